package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.network.RandomTopology;
import org.junit.jupiter.api.Test;

class VertexCutTest {

    private static final int NODES = 11;
    private static final int TERMINALS = 3;

    @Test
    void findsAsFewNodesAsTryingAllSetsOfNodesDoes() {
        for (int seed = 0; seed < 200; seed++) {
            SimpleGraph graph = SimpleGraph.of(RandomTopology.of(NODES, 8 + seed % 25, seed));
            VertexCut cut = cut(graph, TERMINALS);
            assertEquals(fewest(graph), cut.maximise(NODES), "seed " + seed);
        }
    }

    @Test
    void partsTheTerminals() {
        for (int seed = 0; seed < 200; seed++) {
            SimpleGraph graph = SimpleGraph.of(RandomTopology.of(NODES, 8 + seed % 25, seed));
            VertexCut cut = cut(graph, TERMINALS);
            int size = cut.maximise(NODES);
            for (boolean nearSources : new boolean[] {true, false}) {
                byte[] side = new byte[NODES];
                cut.part(nearSources, side);
                int inCut = 0;
                for (int node = 0; node < NODES; node++) {
                    if (side[node] == VertexCut.CUT) inCut++;
                    for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                        int apart = Math.abs(side[node] - side[graph.neighbour(edge)]);
                        boolean isJoined = apart == 1
                                && side[node] != VertexCut.CUT
                                && side[graph.neighbour(edge)] != VertexCut.CUT;
                        assertTrue(!isJoined, "seed " + seed + ": the sides are joined at node " + node);
                    }
                }
                assertEquals(size, inCut, "seed " + seed);
                for (int terminal = 0; terminal < TERMINALS; terminal++) {
                    assertTrue(side[terminal] != VertexCut.SINKS, "seed " + seed);
                    assertTrue(side[NODES - 1 - terminal] != VertexCut.SOURCES, "seed " + seed);
                }
            }
        }
    }

    @Test
    void goesOnFromAnEarlierFlowWhenTerminalsAreAdded() {
        for (int seed = 0; seed < 100; seed++) {
            SimpleGraph graph = SimpleGraph.of(RandomTopology.of(NODES, 8 + seed % 25, seed));
            VertexCut cut = cut(graph, 1);
            cut.maximise(NODES);
            for (int terminal = 1; terminal < TERMINALS; terminal++) {
                cut.addSource(terminal);
                cut.addSink(NODES - 1 - terminal);
            }
            assertEquals(fewest(graph), cut.maximise(NODES), "seed " + seed);
        }
    }

    private static VertexCut cut(SimpleGraph graph, int terminals) {
        VertexCut cut = new VertexCut(graph);
        for (int terminal = 0; terminal < terminals; terminal++) {
            cut.addSource(terminal);
            cut.addSink(NODES - 1 - terminal);
        }
        return cut;
    }

    /** The size of the smallest set of nodes without which the first and the last are not joined. */
    private static int fewest(SimpleGraph graph) {
        int fewest = NODES;
        for (int removed = 0; removed < 1 << NODES; removed++) {
            if (Integer.bitCount(removed) < fewest && parts(graph, removed)) fewest = Integer.bitCount(removed);
        }
        return fewest;
    }

    private static boolean parts(SimpleGraph graph, int removed) {
        int reached = (1 << TERMINALS) - 1 & ~removed;
        for (int before = 0; before != reached; ) {
            before = reached;
            for (int node = 0; node < NODES; node++) {
                if ((before >> node & 1) == 0) continue;
                for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                    reached |= 1 << graph.neighbour(edge) & ~removed;
                }
            }
        }
        return reached >> NODES - TERMINALS == 0;
    }
}

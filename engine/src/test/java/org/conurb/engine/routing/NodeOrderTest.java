package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeSet;
import org.conurb.engine.network.RandomTopology;
import org.conurb.engine.parallel.Workers;
import org.junit.jupiter.api.Test;

class NodeOrderTest {

    private static int[] order(World world) {
        try (Workers workers = Workers.of(1)) {
            return NodeOrder.of(world.topology(), world.x(), world.y(), workers);
        }
    }

    @Test
    void holdsEveryNodeOnce() {
        for (int seed = 0; seed < 30; seed++) {
            World world = World.random(20 * seed + 1, 40 * seed, 0, seed);
            int[] sorted = order(world);
            Arrays.sort(sorted);
            for (int node = 0; node < sorted.length; node++) assertEquals(node, sorted[node], world.name());
        }
    }

    @Test
    void aTreeIsContractedWithoutNewArcs() {
        int nodes = 500;
        int[] tail = new int[nodes - 1];
        int[] head = new int[nodes - 1];
        for (int node = 1; node < nodes; node++) {
            tail[node - 1] = node;
            head[node - 1] = (node - 1) / 3;
        }
        Hierarchy hierarchy = Hierarchy.build(
                org.conurb.engine.network.Topology.of(nodes, tail, head), new double[nodes], new double[nodes]);
        assertEquals(nodes - 1, hierarchy.arcs());
    }

    /** George 1973: nested dissection of a grid of n nodes makes at most 31/4 n log2 n arcs and little else. */
    @Test
    void aGridIsContractedWithFewArcs() {
        World world = World.grid(64, 0);
        Hierarchy hierarchy = Hierarchy.build(world.topology(), world.x(), world.y());
        double nodes = hierarchy.nodes();
        assertTrue(hierarchy.arcs() < 7.75 * nodes * Math.log(nodes) / Math.log(2), hierarchy.arcs() + " arcs");
        assertTrue(hierarchy.height() < 5 * 64, "height " + hierarchy.height());
    }

    @Test
    void withoutCoordinatesTheOrderIsWorseButRight() {
        World world = World.grid(16, 2);
        try (Workers workers = Workers.of(1)) {
            Hierarchy blind = Hierarchy.build(world.topology(), new double[256], new double[256]);
            world.checkAll(blind.customize(world.weight(), workers).newQuery());
        }
    }

    @Test
    void contractionJoinsTheHigherNeighboursOfEveryNode() {
        for (int seed = 0; seed < 30; seed++) {
            World world = World.random(1 + 3 * seed, 7 * seed, 0, seed);
            SimpleGraph graph = SimpleGraph.of(world.topology());
            Contraction contraction = new Contraction(graph, order(world));
            BitSet[] expected = contractPlainly(graph, contraction.nodeAt);
            for (int rank = 0; rank < expected.length; rank++) {
                TreeSet<Integer> ancestors = new TreeSet<>();
                int above = contraction.parent[rank];
                for (; above < expected.length; above = contraction.parent[above]) {
                    if (contraction.arc(rank, contraction.depth[above]) >= 0) ancestors.add(above);
                }
                assertEquals(
                        expected[rank].stream().boxed().toList(),
                        ancestors.stream().toList(),
                        world.name());
                assertEquals(expected[rank].cardinality(), contraction.firstUp[rank + 1] - contraction.firstUp[rank]);
            }
        }
    }

    /** [rank] → ranks of the higher neighbours, by taking out one node after the other. */
    private static BitSet[] contractPlainly(SimpleGraph graph, int[] nodeAt) {
        int[] rankOf = EliminationTree.inverse(nodeAt);
        BitSet[] higher = new BitSet[nodeAt.length];
        for (int rank = 0; rank < nodeAt.length; rank++) {
            higher[rank] = new BitSet();
            for (int edge = graph.first(nodeAt[rank]); edge < graph.first(nodeAt[rank] + 1); edge++) {
                int other = rankOf[graph.neighbour(edge)];
                if (other > rank) higher[rank].set(other);
            }
        }
        for (BitSet neighbours : higher) {
            for (int one = neighbours.nextSetBit(0); one >= 0; one = neighbours.nextSetBit(one + 1)) {
                for (int other = neighbours.nextSetBit(one + 1); other >= 0; other = neighbours.nextSetBit(other + 1)) {
                    higher[one].set(other);
                }
            }
        }
        return higher;
    }

    @Test
    void nodesThatRemainHaveThreeNeighboursOrMore() {
        for (int seed = 0; seed < 30; seed++) {
            SimpleGraph graph = SimpleGraph.of(RandomTopology.of(60, 60 + 3 * seed, seed));
            LowDegrees low = new LowDegrees(graph);
            SimpleGraph rest = low.rest();
            assertEquals(60, low.gone().length + rest.nodes());
            for (int node = 0; node < rest.nodes(); node++) assertTrue(rest.degree(node) > 2, "seed " + seed);
        }
    }
}

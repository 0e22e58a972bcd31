package org.conurb.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrongComponentsTest {

    @ParameterizedTest(name = "{0} links, seed {1}")
    @CsvSource({"30, 1", "30, 2", "45, 3", "45, 4", "60, 5", "60, 6", "90, 7", "90, 8"})
    void twoNodesShareAPartJustWhenEachReachesTheOther(int links, long seed) {
        int nodes = 30;
        Topology topology = RandomTopology.of(nodes, links, seed);
        IntPredicate usable = link -> link % 7 != 0;
        StrongComponents parts = StrongComponents.of(topology, usable);
        boolean[][] reaches = closure(topology, usable);
        for (int one = 0; one < nodes; one++) {
            for (int other = 0; other < nodes; other++) {
                assertEquals(
                        reaches[one][other] && reaches[other][one],
                        parts.component(one) == parts.component(other),
                        "nodes " + one + " and " + other + ", seed " + seed);
            }
        }
    }

    /** Warshall's closure: slow and obvious. */
    private static boolean[][] closure(Topology topology, IntPredicate usable) {
        boolean[][] reaches = new boolean[topology.nodes()][topology.nodes()];
        for (int node = 0; node < reaches.length; node++) reaches[node][node] = true;
        for (int link = 0; link < topology.links(); link++) {
            if (usable.test(link)) reaches[topology.tail(link)][topology.head(link)] = true;
        }
        for (int via = 0; via < reaches.length; via++) {
            for (int from = 0; from < reaches.length; from++) {
                for (int to = 0; to < reaches.length; to++) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        return reaches;
    }

    @Test
    void aRingWithATailIsOnePartAndOneNodeEach() {
        //  0 → 1 → 2 → 0,  2 → 3 → 4
        Topology topology = Topology.of(5, new int[] {0, 1, 2, 2, 3}, new int[] {1, 2, 0, 3, 4});
        StrongComponents parts = StrongComponents.of(topology, link -> true);
        assertEquals(3, parts.count());
        assertEquals(3, parts.size(parts.largest()));
        assertArrayEquals(new boolean[] {true, true, true, false, false}, parts.inLargest());
    }

    @Test
    void aRoadOfAMillionNodesDoesNotExhaustTheStack() {
        int nodes = 1_000_000;
        int[] tail = new int[nodes];
        int[] head = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            tail[node] = node;
            head[node] = (node + 1) % nodes;
        }
        StrongComponents parts = StrongComponents.of(Topology.of(nodes, tail, head), link -> true);
        assertEquals(1, parts.count());
        assertEquals(nodes, parts.size(0));
    }
}

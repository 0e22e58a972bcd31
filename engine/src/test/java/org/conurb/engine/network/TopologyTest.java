package org.conurb.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyLinkIsFoundOnceFromItsTailAndOnceFromItsHead(long seed) {
        int nodes = 40;
        Topology topology = RandomTopology.of(nodes, 150, seed);
        int[] foundFromTail = new int[topology.links()];
        int[] foundFromHead = new int[topology.links()];
        for (int node = 0; node < nodes; node++) {
            for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
                assertEquals(node, topology.tail(link));
                foundFromTail[link]++;
            }
            for (int position = topology.firstIn(node); position < topology.firstIn(node + 1); position++) {
                assertEquals(node, topology.head(topology.inLink(position)));
                foundFromHead[topology.inLink(position)]++;
            }
        }
        int[] once = new int[topology.links()];
        Arrays.fill(once, 1);
        assertArrayEquals(once, foundFromTail);
        assertArrayEquals(once, foundFromHead);
    }

    @Test
    void linksMustBeInTheOrderOfTheNodesThatTheyLeave() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> Topology.of(2, new int[] {1, 0}, new int[] {0, 1}));
        assertTrue(refused.getMessage().contains("link 1 leaves node 0"), refused.getMessage());
    }

    @Test
    void aLinkToNowhereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Topology.of(2, new int[] {0}, new int[] {2}));
        assertThrows(IllegalArgumentException.class, () -> Topology.of(2, new int[] {-1}, new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Topology.of(2, new int[] {0, 1}, new int[] {1}));
    }

    @Test
    void anEmptyGraphIsAGraph() {
        Topology empty = Topology.of(0, new int[0], new int[0]);
        assertEquals(0, empty.nodes());
        assertEquals(0, StrongComponents.of(empty, link -> true).count());
    }
}

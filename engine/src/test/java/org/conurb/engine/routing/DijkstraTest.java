package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.junit.jupiter.api.Test;

class DijkstraTest {

    /** 0 → 1 → 3 and 0 → 2 → 3, 2 → 1 for nothing, and node 4 that nothing leads to. */
    private final Topology town = Topology.of(5, new int[] {0, 0, 0, 1, 2, 2, 4}, new int[] {1, 1, 2, 3, 1, 3, 0});

    private final int[] weight = {70, 50, 20, 30, 0, 90, 10};
    private final IntBuffer links = new IntBuffer();

    @Test
    void takesTheCheapestOfAllPaths() {
        Dijkstra search = new Dijkstra(town);
        assertEquals(50, search.weight(weight, 0, 3));
        assertTrue(search.path(3, links));
        assertArrayEquals(new int[] {2, 4, 3}, links.toArray());
    }

    @Test
    void aPathToItsOriginIsEmptyAndCostsNothing() {
        Dijkstra search = new Dijkstra(town);
        assertEquals(0, search.weight(weight, 3, 3));
        assertTrue(search.path(3, links));
        assertEquals(0, links.size());
    }

    @Test
    void saysWhenThereIsNoPath() {
        Dijkstra search = new Dijkstra(town);
        links.add(1);
        assertEquals(Weights.UNREACHED, search.weight(weight, 0, 4));
        assertFalse(search.path(4, links));
        assertEquals(0, links.size());
        assertEquals(Columns.NONE, search.lastLink(4));
    }

    @Test
    void neverUsesAClosedLink() {
        int[] closed = weight.clone();
        closed[2] = Weights.UNREACHED;
        Dijkstra search = new Dijkstra(town);
        search.searchFrom(closed, 0);
        assertEquals(80, search.weightTo(3));
        assertEquals(1, search.lastLink(1), "the cheaper of two parallel links");
        assertEquals(Weights.UNREACHED, search.weightTo(2));
    }

    @Test
    void passesThroughNoCentroid() {
        Dijkstra search = new Dijkstra(town, new boolean[] {true, false, true, false, false});
        search.searchFrom(weight, 0);
        assertEquals(80, search.weightTo(3));
        assertEquals(20, search.weightTo(2), "a path may end at a centroid");
        search.searchFrom(weight, 4);
        assertEquals(10, search.weightTo(0));
        assertEquals(Weights.UNREACHED, search.weightTo(1));
    }

    @Test
    void aPathThatCostsTooMuchForTheNumbersIsNone() {
        int[] dear = {Weights.UNREACHED - 1, Weights.UNREACHED - 1, Weights.UNREACHED, Weights.UNREACHED - 1, 0, 0, 0};
        Dijkstra search = new Dijkstra(town);
        search.searchFrom(dear, 0);
        assertEquals(Weights.UNREACHED - 1, search.weightTo(1));
        assertEquals(Weights.UNREACHED, search.weightTo(3));
    }
}

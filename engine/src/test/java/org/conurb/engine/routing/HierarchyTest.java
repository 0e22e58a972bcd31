package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.IntBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final Workers ALONE = Workers.of(1);

    @AfterAll
    static void close() {
        ALONE.close();
    }

    @Test
    void answersAsThePlainMethodDoesOnAnyGraph() {
        for (int seed = 0; seed < 120; seed++) {
            int nodes = 1 + seed % 40;
            World world = World.random(nodes, nodes * (seed % 5), 0, seed);
            Hierarchy hierarchy = world.hierarchy(ALONE);
            world.checkAll(hierarchy.customize(world.weight(), ALONE).newQuery());
            world.checkAll(hierarchy.customizePerfectly(world.weight(), ALONE).newQuery());
        }
    }

    @Test
    void passesThroughNoCentroid() {
        for (int seed = 0; seed < 120; seed++) {
            int nodes = 1 + seed % 40;
            World world = World.random(nodes, nodes * (seed % 5), 0.1 * (seed % 8), seed);
            Hierarchy hierarchy = world.hierarchy(ALONE);
            world.checkAll(hierarchy.customize(world.weight(), ALONE).newQuery());
            world.checkAll(hierarchy.customizePerfectly(world.weight(), ALONE).newQuery());
        }
    }

    @Test
    void answersAsThePlainMethodDoesOnGraphsLargeEnoughToBeDissected() {
        for (int seed = 0; seed < 4; seed++) {
            for (World world : new World[] {World.random(400, 900, 0.1, seed), World.grid(24, seed)}) {
                Hierarchy hierarchy = world.hierarchy(ALONE);
                world.check(hierarchy.customize(world.weight(), ALONE).newQuery(), 0, 1, 99, 200, 399);
                world.check(hierarchy.customizePerfectly(world.weight(), ALONE).newQuery(), 0, 1, 99, 200, 399);
            }
        }
    }

    @Test
    void takesNewWeightsWithoutBeingBuiltAgain() {
        World world = World.grid(12, 1);
        Hierarchy hierarchy = world.hierarchy(ALONE);
        Metric first = hierarchy.customize(world.weight(), ALONE);
        Query query = first.newQuery();
        for (int seed = 2; seed < 6; seed++) {
            World later = world.reweighted(seed);
            query.use(hierarchy.customize(later.weight(), ALONE));
            later.check(query, 0, 77, 143);
        }
        query.use(first);
        world.check(query, 0, 77, 143);
    }

    @Test
    void closingEveryLinkLeavesNoPathAndOpeningThemBringsAllBack() {
        World world = World.grid(8, 3);
        Hierarchy hierarchy = world.hierarchy(ALONE);
        int[] closed = new int[world.topology().links()];
        java.util.Arrays.fill(closed, Weights.UNREACHED);
        Query query = hierarchy.customizePerfectly(closed, ALONE).newQuery();
        assertEquals(Weights.UNREACHED, query.weight(0, 63));
        assertEquals(0, query.weight(5, 5));
        query.use(hierarchy.customizePerfectly(world.weight(), ALONE));
        world.checkAll(query);
    }

    @Test
    void takesTheCheapestOfParallelLinksAndTheFirstOfEqualOnes() {
        Topology topology = Topology.of(2, new int[] {0, 0, 0, 0}, new int[] {1, 1, 1, 0});
        Hierarchy hierarchy = Hierarchy.build(topology, new double[2], new double[2]);
        IntBuffer links = new IntBuffer();
        hierarchy.customize(new int[] {9, 4, 4, 0}, ALONE).newQuery().path(0, 1, links);
        assertArrayEquals(new int[] {1}, links.toArray());
    }

    @Test
    void weightsNearTheLimitDoNotOverflow() {
        int dear = Weights.UNREACHED - 1;
        Topology line = Topology.of(4, new int[] {0, 1, 2}, new int[] {1, 2, 3});
        Hierarchy hierarchy = Hierarchy.build(line, new double[4], new double[4]);
        Query query = hierarchy.customize(new int[] {dear, dear, dear}, ALONE).newQuery();
        assertEquals(dear, query.weight(1, 2));
        assertEquals(Weights.UNREACHED, query.weight(0, 3));
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        World world = World.grid(30, 7);
        Hierarchy alone = world.hierarchy(ALONE);
        Metric basic = alone.customize(world.weight(), ALONE);
        Metric perfect = alone.customizePerfectly(world.weight(), ALONE);
        for (int threads : new int[] {2, 5}) {
            try (Workers workers = Workers.of(threads)) {
                Hierarchy together = world.hierarchy(workers);
                assertArrayEquals(alone.contraction.nodeAt, together.contraction.nodeAt);
                assertSame(basic, together.customize(world.weight(), workers));
                assertSame(perfect, together.customizePerfectly(world.weight(), workers));
            }
        }
    }

    private static void assertSame(Metric expected, Metric actual) {
        assertArrayEquals(expected.weights.up, actual.weights.up);
        assertArrayEquals(expected.weights.down, actual.weights.down);
        assertArrayEquals(expected.upwards.weight, actual.upwards.weight);
        assertArrayEquals(expected.backwards.weight, actual.backwards.weight);
        assertArrayEquals(expected.upwards.first, actual.upwards.first);
    }

    @Test
    void manyThreadsMayAskOneMetricAtOnce() {
        World world = World.grid(20, 9);
        Metric metric = world.hierarchy(ALONE).customize(world.weight(), ALONE);
        int[][] expected = paths(world.hierarchy(ALONE).customize(world.weight(), ALONE), ALONE);
        try (Workers workers = Workers.of(5)) {
            assertArrayEquals(expected, paths(metric, workers));
        }
    }

    /** Paths from each node of the grid to the one opposite. */
    private static int[][] paths(Metric metric, Workers workers) {
        int nodes = metric.hierarchy().nodes();
        int[][] paths = new int[nodes][];
        workers.forEach(nodes, node -> {
            IntBuffer links = new IntBuffer();
            metric.newQuery().path(node, nodes - 1 - node, links);
            paths[node] = links.toArray();
        });
        return paths;
    }

    @Test
    void perfectCustomizationLeavesFewerArcsToLookAt() {
        World world = World.grid(30, 7);
        Hierarchy hierarchy = world.hierarchy(ALONE);
        int all = hierarchy.customize(world.weight(), ALONE).searchArcs();
        int needed = hierarchy.customizePerfectly(world.weight(), ALONE).searchArcs();
        assertEquals(2 * hierarchy.arcs(), all);
        assertTrue(needed < all, needed + " of " + all);
    }

    @Test
    void refusesWeightsThatNoLinkCanHave() {
        World world = World.grid(3, 0);
        Hierarchy hierarchy = world.hierarchy(ALONE);
        int[] weight = world.weight().clone();
        weight[5] = -1;
        assertThrows(IllegalArgumentException.class, () -> hierarchy.customize(weight, ALONE));
        weight[5] = Weights.UNREACHED + 1;
        assertThrows(IllegalArgumentException.class, () -> hierarchy.customize(weight, ALONE));
        assertThrows(IllegalArgumentException.class, () -> hierarchy.customize(new int[2], ALONE));
    }
}

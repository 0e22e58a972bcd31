package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.IntBuffer;
import org.junit.jupiter.api.Test;

class MetricSetTest {

    private static final int BINS = 7;
    private static final double QUARTER_HOUR = 900;

    private final World world = World.grid(9, 0);
    private final int[][] weights = weights();

    private int[][] weights() {
        int[][] byBin = new int[BINS][];
        for (int bin = 0; bin < BINS; bin++) byBin[bin] = world.reweighted(bin).weight();
        return byBin;
    }

    @Test
    void aQueryTakesTheWeightsOfItsDeparture() {
        try (Workers workers = Workers.of(2)) {
            Hierarchy hierarchy = world.hierarchy(workers);
            MetricSet day = MetricSet.customize(hierarchy, QUARTER_HOUR, weights, workers);
            MetricSet perfect = MetricSet.customizePerfectly(hierarchy, QUARTER_HOUR, weights, workers);
            DepartureQuery query = day.newQuery();
            DepartureQuery faster = perfect.newQuery();
            Dijkstra plain = new Dijkstra(world.topology());
            IntBuffer links = new IntBuffer();
            IntBuffer expected = new IntBuffer();
            for (int bin = BINS - 1; bin >= 0; bin--) {
                int weight = plain.weight(weights[bin], 3, 77);
                plain.path(77, expected);
                assertEquals(weight, query.weight(bin * QUARTER_HOUR, 3, 77));
                assertEquals(weight, faster.weight(bin * QUARTER_HOUR, 3, 77));
                assertEquals(weight, query.path((bin + 0.999) * QUARTER_HOUR, 3, 77, links));
                assertArrayEquals(expected.toArray(), links.toArray(), "bin " + bin);
            }
        }
    }

    @Test
    void timesBeyondTheDayCountToItsFirstOrLastPart() {
        try (Workers workers = Workers.of(1)) {
            MetricSet day = MetricSet.customize(world.hierarchy(workers), QUARTER_HOUR, weights, workers);
            assertEquals(0, day.bin(-5));
            assertEquals(0, day.bin(899.9));
            assertEquals(1, day.bin(900));
            assertEquals(BINS - 1, day.bin(1e9));
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        try (Workers alone = Workers.of(1)) {
            Hierarchy hierarchy = world.hierarchy(alone);
            MetricSet expected = MetricSet.customize(hierarchy, QUARTER_HOUR, weights, alone);
            for (int threads : new int[] {2, 5}) {
                try (Workers workers = Workers.of(threads)) {
                    MetricSet day = MetricSet.customize(hierarchy, QUARTER_HOUR, weights, workers);
                    for (int bin = 0; bin < BINS; bin++) {
                        assertArrayEquals(expected.metric(bin).weights.up, day.metric(bin).weights.up);
                        assertArrayEquals(expected.metric(bin).weights.down, day.metric(bin).weights.down);
                    }
                }
            }
        }
    }

    @Test
    void refusesADayWithoutParts() {
        try (Workers workers = Workers.of(1)) {
            Hierarchy hierarchy = world.hierarchy(workers);
            assertThrows(
                    IllegalArgumentException.class, () -> MetricSet.customize(hierarchy, 900, new int[0][], workers));
            assertThrows(IllegalArgumentException.class, () -> MetricSet.customize(hierarchy, 0, weights, workers));
            MetricSet day = MetricSet.customize(hierarchy, 900, weights, workers);
            Metric other = world.hierarchy(workers).customize(weights[0], workers);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> day.metric(0).newQuery().use(other));
        }
    }
}

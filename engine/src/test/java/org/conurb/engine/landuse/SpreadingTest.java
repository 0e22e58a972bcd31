package org.conurb.engine.landuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;

/** Whole numbers over cells: nothing lost, nothing above capacity, shares right in the mean. */
class SpreadingTest {

    private static final long[] WIDE = {1000, 1000, 1000, 1000};

    @Test
    void nothingIsLostAndEachCellGetsItsShareRoundedUpOrDown() {
        YearDraws luck = Draws.of(1, "spreading").in(2012);
        for (int trial = 0; trial < 2000; trial++) {
            double[] weight = new double[12];
            long[] capacity = new long[12];
            for (int cell = 0; cell < weight.length; cell++) {
                weight[cell] = luck.below(3, trial, cell) == 0 ? 0 : luck.uniform(trial, 20 + cell);
                capacity[cell] = luck.below(30, trial, 40 + cell);
            }
            long total = luck.below(200, trial, 60);
            int[] spread = Spreading.spread(total, weight, capacity, luck.uniform(trial, 61));
            long room = 0;
            for (int cell = 0; cell < weight.length; cell++) {
                assertTrue(spread[cell] >= 0 && spread[cell] <= capacity[cell], "trial " + trial + " cell " + cell);
                if (weight[cell] > 0) room += capacity[cell];
                else assertEquals(0, spread[cell]);
            }
            assertEquals(Math.min(total, room), Arrays.stream(spread).sum(), "trial " + trial);
        }
    }

    @Test
    void whatDoesNotFitGoesToTheOthersInProportion() {
        long[] capacity = {10, 1000, 1000};
        assertArrayEquals(new int[] {10, 30, 60}, Spreading.spread(100, new double[] {7, 1, 2}, capacity, 0));
    }

    @Test
    void sharesBelowOneAreNotLostInTheMean() {
        double[] weight = {0.1, 0.2, 0.3, 0.4};
        double[] sum = new double[4];
        int trials = 10_000;
        for (int trial = 0; trial < trials; trial++) {
            int[] spread = Spreading.spread(1, weight, WIDE, (trial + 0.5) / trials);
            for (int cell = 0; cell < 4; cell++) sum[cell] += spread[cell];
        }
        // The draws are evenly spaced, so each share is met to within one draw at either end.
        for (int cell = 0; cell < 4; cell++) assertEquals(weight[cell] * trials, sum[cell], 2);
    }

    @Test
    void withoutWeightNothingIsSpread() {
        assertArrayEquals(new int[4], Spreading.spread(5, new double[4], WIDE, 0.5));
    }
}

package org.conurb.scenarios.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.TreeMap;
import org.conurb.scenarios.batch.Experiment.Method;
import org.conurb.scenarios.batch.Experiment.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sampled points fill the ranges evenly. */
class SamplesTest {

    private static final int DIMENSIONS = 5;

    /** In every dimension, each of as many equal parts as there are points is met once; for Sobol in powers of two. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void everyPartOfEveryRangeIsMetOnce(Method method) {
        int points = 64;
        for (long seed = 1; seed <= 20; seed++) {
            double[][] cube = Samples.draw(new Sample(method, points, seed), DIMENSIONS);
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                int[] met = new int[points];
                for (double[] point : cube) met[(int) (point[dimension] * points)]++;
                int[] once = new int[points];
                Arrays.fill(once, 1);
                assertArrayEquals(once, met, "dimension " + dimension + ", seed " + seed);
            }
        }
    }

    /** Sobol's points are even in two dimensions at once: each square of an 8 × 8 board holds as many of 64 points. */
    @Test
    void theFirstTwoDimensionsOfSobolFillABoard() {
        int side = 8;
        int[] met = new int[side * side];
        for (double[] point : Samples.draw(new Sample(Method.SOBOL, side * side, 3), 2)) {
            met[side * (int) (point[0] * side) + (int) (point[1] * side)]++;
        }
        int[] once = new int[side * side];
        Arrays.fill(once, 1);
        assertArrayEquals(once, met);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theSeedChoosesTheSample(Method method) {
        double[][] one = Samples.draw(new Sample(method, 10, 1), DIMENSIONS);
        assertTrue(Arrays.deepEquals(one, Samples.draw(new Sample(method, 10, 1), DIMENSIONS)));
        assertFalse(Arrays.deepEquals(one, Samples.draw(new Sample(method, 10, 2), DIMENSIONS)));
    }

    @Test
    void wholeNumbersOfARangeAreAllReachedAlike() {
        Factor.Range range = new Factor.Range(BigDecimal.valueOf(-1), BigDecimal.valueOf(2), true);
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int place = 0; place < 400; place++) {
            counts.merge(range.at(place / 400.0).intValue(), 1, Integer::sum);
        }
        assertEquals("{-1=100, 0=100, 1=100, 2=100}", counts.toString());
        assertEquals(2, range.at(Math.nextDown(1.0)).intValue());
    }

    @Test
    void sampledNumbersAreReadable() {
        Factor.Range range = new Factor.Range(new BigDecimal("0.5"), new BigDecimal("1.5"), false);
        assertEquals("0.833333", range.at(1.0 / 3).toString());
        Factor.Range large = new Factor.Range(BigDecimal.valueOf(8_000), BigDecimal.valueOf(12_000), false);
        assertEquals("9333.333", large.at(1.0 / 3).toString());
    }

    @Test
    void aGridHasTheNumbersThatItsAuthorMeans() {
        assertEquals(
                "[0.1, 0.2, 0.3, 0.4]",
                Factor.grid(new BigDecimal("0.1"), new BigDecimal("0.4"), new BigDecimal("0.1"))
                        .toString());
        assertEquals(
                "[8000, 9000, 10000]",
                Factor.grid(BigDecimal.valueOf(8_000), BigDecimal.valueOf(10_500), BigDecimal.valueOf(1_000))
                        .toString());
    }
}

package org.conurb.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GumbelDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samplers follow their distributions, as Commons Math knows them, and rise with their draw. */
class SamplersTest {

    private static final int SAMPLE = 200_000;
    private static final YearDraws LUCK = Draws.of(99, "samplers").in(2012);

    @Test
    void exponentialTimesFollowTheirDistribution() {
        assertFollows(new ExponentialDistribution(3), n -> Samplers.exponential(3, LUCK, n, 0));
    }

    @Test
    void gaussianNumbersFollowTheirDistribution() {
        assertFollows(new NormalDistribution(), n -> Samplers.gaussian(LUCK, n, 0));
    }

    @Test
    void gumbelNumbersFollowTheirDistribution() {
        assertFollows(new GumbelDistribution(0, 1), n -> Samplers.gumbel(LUCK, n, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 5, 29.9, 30.1, 400, 1e5, 1e8})
    void poissonCountsFollowTheirDistribution(double mean) {
        assertFollows(
                new PoissonDistribution(mean), n -> Samplers.poisson(mean, LUCK, n, 0), mean > 1e6 ? 200 : SAMPLE);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "10, 0.01", "12, 0.999", "1000, 0.02", "1000, 0.5", "100000, 0.9999", "2000000, 0.3"})
    void binomialCountsFollowTheirDistribution(int trials, double chance) {
        assertFollows(
                new BinomialDistribution(trials, chance),
                n -> Samplers.binomial(trials, chance, LUCK, n, 0),
                trials > 10_000 ? 2000 : SAMPLE);
    }

    @Test
    void countsOfCertainOrImpossibleEventsAreExact() {
        for (int n = 0; n < 1000; n++) {
            assertEquals(0, Samplers.poisson(0, LUCK, n, 0));
            assertEquals(0, Samplers.binomial(0, 0.5, LUCK, n, 0));
            assertEquals(0, Samplers.binomial(9, 0, LUCK, n, 0));
            assertEquals(9, Samplers.binomial(9, 1, LUCK, n, 0));
            assertEquals(7, Samplers.round(7, LUCK, n, 0));
        }
    }

    @Test
    void aHigherMeanNeverGivesTheSameEntityASmallerCount() {
        for (int n = 0; n < 200; n++) {
            int poisson = 0;
            int binomial = 0;
            for (double mean = 0.5; mean < 90; mean *= 1.07) {
                int nextPoisson = Samplers.poisson(mean, LUCK, n, 0);
                int nextBinomial = Samplers.binomial(100, mean / 100, LUCK, n, 0);
                assertTrue(nextPoisson >= poisson && nextBinomial >= binomial, "entity " + n + ", mean " + mean);
                poisson = nextPoisson;
                binomial = nextBinomial;
            }
        }
    }

    @Test
    void rejectsWhatIsNoMeanCountOrChance() {
        assertThrows(IllegalArgumentException.class, () -> Samplers.poisson(-1, LUCK, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Samplers.poisson(Double.NaN, LUCK, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Samplers.poisson(1e10, LUCK, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Samplers.binomial(-1, 0.5, LUCK, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Samplers.binomial(1, 1.5, LUCK, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Samplers.round(-0.5, LUCK, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Samplers.weighted(new double[] {0, 0}, LUCK, 0, 0));
    }

    @Test
    void positionsAreDrawnByWeightAndNeverWithoutWeight() {
        double[] weights = {0, 2, 0, 0, 5, 1, 0.5, 0};
        double[] passed = weights.clone();
        Arrays.parallelPrefix(passed, Double::sum);
        long[] counts = new long[weights.length];
        for (int n = 0; n < SAMPLE; n++) counts[Samplers.weighted(passed, LUCK, n, 0)]++;
        double[] expected =
                Arrays.stream(weights).map(weight -> weight / 8.5 * SAMPLE).toArray();
        Evidence.assertCounts(expected, counts, "positions");
    }

    @Test
    void positionsOfAStretchAreDrawnByTheirOwnWeights() {
        double[] passed = {3, 10, 10, 11, 14, 14};
        long[] counts = new long[6];
        for (int n = 0; n < SAMPLE; n++) counts[Samplers.weighted(passed, passed[1], 2, 6, LUCK, n, 0)]++;
        Evidence.assertCounts(new double[] {0, 0, 0, SAMPLE / 4.0, SAMPLE * 0.75, 0}, counts, "positions");
    }

    @Test
    void roundingKeepsTheMean() {
        long[] counts = new long[2];
        for (int n = 0; n < SAMPLE; n++) counts[(int) Samplers.round(41.3, LUCK, n, 0) - 41]++;
        Evidence.assertCounts(new double[] {0.7 * SAMPLE, 0.3 * SAMPLE}, counts, "41 or 42");
    }

    @Test
    void allOrdersOfFourItemsAreEquallyLikely() {
        long[] counts = new long[4 * 4 * 4];
        double[] expected = new double[counts.length];
        for (int n = 0; n < SAMPLE; n++) {
            int[] order = Samplers.permutation(4, LUCK, n, 0);
            counts[order[0] * 16 + order[1] * 4 + order[2]]++;
        }
        for (int cell = 0; cell < counts.length; cell++) {
            boolean distinct = cell / 16 != cell / 4 % 4 && cell / 16 != cell % 4 && cell / 4 % 4 != cell % 4;
            expected[cell] = distinct ? SAMPLE / 24.0 : 0;
        }
        Evidence.assertCounts(expected, counts, "orders");
    }

    @Test
    void aShuffleKeepsEveryItemAndDependsOnItsKeyOnly() {
        int[] items = {5, 5, 8, 13, -2, 0};
        int[] once = items.clone();
        int[] again = items.clone();
        Samplers.shuffle(once, LUCK, 7, 0);
        Samplers.shuffle(again, LUCK, 7, 0);
        assertArrayEquals(once, again);
        Arrays.sort(once);
        Arrays.sort(items);
        assertArrayEquals(items, once);
        assertEquals(0, Samplers.permutation(0, LUCK, 7, 0).length);
    }

    private static void assertFollows(RealDistribution distribution, IntToDoubleFunction sampler) {
        double[] sample = new double[SAMPLE];
        double sum = 0;
        for (int n = 0; n < SAMPLE; n++) {
            sample[n] = sampler.applyAsDouble(n);
            sum += sample[n];
        }
        double mean = distribution.getNumericalMean();
        double standardError = Math.sqrt(distribution.getNumericalVariance() / SAMPLE);
        Evidence.assertNormal((sum / SAMPLE - mean) / standardError, "mean");
        Evidence.assertDistributed(sample, distribution::cumulativeProbability, "distribution");
    }

    /** Counts are exactly the inverse distribution function of their draw, and so have its mean. */
    private static void assertFollows(IntegerDistribution distribution, IntToDoubleFunction sampler, int sample) {
        double sum = 0;
        for (int n = 0; n < sample; n++) {
            int count = (int) sampler.applyAsDouble(n);
            sum += count;
            if (n >= 2000) continue;
            double uniform = LUCK.open(n, 0);
            // Sums of up to a hundred terms may differ from the incomplete functions in the last digits.
            assertTrue(
                    distribution.cumulativeProbability(count) > uniform - 1e-12, count + " is too low for " + uniform);
            assertTrue(
                    distribution.cumulativeProbability(count - 1) <= uniform + 1e-12,
                    count + " is too high for " + uniform);
        }
        double standardError = Math.sqrt(distribution.getNumericalVariance() / sample);
        Evidence.assertNormal((sum / sample - distribution.getNumericalMean()) / standardError, "mean");
    }
}

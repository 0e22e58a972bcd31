package org.conurb.engine.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Statistical tests that fail a good generator with a known, tiny chance.
 *
 * <p>Each p-value is compared with {@link #FALSE_ALARM}. All tests of this package together compute fewer than 2000 of
 * them, so a perfect source of randomness would fail one of the tests with a chance below 2e-6. Seeds are fixed: a test
 * that passes once passes always.
 */
final class Evidence {

    /** The chance that one test of good randomness fails. */
    static final double FALSE_ALARM = 1e-9;

    private Evidence() {}

    /** Counts of independent events agree with these expectations (Pearson's chi-square, no fitted parameter). */
    static void assertCounts(double[] expected, long[] counts, String question) {
        double statistic = 0;
        int cells = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            if (expected[cell] == 0) {
                assertTrue(counts[cell] == 0, question + ": an impossible outcome, " + cell);
                continue;
            }
            double off = counts[cell] - expected[cell];
            statistic += off * off / expected[cell];
            cells++;
        }
        assertChiSquare(statistic, cells - 1, question);
    }

    /** Counts agree with equal chances for all cells. */
    static void assertEven(long[] counts, String question) {
        double[] expected = new double[counts.length];
        Arrays.fill(expected, Arrays.stream(counts).sum() / (double) counts.length);
        assertCounts(expected, counts, question);
    }

    /** The statistic is neither too large nor too small for a chi-square variable. */
    static void assertChiSquare(double statistic, int freedom, String question) {
        double below = new ChiSquaredDistribution(freedom).cumulativeProbability(statistic);
        double pValue = 2 * Math.min(below, 1 - below);
        assertTrue(pValue > FALSE_ALARM, question + ": chi-square " + statistic + " with " + freedom + " freedoms");
    }

    /** The value is plausible for a standard normal variable. */
    static void assertNormal(double z, String question) {
        assertTrue(Erf.erfc(Math.abs(z) / Math.sqrt(2)) > FALSE_ALARM, question + ": z = " + z);
    }

    /** The sample comes from this distribution (Kolmogorov and Smirnov). Sorts the sample. */
    static void assertDistributed(double[] sample, DoubleUnaryOperator upTo, String question) {
        Arrays.sort(sample);
        double distance = 0;
        for (int rank = 0; rank < sample.length; rank++) {
            double share = upTo.applyAsDouble(sample[rank]);
            distance = Math.max(
                    distance, Math.max(share - rank / (double) sample.length, (rank + 1.0) / sample.length - share));
        }
        double scaled = distance * Math.sqrt(sample.length);
        double pValue = 1 - new KolmogorovSmirnovTest().ksSum(scaled, 1e-12, 1000);
        assertTrue(pValue > FALSE_ALARM, question + ": largest distance " + distance);
    }

    /** Two uniform samples of equal length are uncorrelated. */
    static void assertUncorrelated(double[] one, double[] other, String question) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) sum += (one[n] - 0.5) * (other[n] - 0.5);
        // The product of two independent uniforms about their means has variance 1 / 144.
        assertNormal(sum / Math.sqrt(one.length / 144.0), question);
    }
}

package org.conurb.engine.random;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * The inverse distribution functions behind {@link Samplers}: one uniform number in, one value out, rising with it.
 *
 * <p>Counts are the smallest k whose cumulative probability exceeds the uniform number. For small means the
 * probabilities are added up from zero; for larger ones the search starts from the Cornish-Fisher expansion (Cornish and
 * Fisher 1938, first correction for skewness), which is off by a step or two at most places, and the cumulative
 * probability comes from the incomplete gamma and beta functions of Commons Math.
 */
final class Quantiles {

    /** Up to this mean, adding up from zero takes fewer steps than one incomplete gamma function. */
    private static final double LARGEST_SUMMED_MEAN = 30;

    /** Probabilities are not added up from less than this: the terms that follow would lose digits. */
    private static final double SMALLEST_FIRST_TERM = 1e-290;

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double SKEWNESS_WEIGHT = 1.0 / 6;

    private Quantiles() {}

    /** Standard normal; {@code uniform} in (0, 1). */
    static double gaussian(double uniform) {
        return SQRT_2 * Erf.erfInv(2 * uniform - 1);
    }

    /** Poisson with a mean from 0 to {@link Samplers#LARGEST_MEAN}; {@code uniform} in (0, 1). */
    static int poisson(double mean, double uniform) {
        if (mean == 0) return 0;
        if (mean <= LARGEST_SUMMED_MEAN) return summedPoisson(mean, uniform);
        double z = gaussian(uniform);
        int count = (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * z + (z * z - 1) * SKEWNESS_WEIGHT));
        while (poissonUpTo(count, mean) <= uniform) count++;
        while (count > 0 && poissonUpTo(count - 1, mean) > uniform) count--;
        return count;
    }

    private static int summedPoisson(double mean, double uniform) {
        double term = Math.exp(-mean);
        double passed = term;
        int count = 0;
        while (passed <= uniform && term > 0) {
            count++;
            term *= mean / count;
            passed += term;
        }
        return count;
    }

    private static double poissonUpTo(int count, double mean) {
        return Gamma.regularizedGammaQ(count + 1.0, mean);
    }

    /** Binomial: successes in {@code trials} of this chance; {@code uniform} in (0, 1). */
    static int binomial(int trials, double chance, double uniform) {
        if (trials == 0 || chance == 0) return 0;
        if (chance == 1) return trials;
        double mean = trials * chance;
        double none = Math.exp(trials * Math.log1p(-chance));
        if (mean <= LARGEST_SUMMED_MEAN && none > SMALLEST_FIRST_TERM) {
            return summedBinomial(trials, chance, none, uniform);
        }
        double z = gaussian(uniform);
        double skewed = (1 - 2 * chance) * (z * z - 1) * SKEWNESS_WEIGHT;
        double start = Math.rint(mean + Math.sqrt(mean * (1 - chance)) * z + skewed);
        int count = (int) Math.max(0, Math.min(trials, start));
        while (count < trials && binomialUpTo(count, trials, chance) <= uniform) count++;
        while (count > 0 && binomialUpTo(count - 1, trials, chance) > uniform) count--;
        return count;
    }

    private static int summedBinomial(int trials, double chance, double none, double uniform) {
        double odds = chance / (1 - chance);
        double term = none;
        double passed = term;
        int count = 0;
        while (passed <= uniform && count < trials) {
            term *= odds * (trials - count) / (count + 1.0);
            count++;
            passed += term;
        }
        return count;
    }

    private static double binomialUpTo(int count, int trials, double chance) {
        return 1 - Beta.regularizedBeta(chance, count + 1.0, (double) trials - count);
    }
}

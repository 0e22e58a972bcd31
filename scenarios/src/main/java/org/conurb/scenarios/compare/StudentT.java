package org.conurb.scenarios.compare;

import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles of Student's t for one level and any degrees of freedom; those asked for once are kept. */
final class StudentT {

    /** Beyond these degrees of freedom two terms of Fisher's expansion are exact to a millionth. */
    private static final int TABLED = 300;

    private final double level;
    private final double[] tabled = new double[TABLED + 1];
    private final double normal;

    /** Quantiles at this level, such as 0.975. */
    StudentT(double level) {
        this.level = level;
        this.normal = Normal.quantile(level);
        for (int freedom = 1; freedom <= TABLED; freedom++) {
            tabled[freedom] = new TDistribution(null, freedom).inverseCumulativeProbability(level);
        }
    }

    /** The quantile for so many degrees of freedom, at least 1. */
    double quantile(double freedom) {
        if (freedom <= TABLED) return tabled[(int) freedom];
        double square = normal * normal;
        // Fisher and Cornish (1960), "The percentile points of distributions having known cumulants", Technometrics 2.
        double first = (square + 1) / 4;
        double second = (5 * square * square + 16 * square + 3) / 96;
        return normal * (1 + first / freedom + second / (freedom * freedom));
    }

    /** The level. */
    double level() {
        return level;
    }

    /** The probability that t is below this, for so many degrees of freedom. */
    static double probability(double t, int freedom) {
        if (Double.isInfinite(t)) return t > 0 ? 1 : 0;
        return new TDistribution(null, freedom).cumulativeProbability(t);
    }
}

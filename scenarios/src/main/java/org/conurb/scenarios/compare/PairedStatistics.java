package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * What pairs of runs with the same seed tell about a policy.
 *
 * <p>With common random numbers most of what differs between seeds is the same in both runs of a pair, and their difference
 * has far less variance than that of two runs with seeds of their own. Intervals are those of Student's t for the mean of
 * the differences, and by bootstrap. The probability that the sign is right is that of t beyond nought: it is the one a
 * Bayesian holds who began without an opinion. Safe for several threads.
 */
public final class PairedStatistics {

    /** Beyond this many pairs the wish cannot be met in earnest. */
    private static final double MOST_PAIRS = 1e9;

    private final StudentT student;
    private final double precision;
    private final List<Resampling> resampling = new ArrayList<>(); // [pairs], filled when asked for

    /**
     * Statistics.
     *
     * @param confidence of the intervals, such as 0.95
     * @param precision wished half-width of the interval as a share of the difference, such as 0.1
     */
    public PairedStatistics(double confidence, double precision) {
        this.student = new StudentT(1 - (1 - confidence) / 2);
        this.precision = precision;
    }

    /**
     * The difference between figures of the base and of the policy, both in the order of the pairs.
     *
     * @param base figures of the base; NaN where a run does not have it
     * @param policy figures of the policy, likewise
     * @return null if no pair has the figure
     */
    public Difference difference(double[] base, double[] policy) {
        int pairs = 0;
        for (int pair = 0; pair < base.length; pair++) {
            if (isPair(base, policy, pair)) pairs++;
        }
        if (pairs == 0) return null;
        double[] ofBase = new double[pairs];
        double[] ofPolicy = new double[pairs];
        double[] differences = new double[pairs];
        int place = 0;
        for (int pair = 0; pair < base.length; pair++) {
            if (!isPair(base, policy, pair)) continue;
            ofBase[place] = base[pair];
            ofPolicy[place] = policy[pair];
            differences[place] = policy[pair] - base[pair];
            place++;
        }
        return difference(ofBase, ofPolicy, differences);
    }

    private static boolean isPair(double[] base, double[] policy, int pair) {
        return !Double.isNaN(base[pair]) && !Double.isNaN(policy[pair]);
    }

    private Difference difference(double[] base, double[] policy, double[] differences) {
        int pairs = differences.length;
        double mean = mean(differences);
        if (pairs == 1) {
            return new Difference(
                    1, base[0], policy[0], mean, Interval.NONE, Interval.NONE, Double.NaN, Double.NaN, Double.NaN);
        }
        double variance = variance(differences, mean);
        double error = Math.sqrt(variance / pairs);
        double half = student.quantile(pairs - 1) * error;
        double ofBase = mean(base);
        double ofPolicy = mean(policy);
        double unpaired = variance(base, ofBase) + variance(policy, ofPolicy);
        return new Difference(
                pairs,
                ofBase,
                ofPolicy,
                mean,
                new Interval(mean - half, mean + half),
                variance == 0 ? new Interval(mean, mean) : resampling(pairs).interval(differences),
                mean == 0 ? 0.5 : StudentT.probability(Math.abs(mean) / error, pairs - 1),
                unpaired == 0 ? Double.NaN : variance / unpaired,
                seedsNeeded(Math.sqrt(variance), precision * Math.abs(mean)));
    }

    /** The fewest pairs for which t s / √n is at most {@code half}; NaN if no number is enough. */
    double seedsNeeded(double deviation, double half) {
        if (deviation == 0) return 2;
        double wanted = deviation / half;
        double pairs = Math.max(2, Math.ceil(square(student.quantile(Double.MAX_VALUE) * wanted)));
        while (pairs <= MOST_PAIRS && student.quantile(pairs - 1) * wanted > Math.sqrt(pairs)) pairs++;
        return pairs <= MOST_PAIRS ? pairs : Double.NaN;
    }

    private static double square(double value) {
        return value * value;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    /** The variance of the population of which these are a sample. */
    static double variance(double[] values, double mean) {
        double squares = 0;
        for (double value : values) squares += square(value - mean);
        return squares / (values.length - 1);
    }

    private synchronized Resampling resampling(int pairs) {
        while (resampling.size() <= pairs) resampling.add(null);
        if (resampling.get(pairs) == null) resampling.set(pairs, new Resampling(pairs, student.level()));
        return resampling.get(pairs);
    }
}

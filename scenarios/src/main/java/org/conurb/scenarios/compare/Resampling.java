package org.conurb.scenarios.compare;

import java.util.Arrays;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * Bootstrap intervals of a mean, bias-corrected and accelerated (BCa: Efron 1987, "Better bootstrap confidence intervals",
 * Journal of the American Statistical Association 82; Efron and Tibshirani 1993, "An introduction to the bootstrap", chapter
 * 14).
 *
 * <p>Which pairs a resample takes follows from the number of pairs alone, so that all figures of a comparison are resampled
 * alike and the same comparison has the same intervals.
 */
final class Resampling {

    /** Resamples: one less than a thousand twice, so that the ends of usual intervals are resamples. */
    static final int RESAMPLES = 1999;

    private final int pairs;
    private final int[] taken; // [resample][place] → pair
    private final double tail;

    /**
     * Resampling of so many pairs.
     *
     * @param level upper level of a two-sided interval, such as 0.975
     */
    Resampling(int pairs, double level) {
        this.pairs = pairs;
        this.tail = Normal.quantile(level);
        this.taken = new int[RESAMPLES * pairs];
        YearDraws luck = Draws.of(0, "bootstrap").in(pairs);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            for (int place = 0; place < pairs; place++)
                taken[resample * pairs + place] = luck.below(pairs, resample, place);
        }
    }

    /** The interval of the mean of these values, one for each pair. */
    Interval interval(double[] values) {
        double mean = Arrays.stream(values).sum() / pairs;
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            for (int place = 0; place < pairs; place++) sum += values[taken[resample * pairs + place]];
            means[resample] = sum / pairs;
        }
        Arrays.sort(means);
        return interval(means, mean, acceleration(values, mean), tail);
    }

    /**
     * The interval from a sorted bootstrap distribution.
     *
     * @param tail the standard normal quantile of the upper level
     */
    static Interval interval(double[] sorted, double estimate, double acceleration, double tail) {
        double below = 0;
        for (double value : sorted) below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        // A share of none or all would have no quantile: then half a resample is taken to lie beyond.
        double share = Math.min(sorted.length - 0.5, Math.max(0.5, below)) / sorted.length;
        double bias = Normal.quantile(share);
        return new Interval(
                quantile(sorted, adjusted(bias, acceleration, -tail)),
                quantile(sorted, adjusted(bias, acceleration, tail)));
    }

    private static double adjusted(double bias, double acceleration, double tail) {
        double shifted = bias + tail;
        return Normal.probability(bias + shifted / (1 - acceleration * shifted));
    }

    /** The acceleration of a mean: a sixth of the skewness of its influence, by the jackknife. */
    static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** The value at the place (count + 1) × share, between neighbours in proportion. */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length + 1) * share - 1;
        int lower = (int) Math.floor(place);
        if (lower < 0) return sorted[0];
        if (lower >= sorted.length - 1) return sorted[sorted.length - 1];
        return sorted[lower] + (place - lower) * (sorted[lower + 1] - sorted[lower]);
    }
}

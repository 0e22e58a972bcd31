package org.conurb.engine.indicators;

/**
 * Amounts counted in bins of equal ratio, so that medians of millions need no sorting: a bin is a four-hundredth of a unit
 * of the natural logarithm wide, a quarter of a per cent. Amounts below 1 fall into the first bin.
 */
final class LogBins {

    /** How many bins there are; the last holds everything beyond some ten million. */
    static final int COUNT = 6500;

    private static final double BINS_PER_UNIT = 400;

    private LogBins() {}

    static int bin(double amount) {
        return amount <= 1 ? 0 : Math.min(COUNT - 1, 1 + (int) (Math.log(amount) * BINS_PER_UNIT));
    }

    /** The middle of a bin; 0 for the first. */
    static double value(int bin) {
        return bin == 0 ? 0 : Math.exp((bin - 0.5) / BINS_PER_UNIT);
    }

    /** The median of the counts from {@code first} on; NaN of nothing. */
    static double median(long[] counts, int first) {
        long all = 0;
        for (int bin = 0; bin < COUNT; bin++) all += counts[first + bin];
        if (all == 0) return Double.NaN;
        long reached = 0;
        int bin = 0;
        while (2 * (reached += counts[first + bin]) < all) bin++;
        return value(bin);
    }

    /** The upper end of the first bin up to which lies this share of the counts; NaN of nothing. */
    static double quantile(long[] counts, double share) {
        long all = 0;
        for (int bin = 0; bin < COUNT; bin++) all += counts[bin];
        if (all == 0) return Double.NaN;
        long reached = 0;
        int bin = 0;
        while ((reached += counts[bin]) < share * all) bin++;
        return Math.exp(bin / BINS_PER_UNIT);
    }

    /** The share of the counts from {@code first} on that lies below an amount; NaN of nothing. */
    static double shareBelow(long[] counts, int first, double amount) {
        long all = 0;
        long below = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            all += counts[first + bin];
            if (value(bin) < amount) below += counts[first + bin];
        }
        return all == 0 ? Double.NaN : (double) below / all;
    }

    /**
     * The Gini coefficient of the counts from {@code first} on: with amounts in rising order, one less twice the area
     * under the Lorenz curve (Gini 1912; trapezoids between bins). NaN of nothing.
     */
    static double gini(long[] counts, int first) {
        double people = 0;
        double amounts = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            people += counts[first + bin];
            amounts += counts[first + bin] * value(bin);
        }
        if (people == 0 || amounts == 0) return Double.NaN;
        double reached = 0;
        double area = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            double next = reached + counts[first + bin] * value(bin);
            area += counts[first + bin] / people * (reached + next) / (2 * amounts);
            reached = next;
        }
        return 1 - 2 * area;
    }
}

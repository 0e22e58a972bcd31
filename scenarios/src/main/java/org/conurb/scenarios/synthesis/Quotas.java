package org.conurb.scenarios.synthesis;

import java.util.Arrays;

/** Whole numbers out of shares, and the choice of so many by a score. */
final class Quotas {

    private Quotas() {}

    /**
     * Whole numbers that add up to the total, each the exact share rounded up or down with a chance that makes its mean
     * exact (systematic sampling with one random start).
     *
     * @param start uniform in [0, 1)
     */
    static int[] systematic(double[] weights, int total, double start) {
        double sum = 0;
        for (double weight : weights) sum += weight;
        int[] whole = new int[weights.length];
        if (total == 0) return whole;
        if (!(sum > 0)) throw new IllegalArgumentException("nothing to share " + total + " by");
        double passed = 0;
        long before = 0;
        for (int part = 0; part < weights.length; part++) {
            passed += weights[part];
            // The last weight above 0 reaches the total whatever rounding errors have done to the sum.
            long now = passed >= sum ? total : (long) Math.floor(total * (passed / sum) + start);
            now = Math.min(total, now);
            whole[part] = (int) (now - before);
            before = now;
        }
        if (before < total) throw new IllegalStateException(before + " shared of " + total);
        return whole;
    }

    /** The value that {@code many} of the first {@code count} values do not exceed; minus infinity for none. */
    static double threshold(double[] values, int count, int many) {
        if (many <= 0) return Double.NEGATIVE_INFINITY;
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.min(many, count) - 1];
    }

    /** The places of the values in rising order. */
    static int[] order(double[] values) {
        long[] keys = new long[values.length];
        // The upper bits of a rising whole number of the value, the place below: sorted without boxing.
        for (int place = 0; place < values.length; place++) {
            int bits = Float.floatToIntBits((float) values[place]);
            int rising = bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
            keys[place] = ((long) rising << 32 ^ Long.MIN_VALUE) & ~0xFFFFFFFFL | place;
        }
        Arrays.sort(keys);
        int[] order = new int[values.length];
        for (int rank = 0; rank < order.length; rank++) order[rank] = (int) keys[rank];
        return order;
    }
}

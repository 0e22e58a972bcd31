package org.conurb.scenarios.synthesis;

/**
 * Spreads whole numbers over places so that every number is spent exactly and every place gets as near to its share of
 * the running sum as whole numbers allow.
 *
 * <p>One spreader serves a sequence of numbers (the cells of an area, one after another): what rounding withheld from a
 * place in one cell it is owed in the next, so the places' totals stay within one of their shares. This is the
 * largest-remainder method with carried remainders (error diffusion; cf. Cox 1987, "A constructive procedure for
 * unbiased controlled rounding", JASA 82).
 */
public final class Spreading {

    private final double[] share; // [place], adds up to 1
    private final double[] owed; // [place] what it should have by now less what it has

    /** A spreader over places; without any positive weight all get alike. */
    public Spreading(double[] weights) {
        double total = 0;
        for (double weight : weights) total += weight;
        share = new double[weights.length];
        owed = new double[weights.length];
        for (int place = 0; place < weights.length; place++) {
            share[place] = total > 0 ? weights[place] / total : 1.0 / weights.length;
        }
    }

    /** Spreads a number without limits. */
    public int[] spread(int number) {
        int[] unlimited = new int[share.length];
        java.util.Arrays.fill(unlimited, Integer.MAX_VALUE);
        return spread(number, unlimited);
    }

    /** Spreads a number so that no place gets more than its limit; the limits must have room for it. */
    public int[] spread(int number, int[] limit) {
        int[] given = new int[share.length];
        int left = number;
        for (int place = 0; place < share.length; place++) {
            owed[place] += number * share[place];
            given[place] = Math.max(0, Math.min(limit[place], (int) Math.floor(owed[place])));
            left -= given[place];
        }
        while (left != 0) {
            int place = left > 0 ? neediest(given, limit) : leastNeedy(given);
            int step = Integer.signum(left);
            given[place] += step;
            left -= step;
        }
        for (int place = 0; place < share.length; place++) owed[place] -= given[place];
        return given;
    }

    private int neediest(int[] given, int[] limit) {
        int chosen = -1;
        for (int place = 0; place < share.length; place++) {
            if (given[place] >= limit[place]) continue;
            if (chosen < 0 || owed[place] - given[place] > owed[chosen] - given[chosen]) chosen = place;
        }
        if (chosen < 0) throw new IllegalArgumentException("the places have no room for the number");
        return chosen;
    }

    private int leastNeedy(int[] given) {
        int chosen = -1;
        for (int place = 0; place < share.length; place++) {
            if (given[place] == 0) continue;
            if (chosen < 0 || owed[place] - given[place] < owed[chosen] - given[chosen]) chosen = place;
        }
        return chosen;
    }
}

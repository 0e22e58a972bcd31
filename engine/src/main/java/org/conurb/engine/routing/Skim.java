package org.conurb.engine.routing;

import java.util.Arrays;

/** Weights of the cheapest paths from some nodes to some others, and perhaps what links add up to along them. */
public final class Skim {

    private final int[][] weight; // [origin][destination]
    private final double[][] sum; // [origin][destination], or null

    Skim(int[][] weight, double[][] sum) {
        this.weight = weight;
        this.sum = sum;
    }

    /** How many origins there are. */
    public int origins() {
        return weight.length;
    }

    /** The weight from an origin to a destination, both by their place in the lists, or {@link Weights#UNREACHED}. */
    public int weight(int origin, int destination) {
        return weight[origin][destination];
    }

    /**
     * What the links add up to along a cheapest path, always the same of several; infinite if there is none.
     *
     * @throws IllegalStateException if the skim was made without a quantity
     */
    public double sum(int origin, int destination) {
        if (sum == null) throw new IllegalStateException("the skim was made without a quantity to add up");
        return sum[origin][destination];
    }

    /** A copy of the weights from an origin, [destination]. */
    public int[] weights(int origin) {
        return weight[origin].clone();
    }

    /** Whether the other holds the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Skim that && Arrays.deepEquals(weight, that.weight) && Arrays.deepEquals(sum, that.sum);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(weight);
    }
}

package org.conurb.scenarios.derivation;

import java.util.Arrays;
import java.util.Comparator;

/** Whole numbers that add up: the method of largest remainders. */
final class Rounding {

    private Rounding() {}

    /** Whole numbers in proportion to the weights that add up to the total; the earlier wins a tie. */
    static int[] share(double[] weights, int total) {
        double sum = Arrays.stream(weights).sum();
        int[] whole = new int[weights.length];
        double[] rest = new double[weights.length];
        int given = 0;
        for (int part = 0; part < weights.length; part++) {
            double exact = total * weights[part] / sum;
            whole[part] = (int) Math.floor(exact);
            rest[part] = exact - whole[part];
            given += whole[part];
        }
        Integer[] order = new Integer[weights.length];
        for (int part = 0; part < order.length; part++) order[part] = part;
        Arrays.sort(order, Comparator.comparingDouble(part -> -rest[part]));
        for (int extra = 0; extra < total - given; extra++) whole[order[extra]]++;
        return whole;
    }
}

package org.conurb.scenarios.synthesis;

import java.util.Arrays;
import org.conurb.engine.store.IntBuffer;

/**
 * Chooses so many of some candidates that each is chosen with a chance in proportion to its weight, up to certainty:
 * those with the smallest draw over weight (sequential Poisson sampling; Ohlsson 1998, Journal of Official Statistics
 * 14).
 */
final class Keenness {

    private static final double UNIT = 1L << 30;
    private static final double FLOOR = 1e-6; // the weight of those whom the tables do not expect at all

    private final long[] order;
    private final int[] candidates;

    private Keenness(IntBuffer buffer, Weight weight, Luck luck) {
        candidates = buffer.toArray();
        order = new long[candidates.length];
        for (int position = 0; position < order.length; position++) {
            double own = Math.max(FLOOR, weight.of(candidates[position]));
            double keenness = Math.min(luck.of(candidates[position]) / own, Integer.MAX_VALUE / UNIT);
            order[position] = (long) (keenness * UNIT) << Integer.SIZE | position;
        }
        Arrays.sort(order);
    }

    /** The chosen, keenest first; all if there are not more than wanted. */
    static int[] choose(IntBuffer candidates, int wanted, Weight weight, Luck luck) {
        Keenness keenness = new Keenness(candidates, weight, luck);
        int[] chosen = new int[Math.min(wanted, keenness.order.length)];
        for (int rank = 0; rank < chosen.length; rank++) {
            chosen[rank] = keenness.candidates[(int) keenness.order[rank]];
        }
        return chosen;
    }

    /** The weight of a candidate. */
    @FunctionalInterface
    interface Weight {
        double of(int candidate);
    }

    /** The uniform draw of a candidate. */
    @FunctionalInterface
    interface Luck {
        double of(int candidate);
    }
}

package org.conurb.engine.landuse;

/**
 * Spreads a whole number over cells in proportion to weights and within capacities, such that nothing is lost and each
 * cell gets its share rounded up or down: systematic sampling with one draw.
 */
final class Spreading {

    private Spreading() {}

    /**
     * Whole numbers that add up to the total, or to the capacity of the cells of positive weight if that is less.
     *
     * @param uniform in [0, 1)
     */
    static int[] spread(long total, double[] weight, long[] capacity, double uniform) {
        double[] share = shares(total, weight, capacity);
        double wanted = 0;
        for (double ofCell : share) wanted += ofCell;
        long whole = Math.round(wanted);
        int last = share.length - 1;
        while (last >= 0 && share[last] == 0) last--;
        int[] spread = new int[share.length];
        double passed = 0;
        long before = 0;
        for (int cell = 0; cell <= last; cell++) {
            passed += share[cell];
            long after = cell == last ? whole : Math.min(whole, (long) (passed + uniform));
            spread[cell] = (int) (after - before);
            before = after;
        }
        return spread;
    }

    /** Real shares; what does not fit in one cell goes to the others. Ends, as each pass fills a cell or is the last. */
    private static double[] shares(long total, double[] weight, long[] capacity) {
        double[] share = new double[weight.length];
        boolean[] full = new boolean[weight.length];
        double left = total;
        while (true) {
            double weights = 0;
            for (int cell = 0; cell < weight.length; cell++) if (!full[cell]) weights += weight[cell];
            if (!(weights > 0) || left <= 0) return share;
            boolean overflow = false;
            double filled = 0;
            for (int cell = 0; cell < weight.length; cell++) {
                if (full[cell] || left * weight[cell] / weights <= capacity[cell]) continue;
                share[cell] = capacity[cell];
                filled += capacity[cell];
                full[cell] = true;
                overflow = true;
            }
            if (overflow) {
                left -= filled;
                continue;
            }
            for (int cell = 0; cell < weight.length; cell++) {
                if (!full[cell]) share[cell] = left * weight[cell] / weights;
            }
            return share;
        }
    }
}

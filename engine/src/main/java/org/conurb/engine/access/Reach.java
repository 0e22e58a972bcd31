package org.conurb.engine.access;

import org.conurb.engine.parallel.Workers;

/**
 * How many opportunities can be reached from each zone: those within limits of time, and all, the farther the less (Hansen
 * 1959, "How accessibility shapes land use", Journal of the American Institute of Planners 25, 73; with an exponential
 * decay in place of a power of distance, as in the choice of destinations).
 */
public final class Reach {

    private Reach() {}

    /**
     * Opportunities within limits of time.
     *
     * @param minutes [from][to] in one row after the other; infinite where there is no way
     * @param limits rising, minutes
     * @param at [zone] opportunities
     * @return [limit][from]
     */
    public static double[][] within(float[] minutes, int[] limits, double[] at, Workers workers) {
        int zones = at.length;
        double[][] reached = new double[limits.length][zones];
        workers.forEach(zones, from -> {
            int row = from * zones;
            for (int to = 0; to < zones; to++) {
                float away = minutes[row + to];
                for (int limit = limits.length - 1; limit >= 0 && away <= limits[limit]; limit--) {
                    reached[limit][from] += at[to];
                }
            }
        });
        return reached;
    }

    /**
     * Opportunities that count with exp(-decay × minutes).
     *
     * @return [from]
     */
    public static double[] decaying(float[] minutes, double decay, double[] at, Workers workers) {
        int zones = at.length;
        double[] reached = new double[zones];
        workers.forEach(zones, from -> {
            int row = from * zones;
            double sum = 0;
            for (int to = 0; to < zones; to++) sum += at[to] * Math.exp(-decay * minutes[row + to]);
            reached[from] = sum;
        });
        return reached;
    }
}

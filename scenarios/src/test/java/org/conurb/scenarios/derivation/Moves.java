package org.conurb.scenarios.derivation;

import java.util.Arrays;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Where those go who leave a borough for another place in the country: the moves of the year before the 2011 Census,
 * raked (iterative proportional fitting) to the mean flows of the five years to mid-2011.
 *
 * <p>All who leave a borough in those years, and of all who come to it the census share that comes from other boroughs,
 * are met at once.
 */
final class Moves {

    private static final int AREAS = Published.CODES.length;
    private static final int ROUNDS = 200;

    private final double[][] moves = new double[AREAS][AREAS + 1]; // [origin][area, then elsewhere]
    private final double[] fromOthers = new double[AREAS]; // [area] census share of those who come

    Moves(Published published) {
        count(published);
        for (int round = 0; round < ROUNDS; round++) {
            for (int to = 0; to < AREAS; to++) {
                scaleArrivals(to, published.meanComponent(to, Published.FIRST_FLOW_YEAR, "internal_in"));
            }
            for (int origin = 0; origin < AREAS; origin++) {
                scale(moves[origin], published.meanComponent(origin, Published.FIRST_FLOW_YEAR, "internal_out"));
            }
        }
    }

    private void count(Published published) {
        double[] coming = new double[AREAS];
        for (Row row : published.read("lad_internal_migration_od_census2011.csv.gz")) {
            int origin = published.area(row.text("origin_lad"));
            int to = published.area(row.text("dest_lad"));
            boolean within = row.text("origin_lad").equals(row.text("dest_lad"));
            if (within) continue;
            double migrants = row.number("migrants");
            if (to >= 0) coming[to] += migrants;
            if (to >= 0 && origin >= 0) fromOthers[to] += migrants;
            if (origin >= 0) moves[origin][to < 0 ? AREAS : to] += migrants;
        }
        for (int to = 0; to < AREAS; to++) fromOthers[to] /= coming[to];
    }

    private void scaleArrivals(int to, double allWhoCome) {
        double sum = 0;
        for (double[] fromOrigin : moves) sum += fromOrigin[to];
        double factor = fromOthers[to] * allWhoCome / sum;
        for (double[] fromOrigin : moves) fromOrigin[to] *= factor;
    }

    /** Multiplies a flow so that it adds up to a total. */
    static void scale(double[] flow, double total) {
        double factor = total / Arrays.stream(flow).sum();
        for (int cell = 0; cell < flow.length; cell++) flow[cell] *= factor;
    }

    /** [origin][area, then elsewhere] share of those who leave the origin who go there. */
    double[][] shares() {
        double[][] shares = new double[AREAS][];
        for (int origin = 0; origin < AREAS; origin++) {
            shares[origin] = moves[origin].clone();
            scale(shares[origin], 1);
        }
        return shares;
    }
}

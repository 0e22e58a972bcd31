package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * Rows of a skim without sums, several origins at a time: an arc is read once for all of them, and their labels lie side
 * by side.
 */
final class SkimRows {

    /** Origins swept together. */
    static final int LANES = 16;

    private final Metric metric;
    private final Selection selection;
    private final Ascent ascent;
    private final int[] label; // [place · LANES + lane] weight from the origin of the lane
    private final int[] arrived; // [place · LANES + lane] the same at centroids, which nothing may leave
    private final int[] best = new int[LANES]; // [lane] at the place being swept

    SkimRows(Metric metric, Selection selection) {
        this.metric = metric;
        this.selection = selection;
        ascent = new Ascent(metric);
        label = new int[selection.rank.length * LANES];
        Arrays.fill(label, Weights.UNREACHED);
        arrived = metric.hierarchy.hasCentroids ? new int[label.length] : label;
    }

    /**
     * Fills the rows of some origins.
     *
     * @param origin [row] rank
     * @param destination [column] rank
     * @param weight [row][column]
     */
    void fill(int[] origin, int begin, int end, int[] destination, int[][] weight) {
        for (int row = begin; row < end; row++) ascend(origin[row], row - begin);
        for (int place = 0; place < selection.rank.length; place++) {
            sweep(place);
            if (metric.hierarchy.isCentroid[selection.rank[place]]) arrive(place, origin, begin, end);
        }
        for (int row = begin; row < end; row++) {
            weight[row] = new int[destination.length];
            for (int column = 0; column < destination.length; column++) {
                int node = destination[column];
                int[] from = metric.hierarchy.isCentroid[node] ? arrived : label;
                weight[row][column] = from[selection.placeOf[node] * LANES + row - begin];
            }
        }
    }

    private void ascend(int origin, int lane) {
        Contraction contraction = metric.hierarchy.contraction;
        ascent.run(origin);
        for (int rank = origin; rank < contraction.parent.length; rank = contraction.parent[rank]) {
            int place = selection.placeOf[rank];
            if (place != Columns.NONE) label[place * LANES + lane] = ascent.weight(contraction.depth[rank]);
        }
    }

    private void sweep(int place) {
        System.arraycopy(label, place * LANES, best, 0, LANES);
        for (int arc = selection.first[place]; arc < selection.first[place + 1]; arc++) {
            int from = selection.from[arc] * LANES;
            int weight = selection.weight[arc];
            for (int lane = 0; lane < LANES; lane++) {
                best[lane] = Math.min(best[lane], label[from + lane] + weight);
            }
        }
        System.arraycopy(best, 0, label, place * LANES, LANES);
    }

    /** Keeps what was reached at a centroid, and lets no lane go on from it but those that begin there. */
    private void arrive(int place, int[] origin, int begin, int end) {
        System.arraycopy(label, place * LANES, arrived, place * LANES, LANES);
        for (int row = begin; row < end; row++) {
            if (origin[row] != selection.rank[place]) label[place * LANES + row - begin] = Weights.UNREACHED;
        }
    }
}

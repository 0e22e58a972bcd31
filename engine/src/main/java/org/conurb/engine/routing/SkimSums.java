package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/** Rows of a skim with sums, one origin after the other. */
final class SkimSums {

    private final Metric metric;
    private final Selection selection;
    private final ArcSums sums;
    private final Ascent ascent;
    private final int[] label; // [place] weight from the origin
    private final int[] open; // [place] weight for those who go on from there: unreached at centroids
    private final double[] sum; // [place] of the links from the origin

    SkimSums(Metric metric, Selection selection, ArcSums sums) {
        this.metric = metric;
        this.selection = selection;
        this.sums = sums;
        ascent = new Ascent(metric);
        label = new int[selection.rank.length];
        open = new int[label.length];
        sum = new double[label.length];
    }

    /**
     * Fills the rows of some origins.
     *
     * @param origin [row] rank
     * @param destination [column] rank
     * @param weight [row][column]
     * @param total [row][column] sums
     */
    void fill(int[] origin, int begin, int end, int[] destination, int[][] weight, double[][] total) {
        for (int row = begin; row < end; row++) {
            ascend(origin[row]);
            for (int place = 0; place < label.length; place++) sweep(place, origin[row]);
            weight[row] = new int[destination.length];
            total[row] = new double[destination.length];
            for (int column = 0; column < destination.length; column++) {
                int place = selection.placeOf[destination[column]];
                weight[row][column] = label[place];
                total[row][column] = label[place] < Weights.UNREACHED ? sum[place] : Double.POSITIVE_INFINITY;
            }
        }
    }

    private void ascend(int origin) {
        Contraction contraction = metric.hierarchy.contraction;
        ascent.run(origin);
        ascent.addUp(origin, sums);
        Arrays.fill(label, Weights.UNREACHED);
        for (int rank = origin; rank < contraction.parent.length; rank = contraction.parent[rank]) {
            int place = selection.placeOf[rank];
            if (place == Columns.NONE) continue;
            label[place] = ascent.weight(contraction.depth[rank]);
            sum[place] = ascent.sum(contraction.depth[rank]);
        }
    }

    private void sweep(int place, int origin) {
        int best = label[place];
        int bestArc = Columns.NONE;
        for (int arc = selection.first[place]; arc < selection.first[place + 1]; arc++) {
            int offer = open[selection.from[arc]] + selection.weight[arc];
            if (offer < best) {
                best = offer;
                bestArc = arc;
            }
        }
        if (bestArc != Columns.NONE) {
            label[place] = best;
            sum[place] = sum[selection.from[bestArc]] + selection.sum[bestArc];
        }
        int rank = selection.rank[place];
        open[place] = metric.hierarchy.isCentroid[rank] && rank != origin ? Weights.UNREACHED : best;
    }
}

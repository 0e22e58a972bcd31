package org.conurb.engine.routing;

import java.util.Arrays;

/** The search from one origin up to the root of its elimination tree. */
final class Ascent {

    private final Metric metric;
    private final Contraction contraction;
    private final int[] weight; // [depth]
    private final int[] before; // [depth] the node from which the search came
    private final double[] sum; // [depth] of the links up to there

    Ascent(Metric metric) {
        this.metric = metric;
        contraction = metric.hierarchy.contraction;
        weight = new int[contraction.height];
        before = new int[contraction.height];
        sum = new double[contraction.height];
    }

    /** Weights from the origin to all its ancestors over nodes below them. */
    void run(int origin) {
        Arrays.fill(weight, 0, contraction.depth[origin] + 1, Weights.UNREACHED);
        weight[contraction.depth[origin]] = 0;
        for (int rank = origin; rank < contraction.parent.length; rank = contraction.parent[rank]) {
            int here = weight[contraction.depth[rank]];
            if (here >= Weights.UNREACHED || metric.hierarchy.isCentroid[rank] && rank != origin) continue;
            metric.upwards.relax(rank, here, weight, before);
        }
    }

    /** After {@link #run}: adds up the links to all ancestors that were reached. */
    void addUp(int origin, ArcSums sums) {
        sum[contraction.depth[origin]] = 0;
        int rank = contraction.parent[origin];
        for (; rank < contraction.parent.length; rank = contraction.parent[rank]) {
            int depth = contraction.depth[rank];
            if (weight[depth] >= Weights.UNREACHED) continue;
            int from = before[depth];
            sum[depth] = sum[contraction.depth[from]] + sums.up[contraction.arc(from, depth)];
        }
    }

    int weight(int depth) {
        return weight[depth];
    }

    double sum(int depth) {
        return sum[depth];
    }
}

package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * What the links of every arc add up to, say in metres, along the links that {@link PathUnpacking} turns it into.
 *
 * <p>From the bottom upwards, like {@link Customization}: the first link of the arc's weight counts, or else the first
 * pair of arcs over a lower node.
 */
final class ArcSums {

    final double[] up; // [arc] from the lower node to the higher
    final double[] down; // [arc] from the higher node to the lower

    private ArcSums(int arcs) {
        up = new double[arcs];
        down = new double[arcs];
    }

    static ArcSums run(Metric metric, double[] linkQuantity, Workers workers) {
        ArcSums sums = new ArcSums(metric.hierarchy.arcs());
        metric.hierarchy.subtrees.upwards(workers, () -> new Summing(metric, linkQuantity, sums)::sum);
        return sums;
    }

    /** Scratch memory of a task. */
    private static final class Summing {

        private final Metric metric;
        private final Hierarchy hierarchy;
        private final int[] firstUp;
        private final char[] headDepth;
        private final double[] linkQuantity;
        private final ArcSums sums;
        private final int[] arcAt; // [depth] the arc to the ancestor there
        private final boolean[] hasUp; // [depth] whether the sum of that arc is known
        private final boolean[] hasDown; // [depth] likewise downwards

        Summing(Metric metric, double[] linkQuantity, ArcSums sums) {
            this.metric = metric;
            hierarchy = metric.hierarchy;
            firstUp = hierarchy.contraction.firstUp;
            headDepth = hierarchy.contraction.headDepth;
            this.linkQuantity = linkQuantity;
            this.sums = sums;
            arcAt = new int[hierarchy.height()];
            hasUp = new boolean[hierarchy.height()];
            hasDown = new boolean[hierarchy.height()];
        }

        void sum(int rank) {
            for (int arc = firstUp[rank]; arc < firstUp[rank + 1]; arc++) {
                int depth = headDepth[arc];
                arcAt[depth] = arc;
                hasUp[depth] = metric.weights.up[arc] >= Weights.UNREACHED;
                hasDown[depth] = metric.weights.down[arc] >= Weights.UNREACHED;
            }
            takeLinks(rank);
            for (int place = hierarchy.firstDown[rank]; place < hierarchy.firstDown[rank + 1]; place++) {
                int lower = hierarchy.downNode[place];
                if (!hierarchy.isCentroid[lower]) takeTriangles(hierarchy.downArc[place], firstUp[lower + 1]);
            }
        }

        private void takeLinks(int rank) {
            for (int place = hierarchy.firstLink[rank]; place < hierarchy.firstLink[rank + 1]; place++) {
                boolean isDown = (hierarchy.linkArc[place] & 1) == 1;
                int arc = hierarchy.linkArc[place] >> 1;
                int link = hierarchy.link[place];
                boolean[] has = isDown ? hasDown : hasUp;
                int weight = isDown ? metric.weights.down[arc] : metric.weights.up[arc];
                if (has[headDepth[arc]] || metric.linkWeight[link] != weight) continue;
                has[headDepth[arc]] = true;
                (isDown ? sums.down : sums.up)[arc] = linkQuantity[link];
            }
        }

        private void takeTriangles(int toLower, int endOfLower) {
            int[] up = metric.weights.up;
            int[] down = metric.weights.down;
            for (int arc = toLower + 1; arc < endOfLower; arc++) {
                int depth = headDepth[arc];
                int over = arcAt[depth];
                if (!hasUp[depth] && down[toLower] + up[arc] == up[over]) {
                    hasUp[depth] = true;
                    sums.up[over] = sums.down[toLower] + sums.up[arc];
                }
                if (!hasDown[depth] && down[arc] + up[toLower] == down[over]) {
                    hasDown[depth] = true;
                    sums.down[over] = sums.down[arc] + sums.up[toLower];
                }
            }
        }
    }
}

package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * Lowers the weight of every arc to that of the cheapest path between its ends, over higher nodes too (perfect
 * customization of Dibbelt, Strasser and Wagner 2016, section 7). An arc whose weight falls is on no cheapest path.
 *
 * <p>From the top downwards. The arcs of a node are final when its turn comes; it then offers the ways over itself, and
 * over its higher neighbours, to all nodes below it, whose weights after basic customization are enough for that.
 */
final class PerfectCustomization {

    private final Hierarchy hierarchy;
    private final int[] firstUp;
    private final char[] headDepth;
    private final ArcWeights basic;
    private final ArcWeights perfect;
    private final int[] upTo; // [depth] from the node to its ancestor there
    private final int[] downFrom; // [depth] from that ancestor to the node
    private final boolean[] noneAt; // [depth] false
    private final boolean[] someAt; // [depth] whether the ancestor there is a centroid, for the node last noted
    private boolean[] isCentroidAt; // the one of the two that holds for the node at hand

    private PerfectCustomization(Hierarchy hierarchy, ArcWeights basic, ArcWeights perfect) {
        this.hierarchy = hierarchy;
        firstUp = hierarchy.contraction.firstUp;
        headDepth = hierarchy.contraction.headDepth;
        this.basic = basic;
        this.perfect = perfect;
        upTo = new int[hierarchy.height()];
        downFrom = new int[hierarchy.height()];
        noneAt = new boolean[hierarchy.height()];
        someAt = new boolean[hierarchy.height()];
    }

    static ArcWeights run(Hierarchy hierarchy, ArcWeights basic, Workers workers) {
        ArcWeights perfect = new ArcWeights(basic);
        hierarchy.subtrees.downwards(workers, () -> new PerfectCustomization(hierarchy, basic, perfect)::offer);
        return perfect;
    }

    private void offer(int rank) {
        if (hierarchy.firstDown[rank] == hierarchy.firstDown[rank + 1]) return;
        noteCentroidsAbove(rank);
        for (int arc = firstUp[rank]; arc < firstUp[rank + 1]; arc++) {
            upTo[headDepth[arc]] = perfect.up[arc];
            downFrom[headDepth[arc]] = perfect.down[arc];
        }
        for (int place = hierarchy.firstDown[rank]; place < hierarchy.firstDown[rank + 1]; place++) {
            int endOfLower = firstUp[hierarchy.downNode[place] + 1];
            overHigher(hierarchy.downArc[place], endOfLower);
            if (!hierarchy.isCentroid[rank]) overThis(hierarchy.downArc[place], endOfLower);
        }
    }

    /** Few nodes lie below a centroid, since centroids are hardly ever important. */
    private void noteCentroidsAbove(int rank) {
        isCentroidAt = hierarchy.isBelowCentroid[rank] ? someAt : noneAt;
        if (isCentroidAt == noneAt) return;
        int[] parent = hierarchy.contraction.parent;
        int[] depth = hierarchy.contraction.depth;
        for (int above = parent[rank]; above < parent.length; above = parent[above]) {
            someAt[depth[above]] = hierarchy.isCentroid[above];
        }
    }

    /** Between a lower node and this one, over any node higher than both. */
    private void overHigher(int arcFromLower, int endOfLower) {
        int toThis = perfect.up[arcFromLower];
        int fromThis = perfect.down[arcFromLower];
        for (int arc = arcFromLower + 1; arc < endOfLower; arc++) {
            int depth = headDepth[arc];
            if (isCentroidAt[depth]) continue;
            toThis = Math.min(toThis, basic.up[arc] + downFrom[depth]);
            fromThis = Math.min(fromThis, upTo[depth] + basic.down[arc]);
        }
        perfect.up[arcFromLower] = toThis;
        perfect.down[arcFromLower] = fromThis;
    }

    /** Between a lower node and nodes higher than this one, over this one. */
    private void overThis(int arcFromLower, int endOfLower) {
        int toThis = basic.up[arcFromLower];
        int fromThis = basic.down[arcFromLower];
        for (int arc = arcFromLower + 1; arc < endOfLower; arc++) {
            int depth = headDepth[arc];
            perfect.up[arc] = Math.min(perfect.up[arc], toThis + upTo[depth]);
            perfect.down[arc] = Math.min(perfect.down[arc], downFrom[depth] + fromThis);
        }
    }
}

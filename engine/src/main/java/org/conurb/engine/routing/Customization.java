package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * Weights of arcs from weights of links: an arc costs what its cheapest link costs, or the way over a lower node that is
 * joined to both of its ends, if that is cheaper (basic customization of Dibbelt, Strasser and Wagner 2016, section 7).
 *
 * <p>Each node pulls from the nodes below it and writes only its own arcs, so that subtrees are independent. Candidates
 * are gathered by the depth of the other end, in two short arrays that stay in the first-level cache.
 */
final class Customization {

    private final Hierarchy hierarchy;
    private final int[] firstUp;
    private final char[] headDepth;
    private final int[] linkWeight;
    private final int[] up;
    private final int[] down;
    private final int[] upTo; // [depth] from the node to its ancestor there
    private final int[] downFrom; // [depth] from that ancestor to the node

    private Customization(Hierarchy hierarchy, int[] linkWeight, ArcWeights weights) {
        this.hierarchy = hierarchy;
        firstUp = hierarchy.contraction.firstUp;
        headDepth = hierarchy.contraction.headDepth;
        this.linkWeight = linkWeight;
        up = weights.up;
        down = weights.down;
        upTo = new int[hierarchy.height()];
        downFrom = new int[hierarchy.height()];
    }

    static ArcWeights run(Hierarchy hierarchy, int[] linkWeight, Workers workers) {
        ArcWeights weights = new ArcWeights(hierarchy.arcs());
        hierarchy.subtrees.upwards(workers, () -> new Customization(hierarchy, linkWeight, weights)::weigh);
        return weights;
    }

    private void weigh(int rank) {
        int begin = firstUp[rank];
        int end = firstUp[rank + 1];
        for (int arc = begin; arc < end; arc++) {
            upTo[headDepth[arc]] = Weights.UNREACHED;
            downFrom[headDepth[arc]] = Weights.UNREACHED;
        }
        takeLinks(rank);
        for (int place = hierarchy.firstDown[rank]; place < hierarchy.firstDown[rank + 1]; place++) {
            int lower = hierarchy.downNode[place];
            if (!hierarchy.isCentroid[lower]) takeTriangles(hierarchy.downArc[place], firstUp[lower + 1]);
        }
        for (int arc = begin; arc < end; arc++) {
            up[arc] = upTo[headDepth[arc]];
            down[arc] = downFrom[headDepth[arc]];
        }
    }

    private void takeLinks(int rank) {
        for (int place = hierarchy.firstLink[rank]; place < hierarchy.firstLink[rank + 1]; place++) {
            int[] side = (hierarchy.linkArc[place] & 1) == 0 ? upTo : downFrom;
            int depth = headDepth[hierarchy.linkArc[place] >> 1];
            side[depth] = Math.min(side[depth], linkWeight[hierarchy.link[place]]);
        }
    }

    /** Ways over a lower node to all its neighbours above this one. */
    private void takeTriangles(int arcFromLower, int endOfLower) {
        int toLower = down[arcFromLower];
        int fromLower = up[arcFromLower];
        for (int arc = arcFromLower + 1; arc < endOfLower; arc++) {
            int depth = headDepth[arc];
            upTo[depth] = Math.min(upTo[depth], toLower + up[arc]);
            downFrom[depth] = Math.min(downFrom[depth], down[arc] + fromLower);
        }
    }
}

package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.IntBuffer;

/**
 * Cheapest paths between pairs of nodes: the search runs from both ends up the elimination tree and meets at a common
 * ancestor (Dibbelt, Strasser and Wagner 2016, section 8; with the pruning of Buchhold, Sanders and Wagner 2019, ACM J.
 * Exp. Algorithmics 24, 2.4). No heap is needed.
 *
 * <p>Owns its scratch memory, hence one object per thread.
 */
public final class Query {

    private static final int NOWHERE = -1;

    private final Hierarchy hierarchy;
    private final int[] parent;
    private final int[] depth;
    private final boolean[] isCentroid;
    private Metric metric;
    private final int[] weightFrom; // [depth] from the origin up to its ancestor there
    private final int[] weightTo; // [depth] from the ancestor there down to the destination
    private final int[] before; // [depth] the node from which the search from the origin came
    private final int[] after; // [depth] likewise from the destination
    private final int[] bend; // ranks of the path upwards and downwards, packed
    private final PathUnpacking unpacking;
    private int origin;
    private int destination;
    private int meeting;

    Query(Metric metric) {
        this.metric = metric;
        hierarchy = metric.hierarchy;
        parent = hierarchy.contraction.parent;
        depth = hierarchy.contraction.depth;
        isCentroid = hierarchy.isCentroid;
        weightFrom = new int[hierarchy.height()];
        weightTo = new int[hierarchy.height()];
        before = new int[hierarchy.height()];
        after = new int[hierarchy.height()];
        bend = new int[hierarchy.height()];
        unpacking = new PathUnpacking(hierarchy);
    }

    /** From now on asks another metric of the same hierarchy. */
    public void use(Metric other) {
        if (other.hierarchy != hierarchy) {
            throw new IllegalArgumentException("the metric belongs to another hierarchy");
        }
        metric = other;
    }

    /** The weight of the cheapest path from a node to another, or {@link Weights#UNREACHED}. */
    public int weight(int from, int to) {
        if (from == to) return 0;
        return search(hierarchy.contraction.rankOf[from], hierarchy.contraction.rankOf[to]);
    }

    /**
     * The links of a cheapest path from a node to another, in the order of travel; always the same one. Of parallel
     * links it takes the cheapest, of several such the first in the numbering.
     *
     * @param links emptied and filled; stays empty if there is no path or no need of one
     * @return the weight of the path, or {@link Weights#UNREACHED}
     */
    public int path(int from, int to, IntBuffer links) {
        links.clear();
        int weight = weight(from, to);
        if (from != to && weight < Weights.UNREACHED) collect(links);
        return weight;
    }

    private int search(int from, int to) {
        origin = from;
        destination = to;
        Arrays.fill(weightFrom, 0, depth[from] + 1, Weights.UNREACHED);
        Arrays.fill(weightTo, 0, depth[to] + 1, Weights.UNREACHED);
        weightFrom[depth[from]] = 0;
        weightTo[depth[to]] = 0;
        int low = from;
        int high = to;
        while (low != high) {
            if (low < high) {
                climb(metric.upwards, low, origin, weightFrom, before);
                low = parent[low];
            } else {
                climb(metric.backwards, high, destination, weightTo, after);
                high = parent[high];
            }
        }
        return meet(low);
    }

    private void climb(SearchGraph graph, int rank, int start, int[] weight, int[] predecessor) {
        int here = weight[depth[rank]];
        if (here >= Weights.UNREACHED || isCentroid[rank] && rank != start) return;
        graph.relax(rank, here, weight, predecessor);
    }

    /** The common ancestors, from the lowest to the root; those that cost more than the best path are not left. */
    private int meet(int lowest) {
        int best = Weights.UNREACHED;
        meeting = NOWHERE;
        for (int rank = lowest; rank < parent.length; rank = parent[rank]) {
            int from = weightFrom[depth[rank]];
            int to = weightTo[depth[rank]];
            boolean isPassed = isCentroid[rank] && rank != origin && rank != destination;
            if (!isPassed && from + to < best) {
                best = from + to;
                meeting = rank;
            }
            if (from < best && (!isCentroid[rank] || rank == origin)) {
                metric.upwards.relax(rank, from, weightFrom, before);
            }
            if (to < best && (!isCentroid[rank] || rank == destination)) {
                metric.backwards.relax(rank, to, weightTo, after);
            }
        }
        return best;
    }

    private void collect(IntBuffer links) {
        int size = 0;
        for (int rank = meeting; rank != origin; rank = before[depth[rank]]) bend[size++] = rank;
        int lower = origin;
        while (size > 0) {
            int higher = bend[--size];
            unpacking.up(metric, lower, higher, links);
            lower = higher;
        }
        for (int rank = meeting; rank != destination; rank = after[depth[rank]]) {
            unpacking.down(metric, after[depth[rank]], rank, links);
        }
    }
}

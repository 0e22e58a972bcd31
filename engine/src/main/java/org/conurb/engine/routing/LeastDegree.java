package org.conurb.engine.routing;

/**
 * An order of the nodes of a small graph by least degree: the node with the fewest neighbours comes next, and its
 * neighbours are joined with one another. Of several the first in the numbering.
 */
final class LeastDegree {

    /** The largest graph whose nodes fit the bits of a long. */
    static final int LARGEST = Long.SIZE;

    private LeastDegree() {}

    /** [place] → node. */
    static int[] order(SimpleGraph graph) {
        int nodes = graph.nodes();
        long[] neighbours = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                neighbours[node] |= 1L << graph.neighbour(edge);
            }
        }
        int[] order = new int[nodes];
        long left = nodes == LARGEST ? -1L : (1L << nodes) - 1;
        for (int place = 0; place < nodes; place++) {
            int node = least(neighbours, left);
            order[place] = node;
            left &= ~(1L << node);
            join(neighbours, node);
        }
        return order;
    }

    private static int least(long[] neighbours, long left) {
        int least = Long.numberOfTrailingZeros(left);
        for (long rest = left & (left - 1); rest != 0; rest &= rest - 1) {
            int node = Long.numberOfTrailingZeros(rest);
            if (Long.bitCount(neighbours[node]) < Long.bitCount(neighbours[least])) least = node;
        }
        return least;
    }

    private static void join(long[] neighbours, int node) {
        long around = neighbours[node];
        for (long rest = around; rest != 0; rest &= rest - 1) {
            int neighbour = Long.numberOfTrailingZeros(rest);
            neighbours[neighbour] |= around;
            neighbours[neighbour] &= ~(1L << node | 1L << neighbour);
        }
    }
}

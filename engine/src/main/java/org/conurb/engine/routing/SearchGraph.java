package org.conurb.engine.routing;

import java.util.Arrays;

/**
 * Arcs from every node up to its ancestors with their weights in one direction: what one side of a query runs over.
 *
 * <p>Measured on chicago-regional: heads as depths, so that all tentative weights of a search lie in one short array.
 */
final class SearchGraph {

    final int[] first; // [rank], one longer → arc
    final char[] headDepth; // [arc]
    final int[] weight; // [arc]

    SearchGraph(int[] first, char[] headDepth, int[] weight) {
        this.first = first;
        this.headDepth = headDepth;
        this.weight = weight;
    }

    /** Only the arcs that cost what the cheapest path between their ends costs, and that can be passed at all. */
    static SearchGraph ofNeeded(Contraction contraction, int[] basic, int[] perfect) {
        int nodes = contraction.parent.length;
        int[] first = new int[nodes + 1];
        char[] headDepth = new char[basic.length];
        int[] weight = new int[basic.length];
        int size = 0;
        for (int rank = 0; rank < nodes; rank++) {
            for (int arc = contraction.firstUp[rank]; arc < contraction.firstUp[rank + 1]; arc++) {
                if (perfect[arc] < basic[arc] || basic[arc] >= Weights.UNREACHED) continue;
                headDepth[size] = contraction.headDepth[arc];
                weight[size++] = basic[arc];
            }
            first[rank + 1] = size;
        }
        return new SearchGraph(first, Arrays.copyOf(headDepth, size), Arrays.copyOf(weight, size));
    }

    /**
     * Offers the way over a node to its neighbours above.
     *
     * @param here weight of the node
     * @param weightAt [depth] weights found so far
     * @param predecessor [depth] set to the node where its offer is taken
     */
    void relax(int rank, int here, int[] weightAt, int[] predecessor) {
        char[] heads = headDepth;
        int[] weights = weight;
        int end = first[rank + 1];
        for (int arc = first[rank]; arc < end; arc++) {
            int beyond = here + weights[arc];
            int head = heads[arc];
            if (beyond < weightAt[head]) {
                weightAt[head] = beyond;
                predecessor[head] = rank;
            }
        }
    }

    int arcs() {
        return weight.length;
    }
}

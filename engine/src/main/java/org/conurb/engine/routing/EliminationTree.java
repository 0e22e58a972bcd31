package org.conurb.engine.routing;

import java.util.Arrays;

/**
 * Who is next above whom when nodes are contracted in an order: the parent of a node is the least of its higher
 * neighbours after contraction. All higher neighbours of a node are its ancestors.
 *
 * <p>Found without contracting, by Liu's method with path compression (1990, SIAM J. Matrix Anal. Appl. 11, 134). A tree
 * for each connected part of the graph; the parent of a root is the number of nodes.
 */
final class EliminationTree {

    private EliminationTree() {}

    /** [rank] → rank of the parent. */
    static int[] parents(SimpleGraph graph, int[] nodeAt) {
        int nodes = nodeAt.length;
        int[] rankOf = inverse(nodeAt);
        int[] parent = new int[nodes];
        int[] highest = new int[nodes]; // [rank] an ancestor, a short cut towards the root
        Arrays.fill(parent, nodes);
        Arrays.fill(highest, nodes);
        for (int rank = 0; rank < nodes; rank++) {
            int node = nodeAt[rank];
            for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                int lower = rankOf[graph.neighbour(edge)];
                while (lower < rank) {
                    int next = highest[lower];
                    highest[lower] = rank;
                    if (next == nodes) parent[lower] = rank;
                    lower = next;
                }
            }
        }
        return parent;
    }

    /**
     * The ranks in an order in which a subtree is a range and ends with its root; contraction in this order makes the
     * same arcs.
     *
     * @return [new rank] → rank
     */
    static int[] postorder(int[] parent) {
        int nodes = parent.length;
        int[] size = new int[nodes + 1]; // of the subtree
        for (int rank = 0; rank < nodes; rank++) {
            size[rank]++;
            size[parent[rank]] += size[rank];
        }
        int[] free = new int[nodes + 1]; // where the next subtree below a node begins
        int[] order = new int[nodes];
        for (int rank = nodes - 1; rank >= 0; rank--) {
            int begin = free[parent[rank]];
            free[parent[rank]] += size[rank];
            free[rank] = begin;
            order[begin + size[rank] - 1] = rank;
        }
        return order;
    }

    /** [value] → place, for an array that holds every number once. */
    static int[] inverse(int[] valueAt) {
        int[] placeOf = new int[valueAt.length];
        for (int place = 0; place < valueAt.length; place++) placeOf[valueAt[place]] = place;
        return placeOf;
    }
}

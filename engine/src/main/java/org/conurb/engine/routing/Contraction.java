package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The arcs that remain when the nodes of a graph are taken out from the lowest rank to the highest and the neighbours of
 * each are joined with one another: from every node to its higher neighbours, which are all its ancestors in the
 * elimination tree.
 *
 * <p>A node is its rank here. Since a node has one ancestor at each depth, the head of an arc is stored as its depth.
 */
final class Contraction {

    /** Depths fit 16 bits, for the sake of the cache; no road network comes near. */
    private static final int GREATEST_HEIGHT = Character.MAX_VALUE;

    final int[] nodeAt; // [rank] → node of the network
    final int[] rankOf; // [node of the network] → rank
    final int[] parent; // [rank] → rank; the number of nodes for a root
    final int[] depth; // [rank] nodes above it
    final int[] firstUp; // [rank], one longer than the nodes → arc
    final char[] headDepth; // [arc] depth of the higher node; the arcs of a node lead from its parent upwards
    final int height; // nodes on the longest way from a node to its root

    private int[] head = new int[0]; // [arc] → rank; only while contracting

    Contraction(SimpleGraph graph, int[] order) {
        int[] byOrder = EliminationTree.parents(graph, order);
        int[] postorder = EliminationTree.postorder(byOrder);
        int[] renumbered = EliminationTree.inverse(postorder);
        int nodes = order.length;
        nodeAt = new int[nodes];
        parent = new int[nodes];
        for (int rank = 0; rank < nodes; rank++) {
            int old = postorder[rank];
            nodeAt[rank] = order[old];
            parent[rank] = byOrder[old] == nodes ? nodes : renumbered[byOrder[old]];
        }
        rankOf = EliminationTree.inverse(nodeAt);
        depth = depths(parent);
        height = Arrays.stream(depth).max().orElse(-1) + 1;
        if (height > GREATEST_HEIGHT) {
            throw new IllegalArgumentException("a hierarchy of height " + height
                    + " is too high; the network is no road network, or its coordinates are wrong");
        }
        firstUp = new int[nodes + 1];
        contract(graph);
        headDepth = new char[firstUp[nodes]];
        for (int arc = 0; arc < headDepth.length; arc++) headDepth[arc] = (char) depth[head[arc]];
        head = null;
    }

    int arcs() {
        return headDepth.length;
    }

    /** The arc from a node up to its ancestor of this depth, or NONE. */
    int arc(int rank, int ancestorDepth) {
        int low = firstUp[rank];
        int high = firstUp[rank + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (headDepth[middle] == ancestorDepth) return middle;
            if (headDepth[middle] > ancestorDepth) low = middle + 1;
            else high = middle - 1;
        }
        return Columns.NONE;
    }

    private static int[] depths(int[] parent) {
        int nodes = parent.length;
        int[] depth = new int[nodes];
        for (int rank = nodes - 1; rank >= 0; rank--) {
            depth[rank] = parent[rank] == nodes ? 0 : depth[parent[rank]] + 1;
        }
        return depth;
    }

    /** The higher neighbours of a node are those in the graph and those of its children, but not the node itself. */
    private void contract(SimpleGraph graph) {
        int nodes = parent.length;
        int[] seenBy = new int[nodes];
        Arrays.fill(seenBy, Columns.NONE);
        int[] lastChild = new int[nodes + 1];
        int[] nextChild = new int[nodes];
        Arrays.fill(lastChild, Columns.NONE);
        int size = 0;
        for (int rank = 0; rank < nodes; rank++) {
            seenBy[rank] = rank;
            if (head.length < size + nodes) head = Arrays.copyOf(head, Columns.grown(size + nodes));
            int node = nodeAt[rank];
            for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                int other = rankOf[graph.neighbour(edge)];
                if (other > rank) size = add(other, size, rank, seenBy);
            }
            for (int child = lastChild[rank]; child != Columns.NONE; child = nextChild[child]) {
                for (int arc = firstUp[child]; arc < firstUp[child + 1]; arc++)
                    size = add(head[arc], size, rank, seenBy);
            }
            Arrays.sort(head, firstUp[rank], size);
            firstUp[rank + 1] = size;
            nextChild[rank] = lastChild[parent[rank]];
            lastChild[parent[rank]] = rank;
        }
    }

    private int add(int other, int size, int rank, int[] seenBy) {
        if (seenBy[other] == rank) return size;
        seenBy[other] = rank;
        head[size] = other;
        return size + 1;
    }
}

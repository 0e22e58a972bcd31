package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * Takes dead ends and then nodes of degree two out of a graph, joining the two neighbours of the latter, until all that
 * remain have three neighbours or more. Such nodes can come first in any order: they cause no more than one new edge.
 */
final class LowDegrees {

    private static final int LOW = 2;

    private final int[] first; // [node] → place
    private final int[] neighbour; // [place] → node; those of a node are the first degree[node] places
    private final int[] degree; // [node]
    private final boolean[] isGone; // [node]
    private int[] pending = new int[LOW + 1]; // nodes to look at, last one first
    private final IntBuffer gone = new IntBuffer();

    LowDegrees(SimpleGraph graph) {
        int nodes = graph.nodes();
        first = new int[nodes];
        degree = new int[nodes];
        isGone = new boolean[nodes];
        neighbour = new int[graph.places()];
        for (int node = 0; node < nodes; node++) {
            first[node] = graph.first(node);
            degree[node] = graph.degree(node);
        }
        for (int place = 0; place < neighbour.length; place++) neighbour[place] = graph.neighbour(place);
        for (int low = 0; low <= LOW; low++) {
            for (int node = 0; node < nodes; node++) take(node, low);
        }
    }

    /** The nodes taken out, in order. */
    int[] gone() {
        return gone.toArray();
    }

    /** The nodes that remain, in order of their numbers. */
    int[] remaining() {
        int[] remaining = new int[isGone.length - gone.size()];
        int size = 0;
        for (int node = 0; node < isGone.length; node++) {
            if (!isGone[node]) remaining[size++] = node;
        }
        return remaining;
    }

    /** The graph of the nodes that remain, numbered by their place in {@link #remaining}. */
    SimpleGraph rest() {
        int[] remaining = remaining();
        int[] numberOf = new int[isGone.length];
        for (int number = 0; number < remaining.length; number++) numberOf[remaining[number]] = number;
        int[] restFirst = new int[remaining.length + 1];
        for (int number = 0; number < remaining.length; number++) {
            restFirst[number + 1] = restFirst[number] + degree[remaining[number]];
        }
        int[] restNeighbour = new int[restFirst[remaining.length]];
        for (int number = 0; number < remaining.length; number++) {
            int from = first[remaining[number]];
            for (int place = 0; place < degree[remaining[number]]; place++) {
                restNeighbour[restFirst[number] + place] = numberOf[neighbour[from + place]];
            }
        }
        return new SimpleGraph(restFirst, restNeighbour);
    }

    /** Takes a node out if its degree is low enough, then its neighbours that thereby come to be so. */
    private void take(int start, int low) {
        int size = push(start, 0);
        while (size > 0) {
            int node = pending[--size];
            if (isGone[node] || degree[node] > low) continue;
            isGone[node] = true;
            gone.add(node);
            int one = degree[node] > 0 ? neighbour[first[node]] : Columns.NONE;
            int other = degree[node] > 1 ? neighbour[first[node] + 1] : Columns.NONE;
            if (one >= 0) replace(one, node, other);
            if (other >= 0) replace(other, node, one);
            if (other >= 0) size = push(other, size);
            if (one >= 0) size = push(one, size);
        }
    }

    private int push(int node, int size) {
        if (size == pending.length) pending = Arrays.copyOf(pending, Columns.grown(size + 1));
        pending[size] = node;
        return size + 1;
    }

    /** Puts {@code other} in the place of {@code node} among the neighbours of {@code at}, unless it is there. */
    private void replace(int at, int node, int other) {
        int end = first[at] + degree[at];
        int place = find(first[at], end, node);
        if (other >= 0 && find(first[at], end, other) == end) {
            neighbour[place] = other;
        } else {
            neighbour[place] = neighbour[end - 1];
            degree[at]--;
        }
    }

    private int find(int from, int end, int node) {
        for (int place = from; place < end; place++) {
            if (neighbour[place] == node) return place;
        }
        return end;
    }
}

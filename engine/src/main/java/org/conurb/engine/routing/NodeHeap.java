package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The nodes that a search has still to settle, least weight first: a heap with four children a parent, which is
 * shallower than a binary one and reads neighbours in memory.
 */
final class NodeHeap {

    private static final int CHILDREN = 4;

    private final int[] nodeAt; // [place] → node
    private final int[] weightAt; // [place]
    private final int[] placeOf; // [node] → place, NONE if it is not in the heap
    private int size;

    NodeHeap(int nodes) {
        nodeAt = new int[nodes];
        weightAt = new int[nodes];
        placeOf = new int[nodes];
        Arrays.fill(placeOf, Columns.NONE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int leastWeight() {
        return weightAt[0];
    }

    /** Puts a node in, or lowers the weight of one that is there. */
    void offer(int node, int weight) {
        int place = placeOf[node];
        riseFrom(place == Columns.NONE ? size++ : place, node, weight);
    }

    /** Takes out the node of least weight. */
    int take() {
        int least = nodeAt[0];
        placeOf[least] = Columns.NONE;
        size--;
        if (size > 0) sinkFromTop(nodeAt[size], weightAt[size]);
        return least;
    }

    void clear() {
        while (size > 0) placeOf[nodeAt[--size]] = Columns.NONE;
    }

    private void riseFrom(int start, int node, int weight) {
        int place = start;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (weightAt[parent] <= weight) break;
            put(place, nodeAt[parent], weightAt[parent]);
            place = parent;
        }
        put(place, node, weight);
    }

    private void sinkFromTop(int node, int weight) {
        int place = 0;
        while (true) {
            int child = leastChild(place);
            if (child == Columns.NONE || weightAt[child] >= weight) break;
            put(place, nodeAt[child], weightAt[child]);
            place = child;
        }
        put(place, node, weight);
    }

    private int leastChild(int place) {
        int first = place * CHILDREN + 1;
        if (first >= size) return Columns.NONE;
        int best = first;
        int end = Math.min(first + CHILDREN, size);
        for (int child = first + 1; child < end; child++) {
            if (weightAt[child] < weightAt[best]) best = child;
        }
        return best;
    }

    private void put(int place, int node, int weight) {
        nodeAt[place] = node;
        weightAt[place] = weight;
        placeOf[node] = place;
    }
}

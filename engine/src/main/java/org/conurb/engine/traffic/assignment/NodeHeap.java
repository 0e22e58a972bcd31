package org.conurb.engine.traffic.assignment;

import java.util.Arrays;

/** Nodes by rising label, in a heap of four branches; a node whose label has fallen is pushed again. */
final class NodeHeap {

    private static final int BRANCHES = 4;
    private static final int ABSENT = -1;

    private final double[] label; // [node] the caller's
    private final int[] heap; // [place] → node
    private final int[] place; // [node] → place or ABSENT
    private int size;

    NodeHeap(double[] label) {
        this.label = label;
        this.heap = new int[label.length];
        this.place = new int[label.length];
        Arrays.fill(place, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        while (size > 0) place[heap[--size]] = ABSENT;
    }

    int peek() {
        return heap[0];
    }

    /** Adds a node, or moves it up after its label has fallen. */
    void push(int node) {
        int hole = place[node] == ABSENT ? size++ : place[node];
        double mine = label[node];
        while (hole > 0) {
            int parent = (hole - 1) / BRANCHES;
            if (label[heap[parent]] <= mine) break;
            put(heap[parent], hole);
            hole = parent;
        }
        put(node, hole);
    }

    int pop() {
        int top = heap[0];
        place[top] = ABSENT;
        int last = heap[--size];
        if (size > 0) sink(last);
        return top;
    }

    private void sink(int node) {
        double mine = label[node];
        int hole = 0;
        while (true) {
            int first = BRANCHES * hole + 1;
            if (first >= size) break;
            int least = first;
            int end = Math.min(first + BRANCHES, size);
            for (int child = first + 1; child < end; child++) {
                if (label[heap[child]] < label[heap[least]]) least = child;
            }
            if (label[heap[least]] >= mine) break;
            put(heap[least], hole);
            hole = least;
        }
        put(node, hole);
    }

    private void put(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }
}

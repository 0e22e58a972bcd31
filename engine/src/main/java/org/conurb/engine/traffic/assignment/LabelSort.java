package org.conurb.engine.traffic.assignment;

/** Sorts nodes by label where most are in order already: moves single nodes, and merges when there are too many. */
final class LabelSort {

    /** Nodes are moved by single places at most so often per node on average; then merging is cheaper. */
    private static final int MOVES_PER_NODE = 8;

    private static final int SHORT_RUN = 16;

    private final double[] label; // [node] the caller's
    private final int[] scratch;

    LabelSort(double[] label) {
        this.label = label;
        this.scratch = new int[label.length];
    }

    /** Sorts the nodes; equal labels keep their order. */
    void sort(int[] nodes) {
        if (!insert(nodes, 0, nodes.length, (long) MOVES_PER_NODE * nodes.length)) merge(nodes, 0, nodes.length);
    }

    /** Insertion sort; gives up, with all nodes still there, after this many moves. */
    private boolean insert(int[] nodes, int from, int to, long moves) {
        long left = moves;
        for (int next = from + 1; next < to; next++) {
            int node = nodes[next];
            double mine = label[node];
            int hole = next;
            while (hole > from && label[nodes[hole - 1]] > mine) {
                nodes[hole] = nodes[hole - 1];
                hole--;
            }
            nodes[hole] = node;
            left -= next - hole;
            if (left < 0) return false;
        }
        return true;
    }

    private void merge(int[] nodes, int from, int to) {
        if (to - from <= SHORT_RUN) {
            insert(nodes, from, to, Long.MAX_VALUE);
            return;
        }
        int middle = (from + to) >>> 1;
        merge(nodes, from, middle);
        merge(nodes, middle, to);
        if (label[nodes[middle - 1]] <= label[nodes[middle]]) return;
        System.arraycopy(nodes, from, scratch, from, middle - from);
        int left = from;
        int right = middle;
        for (int place = from; left < middle; place++) {
            boolean takeLeft = right == to || label[scratch[left]] <= label[nodes[right]];
            nodes[place] = takeLeft ? scratch[left++] : nodes[right++];
        }
    }
}

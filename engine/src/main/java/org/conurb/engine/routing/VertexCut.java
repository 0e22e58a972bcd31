package org.conurb.engine.routing;

import java.util.Arrays;

/**
 * The fewest nodes whose removal parts some nodes of a graph from others, by the most paths between them that share no
 * node (Menger), found as a flow with Dinic's method (1970) in which every node lets one unit pass.
 *
 * <p>Each node is two states, 2·node when a path enters it and 2·node + 1 when it leaves. Terminals may be in the cut
 * themselves. More terminals can be added to a flow that is there.
 */
final class VertexCut {

    /** The side of the sources. */
    static final byte SOURCES = 0;

    /** The side of the sinks. */
    static final byte SINKS = 1;

    /** Neither side: between them. */
    static final byte CUT = 2;

    private static final int NONE = -1;
    private static final int TERMINAL = -2; // the source before a path's first node, the sink after its last

    private final SimpleGraph graph;
    private int[] before; // [node] the node before it on its path, TERMINAL, or NONE if no path passes
    private int[] after; // [node] the node after it, likewise
    private boolean[] isSource; // [node]
    private boolean[] isSink; // [node]
    private final int[] level; // [state] steps from the source, NONE if not reached
    private final int[] queue; // states in the order they were reached
    private final int[] next; // [node] the place in the graph to try next when leaving it
    private final int[] stack; // states on the path being tried
    private int paths;

    VertexCut(SimpleGraph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        before = new int[nodes];
        after = new int[nodes];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        isSource = new boolean[nodes];
        isSink = new boolean[nodes];
        level = new int[2 * nodes];
        queue = new int[2 * nodes];
        next = new int[nodes];
        stack = new int[2 * nodes];
    }

    void addSource(int node) {
        isSource[node] = true;
    }

    void addSink(int node) {
        isSink[node] = true;
    }

    /** Finds all paths there can be; returns their number, which is the size of the cut, or more than the limit. */
    int maximise(int limit) {
        while (paths <= limit && findLevels()) {
            for (int node = 0; node < next.length; node++) next[node] = graph.first(node) - 1;
            for (int node = 0; node < isSource.length && paths <= limit; node++) {
                if (isSource[node] && advance(node)) paths++;
            }
        }
        return paths;
    }

    /**
     * After {@link #maximise}: parts the nodes by the least cut nearest to the sources, or nearest to the sinks.
     *
     * @param side [node], filled with {@link #SOURCES}, {@link #SINKS} or {@link #CUT}
     */
    void part(boolean nearSources, byte[] side) {
        if (!nearSources) reverse();
        findLevels();
        byte reached = nearSources ? SOURCES : SINKS;
        byte beyond = nearSources ? SINKS : SOURCES;
        for (int node = 0; node < side.length; node++) {
            if (level[2 * node + 1] != NONE) side[node] = reached;
            else if (level[2 * node] != NONE) side[node] = CUT;
            else side[node] = beyond;
        }
        if (!nearSources) reverse();
    }

    private void reverse() {
        int[] oldBefore = before;
        before = after;
        after = oldBefore;
        boolean[] oldSource = isSource;
        isSource = isSink;
        isSink = oldSource;
    }

    /** Steps from the source to every state that a further path could reach; whether it could reach the sink. */
    private boolean findLevels() {
        Arrays.fill(level, NONE);
        int size = 0;
        for (int node = 0; node < isSource.length; node++) {
            if (isSource[node]) size = reach(2 * node, 0, size);
        }
        boolean found = false;
        for (int place = 0; place < size; place++) {
            int state = queue[place];
            int node = state >> 1;
            int beyond = level[state] + 1;
            if ((state & 1) == 0) {
                int towards = before[node] == NONE ? node : before[node];
                if (towards >= 0) size = reach(2 * towards + 1, beyond, size);
                continue;
            }
            if (isSink[node] && after[node] != TERMINAL) found = true;
            if (before[node] != NONE) size = reach(2 * node, beyond, size);
            for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                int neighbour = graph.neighbour(edge);
                if (after[node] != neighbour) size = reach(2 * neighbour, beyond, size);
            }
        }
        return found;
    }

    private int reach(int state, int steps, int size) {
        if (level[state] != NONE) return size;
        level[state] = steps;
        queue[size] = state;
        return size + 1;
    }

    /** Tries to lead one more path from a source to a sink, each step one level up, and takes it if there is one. */
    private boolean advance(int source) {
        if (before[source] == TERMINAL || level[2 * source] != 0) return false;
        int size = 0;
        stack[size++] = 2 * source;
        while (size > 0) {
            int state = stack[size - 1];
            int node = state >> 1;
            if ((state & 1) == 1 && isSink[node] && after[node] != TERMINAL) {
                take(size);
                return true;
            }
            int towards = step(state);
            if (towards == NONE) {
                level[state] = NONE;
                size--;
            } else {
                stack[size++] = towards;
            }
        }
        return false;
    }

    /** The next state one level up that has not been tried in vain, or NONE. */
    private int step(int state) {
        int node = state >> 1;
        int beyond = level[state] + 1;
        if ((state & 1) == 0) {
            int towards = before[node] == NONE ? node : before[node];
            return towards >= 0 && level[2 * towards + 1] == beyond ? 2 * towards + 1 : NONE;
        }
        if (next[node] < graph.first(node)) {
            next[node]++;
            if (before[node] != NONE && level[2 * node] == beyond) return 2 * node;
        }
        for (; next[node] < graph.first(node + 1); next[node]++) {
            int neighbour = graph.neighbour(next[node]);
            if (level[2 * neighbour] == beyond && after[node] != neighbour) return 2 * neighbour;
        }
        return NONE;
    }

    /** Changes the paths so that there is one more, along the states on the stack; none of them is used again. */
    private void take(int size) {
        int feeder = TERMINAL;
        for (int place = 0; place < size; place++) {
            int state = stack[place];
            int node = state >> 1;
            boolean isLast = place == size - 1;
            int towards = isLast ? TERMINAL : stack[place + 1] >> 1;
            if ((state & 1) == 1) {
                if (isLast) after[node] = TERMINAL;
                else if (towards != node) after[node] = towards;
                feeder = node;
            } else if (place > 0 && stack[place - 1] >> 1 == node) {
                before[node] = NONE;
                after[node] = NONE;
            } else {
                before[node] = feeder;
            }
            level[state] = NONE;
        }
    }
}

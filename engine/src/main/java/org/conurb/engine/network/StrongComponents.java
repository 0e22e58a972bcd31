package org.conurb.engine.network;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The strongly connected parts of a graph: from every node of a part every other one of it can be reached and left.
 *
 * <p>Tarjan 1972 (SIAM J. Comput. 1, 146), with stacks of our own instead of recursion, so that long chains of nodes do
 * not exhaust the thread's. Parts are numbered by their smallest node.
 */
public final class StrongComponents {

    private static final int UNSEEN = -1;

    private final int[] component; // [node]
    private final int[] sizes; // [component] → nodes

    private StrongComponents(int[] component, int[] sizes) {
        this.component = component;
        this.sizes = sizes;
    }

    /** The parts that the usable links make. */
    public static StrongComponents of(Topology topology, IntPredicate isUsable) {
        return new Search(topology, isUsable).result();
    }

    /** How many parts there are; a node by itself is one. */
    public int count() {
        return sizes.length;
    }

    /** The part of a node. */
    public int component(int node) {
        return component[node];
    }

    /** How many nodes a part has. */
    public int size(int number) {
        return sizes[number];
    }

    /** The part with the most nodes, the first of them if several have as many. */
    public int largest() {
        int best = 0;
        for (int number = 1; number < sizes.length; number++) {
            if (sizes[number] > sizes[best]) best = number;
        }
        return best;
    }

    /** [node] whether it belongs to the largest part. */
    public boolean[] inLargest() {
        boolean[] inside = new boolean[component.length];
        if (sizes.length == 0) return inside;
        int largest = largest();
        for (int node = 0; node < inside.length; node++) inside[node] = component[node] == largest;
        return inside;
    }

    private static final class Search {

        private final Topology topology;
        private final IntPredicate isUsable;
        private final int[] seenAt; // [node] place in the order of discovery
        private final int[] lowest; // [node] earliest place that can be reached from its subtree
        private final int[] nextLink; // [node] link to look at next
        private final int[] part; // [node] part, in the order of completion
        private final int[] path; // nodes being explored
        private final int[] open; // nodes whose part is not known yet
        private int pathSize;
        private int openSize;
        private int seen;
        private int parts;

        Search(Topology topology, IntPredicate isUsable) {
            this.topology = topology;
            this.isUsable = isUsable;
            int nodes = topology.nodes();
            seenAt = new int[nodes];
            Arrays.fill(seenAt, UNSEEN);
            lowest = new int[nodes];
            nextLink = new int[nodes];
            part = new int[nodes];
            Arrays.fill(part, UNSEEN);
            path = new int[nodes];
            open = new int[nodes];
        }

        StrongComponents result() {
            for (int node = 0; node < seenAt.length; node++) {
                if (seenAt[node] == UNSEEN) explore(node);
            }
            return numberedBySmallestNode();
        }

        private void explore(int start) {
            enter(start);
            while (pathSize > 0) {
                int node = path[pathSize - 1];
                if (nextLink[node] < topology.firstOut(node + 1)) {
                    follow(node, nextLink[node]++);
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            seenAt[node] = lowest[node] = seen++;
            nextLink[node] = topology.firstOut(node);
            path[pathSize++] = node;
            open[openSize++] = node;
        }

        private void follow(int node, int link) {
            if (!isUsable.test(link)) return;
            int head = topology.head(link);
            if (seenAt[head] == UNSEEN) enter(head);
            else if (part[head] == UNSEEN) lowest[node] = Math.min(lowest[node], seenAt[head]);
        }

        private void leave(int node) {
            pathSize--;
            if (pathSize > 0) {
                int parent = path[pathSize - 1];
                lowest[parent] = Math.min(lowest[parent], lowest[node]);
            }
            if (lowest[node] < seenAt[node]) return;
            int member;
            do {
                member = open[--openSize];
                part[member] = parts;
            } while (member != node);
            parts++;
        }

        private StrongComponents numberedBySmallestNode() {
            int[] numberOf = new int[parts];
            Arrays.fill(numberOf, UNSEEN);
            int[] sizes = new int[parts];
            int next = 0;
            for (int node = 0; node < part.length; node++) {
                if (numberOf[part[node]] == UNSEEN) numberOf[part[node]] = next++;
                part[node] = numberOf[part[node]];
                sizes[part[node]]++;
            }
            return new StrongComponents(part, sizes);
        }
    }
}

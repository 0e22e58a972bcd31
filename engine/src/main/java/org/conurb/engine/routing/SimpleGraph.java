package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;

/**
 * An undirected graph in compressed sparse rows, without loops and without parallel edges; each edge stands at both
 * nodes.
 */
final class SimpleGraph {

    private final int[] first; // [node], one longer than the nodes → place
    private final int[] neighbour; // [place] → node

    SimpleGraph(int[] first, int[] neighbour) {
        this.first = first;
        this.neighbour = neighbour;
    }

    /** Who is joined with whom by at least one link, in either direction; neighbours rise. */
    static SimpleGraph of(Topology topology) {
        int nodes = topology.nodes();
        int[] seenBy = new int[nodes];
        Arrays.fill(seenBy, Columns.NONE);
        int[] first = new int[nodes + 1];
        int[] neighbour = new int[2 * topology.links()];
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            seenBy[node] = node;
            for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
                size = add(neighbour, size, topology.head(link), node, seenBy);
            }
            for (int place = topology.firstIn(node); place < topology.firstIn(node + 1); place++) {
                size = add(neighbour, size, topology.tail(topology.inLink(place)), node, seenBy);
            }
            Arrays.sort(neighbour, first[node], size);
            first[node + 1] = size;
        }
        return new SimpleGraph(first, Arrays.copyOf(neighbour, size));
    }

    private static int add(int[] neighbour, int size, int other, int node, int[] seenBy) {
        if (seenBy[other] == node) return size;
        seenBy[other] = node;
        neighbour[size] = other;
        return size + 1;
    }

    int nodes() {
        return first.length - 1;
    }

    int first(int node) {
        return first[node];
    }

    int neighbour(int place) {
        return neighbour[place];
    }

    int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** How many places there are: twice the edges. */
    int places() {
        return neighbour.length;
    }
}

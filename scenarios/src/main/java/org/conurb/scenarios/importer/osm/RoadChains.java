package org.conurb.scenarios.importer.osm;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Edges joined where just two meet and nothing else changes: class, name, speed, lanes, capacity, modes and direction of
 * both are equal. The nodes between live on in the line of the road.
 *
 * <p>No chain closes on itself: of a ring without a junction two nodes stay.
 */
final class RoadChains {

    private static final int NONE = -1;

    private final RoadGraph graph;
    private final int[] flipped; // [attributes] → those seen from the other end
    private final int[] degree; // [node] edges that end there
    private final int[] oneEdge; // [node] → an edge that ends there
    private final int[] otherEdge; // [node] → another one; NONE if there is none
    private final BitSet done = new BitSet(); // [edge]

    private int cursor; // edges before it are done

    // the chain at hand
    private final LongList edges = new LongList();
    private final BitSet isReversed = new BitSet(); // [place in the chain]

    /**
     * Edges to be joined.
     *
     * @param flipped [attributes] → those of the road seen from its other end
     * @param usable [edge] whether it is there
     */
    RoadChains(RoadGraph graph, int[] flipped, BitSet usable, int nodes) {
        this.graph = graph;
        this.flipped = flipped;
        this.degree = graph.degrees(usable);
        this.oneEdge = new int[nodes];
        this.otherEdge = new int[nodes];
        Arrays.fill(oneEdge, NONE);
        Arrays.fill(otherEdge, NONE);
        for (int edge = usable.nextSetBit(0); edge >= 0; edge = usable.nextSetBit(edge + 1)) {
            meet(graph.from(edge), edge);
            meet(graph.to(edge), edge);
        }
        done.set(0, graph.edges());
        done.andNot(usable);
    }

    private void meet(int node, int edge) {
        if (oneEdge[node] == NONE) oneEdge[node] = edge;
        else otherEdge[node] = edge;
    }

    /** Goes on to the next chain; false when there is none. Chains come in the order of their first edge. */
    boolean next() {
        int edge = done.nextClearBit(cursor);
        cursor = edge;
        if (edge >= graph.edges()) return false;
        edges.clear();
        isReversed.clear();
        int first = edge;
        boolean reversed = false;
        while (true) { // back to where the chain begins
            int begin = reversed ? graph.to(first) : graph.from(first);
            int before = beyond(first, begin);
            if (before == NONE || before == edge || !agree(before, begin, first, reversed)) break;
            reversed = graph.to(before) != begin;
            first = before;
        }
        follow(first, reversed);
        return true;
    }

    private void follow(int first, boolean reversedFirst) {
        int start = reversedFirst ? graph.to(first) : graph.from(first);
        int edge = first;
        boolean reversed = reversedFirst;
        while (true) {
            isReversed.set(edges.size(), reversed);
            edges.add(edge);
            done.set(edge);
            int end = reversed ? graph.from(edge) : graph.to(edge);
            int next = beyond(edge, end);
            if (next == NONE) return;
            boolean nextReversed = graph.from(next) != end;
            int nextEnd = nextReversed ? graph.from(next) : graph.to(next);
            if (nextEnd == start || oriented(edge, reversed) != oriented(next, nextReversed)) return;
            edge = next;
            reversed = nextReversed;
        }
    }

    /** The other edge at a node that just two meet at and that need not stay, unless it is done; else NONE. */
    private int beyond(int edge, int node) {
        if (degree[node] != 2 || graph.isKept(node)) return NONE;
        int other = oneEdge[node] == edge ? otherEdge[node] : oneEdge[node];
        return done.get(other) ? NONE : other;
    }

    private boolean agree(int before, int node, int edge, boolean reversed) {
        return oriented(before, graph.to(before) != node) == oriented(edge, reversed);
    }

    private int oriented(int edge, boolean reversed) {
        int attributes = graph.attributes(edge);
        return reversed ? flipped[attributes] : attributes;
    }

    /** How many edges the chain has. */
    int size() {
        return edges.size();
    }

    /** An edge of the chain. */
    int edge(int place) {
        return (int) edges.get(place);
    }

    /** Appends the nodes along the chain. */
    void points(LongList points) {
        for (int place = 0; place < edges.size(); place++) {
            int edge = edge(place);
            int count = graph.end(edge) - graph.first(edge);
            for (int step = place == 0 ? 0 : 1; step < count; step++) {
                points.add(graph.point(isReversed.get(place) ? graph.end(edge) - 1 - step : graph.first(edge) + step));
            }
        }
    }

    /** The number of the attributes that all edges of the chain have in its direction. */
    int attributes() {
        return oriented(edge(0), isReversed.get(0));
    }
}

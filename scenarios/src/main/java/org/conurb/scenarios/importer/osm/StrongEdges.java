package org.conurb.scenarios.importer.osm;

import java.util.BitSet;
import org.conurb.engine.network.StrongComponents;
import org.conurb.engine.network.Topology;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;

/** The edges of the largest part of the network in which every node can be reached from every other one. */
final class StrongEdges {

    private final RoadStore roads;
    private final RoadGraph graph;
    private final NodePlaces places;

    StrongEdges(RoadStore roads, RoadGraph graph, NodePlaces places) {
        this.roads = roads;
        this.graph = graph;
        this.places = places;
    }

    /** [edge] whether it belongs; the others are counted and listed. */
    BitSet find(Counter counter) {
        StrongComponents parts = StrongComponents.of(topology(), link -> true);
        boolean[] inside = parts.inLargest();
        BitSet strong = new BitSet();
        double dropped = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (inside[graph.from(edge)] && inside[graph.to(edge)]) {
                strong.set(edge);
            } else {
                dropped += metres(edge);
                counter.list(Kind.DROPPED, "edges outside the largest strongly connected part", graph.name(edge));
            }
        }
        countParts(parts, counter);
        if (dropped > 0) counter.count(Kind.DROPPED, "metres of road outside that part", Math.round(dropped));
        return strong;
    }

    /** Counts the other parts that hold a junction: every node along an edge is a part by itself here. */
    private void countParts(StrongComponents parts, Counter counter) {
        BitSet met = new BitSet();
        if (parts.count() > 0) met.set(parts.largest());
        for (int edge = 0; edge < graph.edges(); edge++) {
            for (int node : new int[] {graph.from(edge), graph.to(edge)}) {
                int part = parts.component(node);
                if (met.get(part)) continue;
                met.set(part);
                String nodes = parts.size(part) == 1 ? " alone" : " and " + (parts.size(part) - 1) + " more";
                counter.list(Kind.DROPPED, "other parts of the network", "node " + places.id(node) + nodes);
            }
        }
    }

    private double metres(int edge) {
        double metres = 0;
        for (int place = graph.first(edge); place + 1 < graph.end(edge); place++) {
            metres += places.metres(graph.point(place), graph.point(place + 1));
        }
        return metres;
    }

    private Topology topology() {
        int[] free = new int[places.size() + 1]; // [node] → where its next link goes
        forEachLink((tail, head) -> free[tail + 1]++);
        for (int node = 0; node < places.size(); node++) free[node + 1] += free[node];
        int[] tails = new int[free[places.size()]];
        int[] heads = new int[tails.length];
        forEachLink((tail, head) -> {
            tails[free[tail]] = tail;
            heads[free[tail]++] = head;
        });
        return Topology.of(places.size(), tails, heads);
    }

    /** Takes the links of edges. */
    private interface LinkTaker {
        void take(int tail, int head);
    }

    private void forEachLink(LinkTaker taker) {
        for (int edge = 0; edge < graph.edges(); edge++) {
            RoadAttributes road = roads.attributesOf(graph.attributes(edge));
            if (road.forward() != null) taker.take(graph.from(edge), graph.to(edge));
            if (road.backward() != null) taker.take(graph.to(edge), graph.from(edge));
        }
    }
}

package org.conurb.engine.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Where filters must stand so that nobody can drive through a neighbourhood. Its inner crossings belong to the way in that is
 * nearest by road; links between crossings of two ways in are filtered. A filter that would cut one-way streets off is left
 * out.
 */
final class Filters {

    private final RoadNetwork roads;
    private final Topology topology;
    private final boolean[] isInner; // [link] a minor road of the neighbourhood
    private final int[] wayIn; // [node] → the crossing on the edge that it belongs to; NONE outside
    private final boolean[] isFiltered; // [link]

    /** Filters of the roads of these classes whose middle lies in the shape. */
    Filters(RoadNetwork roads, Geometry shape, List<RoadClass> classes) {
        this.roads = roads;
        this.topology = roads.topology();
        this.isInner = inner(shape, classes);
        this.wayIn = waysIn();
        this.isFiltered = new boolean[roads.links()];
        for (int link = 0; link < isInner.length; link++) {
            isFiltered[link] = isInner[link] && wayIn[topology.tail(link)] != wayIn[topology.head(link)];
        }
        while (opensForThoseCutOff()) {
            // until everybody is reached
        }
    }

    /** The names of the links at which filters stand. */
    List<String> links() {
        List<String> names = new ArrayList<>();
        for (int link = 0; link < isFiltered.length; link++) if (isFiltered[link]) names.add(roads.linkId(link));
        return names;
    }

    private boolean[] inner(Geometry shape, List<RoadClass> classes) {
        PreparedGeometry area = PreparedGeometryFactory.prepare(shape);
        GeometryFactory points = new GeometryFactory();
        boolean[] inner = new boolean[roads.links()];
        for (int link = 0; link < inner.length; link++) {
            if (!roads.allows(link, Mode.CAR) || !classes.contains(roads.roadClass(link))) continue;
            var line = roads.geometry(link);
            var middle = new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
            inner[link] = area.covers(points.createPoint(middle));
        }
        return inner;
    }

    /** Crossings where inner roads meet others that are open to cars. */
    private boolean[] edge() {
        boolean[] meetsInner = new boolean[roads.nodes()];
        boolean[] meetsOther = new boolean[roads.nodes()];
        for (int link = 0; link < isInner.length; link++) {
            if (!roads.allows(link, Mode.CAR)) continue;
            boolean[] meets = isInner[link] ? meetsInner : meetsOther;
            meets[topology.tail(link)] = true;
            meets[topology.head(link)] = true;
        }
        for (int node = 0; node < meetsInner.length; node++) meetsInner[node] &= meetsOther[node];
        return meetsInner;
    }

    private record Reached(double metres, int node, int way) {}

    /** Dijkstra's search from all ways in at once, along inner roads in both directions; the first of equals wins. */
    private int[] waysIn() {
        int[] way = new int[roads.nodes()];
        Arrays.fill(way, Columns.NONE);
        PriorityQueue<Reached> next = new PriorityQueue<>((one, other) -> {
            int byMetres = Double.compare(one.metres(), other.metres());
            return byMetres != 0 ? byMetres : Integer.compare(one.way(), other.way());
        });
        boolean[] edge = edge();
        for (int node = 0; node < edge.length; node++) if (edge[node]) next.add(new Reached(0, node, node));
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            if (way[reached.node()] != Columns.NONE) continue;
            way[reached.node()] = reached.way();
            for (int link : linksAt(reached.node())) {
                int beyond = topology.tail(link) == reached.node() ? topology.head(link) : topology.tail(link);
                double metres = reached.metres() + roads.lengthMetres(link);
                if (way[beyond] == Columns.NONE) next.add(new Reached(metres, beyond, reached.way()));
            }
        }
        return way;
    }

    /** The inner links into and out of a crossing. */
    private List<Integer> linksAt(int node) {
        List<Integer> links = new ArrayList<>();
        for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
            if (isInner[link]) links.add(link);
        }
        for (int place = topology.firstIn(node); place < topology.firstIn(node + 1); place++) {
            if (isInner[topology.inLink(place)]) links.add(topology.inLink(place));
        }
        return links;
    }

    /** Takes away filters at crossings that one could not drive to or from any more; answers whether there were any. */
    private boolean opensForThoseCutOff() {
        boolean[] isReached = reached(true);
        boolean[] leadsOut = reached(false);
        boolean opened = false;
        for (int node = 0; node < wayIn.length; node++) {
            if (wayIn[node] == Columns.NONE || isReached[node] && leadsOut[node]) continue;
            for (int link : linksAt(node)) {
                opened |= isFiltered[link];
                isFiltered[link] = false;
            }
        }
        return opened;
    }

    /** [node] whether it can be driven to from the edge (or from it to the edge) past the filters. */
    private boolean[] reached(boolean inward) {
        boolean[] isReached = edge();
        Deque<Integer> next = new ArrayDeque<>();
        for (int node = 0; node < isReached.length; node++) if (isReached[node]) next.add(node);
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int link : linksAt(node)) {
                int from = inward ? topology.tail(link) : topology.head(link);
                int to = inward ? topology.head(link) : topology.tail(link);
                if (from != node || isFiltered[link] || isReached[to]) continue;
                isReached[to] = true;
                next.add(to);
            }
        }
        return isReached;
    }
}

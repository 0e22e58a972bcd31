package org.conurb.scenarios.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** Makes surfaces and lines of the waters of a file: outlines are closed, islands cut out, small waters left out. */
final class WaterBuilder {

    static final String BROKEN = "water surfaces whose outline is open or lacks a way or a node";

    private final WaterStore waters;
    private final NodePlaces places;
    private final Counter counter;
    private final List<Water.Feature> features = new ArrayList<>();

    WaterBuilder(WaterStore waters, NodePlaces places, Counter counter) {
        this.waters = waters;
        this.places = places;
        this.counter = counter;
    }

    /** An outline and the islands in it, in degrees. */
    private record Polygon(Coordinate[] outline, List<Coordinate[]> islands) {
        Polygon(Coordinate[] outline) {
            this(outline, new ArrayList<>());
        }
    }

    /** The waters: relations in the order of their numbers, then ways in that of theirs. */
    Water build() {
        for (WaterRelation relation : waters.relations()) addRelation(relation);
        for (WaterStore.Way way : waters.ways()) {
            if (way.isArea()) addArea(way);
            else if (way.lineKind() != null) addLine(way);
        }
        return new Water(features);
    }

    private void addRelation(WaterRelation relation) {
        String name = "relation " + relation.id();
        List<Coordinate[]> outer = rings(relation.outer());
        List<Coordinate[]> inner = rings(relation.inner());
        if (outer == null || inner == null || outer.isEmpty()) {
            counter.count(Kind.DROPPED, BROKEN, name);
            return;
        }
        add(relation.kind(), relation.name(), polygons(outer, inner, name), name);
    }

    /** The rings that ways make; null if a way or a node is missing, or a ring stays open. */
    private List<Coordinate[]> rings(long[] members) {
        List<long[]> ways = new ArrayList<>();
        for (long member : LongStream.of(members).distinct().toArray()) {
            long[] nodes = waters.member(member);
            if (nodes == null) return null;
            ways.add(nodes);
        }
        List<long[]> rings = RingAssembly.rings(ways);
        if (rings == null) return null;
        List<Coordinate[]> corners = new ArrayList<>();
        for (long[] ring : rings) {
            Coordinate[] line = whole(ring);
            if (line == null) return null;
            corners.add(line);
        }
        return corners;
    }

    /** The places of nodes in degrees; null if one is missing. */
    private Coordinate[] whole(long[] nodes) {
        Coordinate[] line = new Coordinate[nodes.length];
        for (int place = 0; place < nodes.length; place++) {
            int node = places.find(nodes[place]);
            if (node < 0 || places.isMissing(node)) return null;
            line[place] = new Coordinate(places.longitude(node), places.latitude(node));
        }
        return line;
    }

    /** Each outline with the islands in it. */
    private List<Polygon> polygons(List<Coordinate[]> outer, List<Coordinate[]> inner, String name) {
        GeometryFactory factory = new GeometryFactory();
        List<Polygon> polygons = new ArrayList<>();
        List<PointOnGeometryLocator> locators = new ArrayList<>(); // [polygon]
        for (Coordinate[] ring : outer) {
            polygons.add(new Polygon(ring));
            if (!inner.isEmpty()) locators.add(new IndexedPointInAreaLocator(factory.createLinearRing(ring)));
        }
        for (Coordinate[] island : inner) {
            int around = 0;
            while (around < locators.size() && !isWithin(island, locators.get(around))) around++;
            if (around < locators.size()) polygons.get(around).islands().add(island);
            else counter.count(Kind.DROPPED, "islands that no water lies around", name);
        }
        return polygons;
    }

    /** Whether a ring lies within another one; they may touch. */
    private static boolean isWithin(Coordinate[] ring, PointOnGeometryLocator outline) {
        for (Coordinate corner : ring) {
            int location = outline.locate(corner);
            if (location != Location.BOUNDARY) return location == Location.INTERIOR;
        }
        return true;
    }

    private void addArea(WaterStore.Way way) {
        String name = "way " + way.id();
        Coordinate[] ring = way.isClosed() ? whole(way.nodes()) : null;
        if (ring == null) counter.count(Kind.DROPPED, BROKEN, name);
        else add(way.areaKind(), way.name(), List.of(new Polygon(ring)), name);
    }

    private void add(String kind, String name, List<Polygon> polygons, String which) {
        List<List<double[]>> kept = new ArrayList<>();
        for (Polygon polygon : polygons) {
            ShoreLines shores = new ShoreLines(polygon.outline()[0].y);
            double[] outline = shores.ring(polygon.outline(), true);
            if (outline == null) continue;
            List<double[]> rings = new ArrayList<>(List.of(outline));
            for (Coordinate[] island : polygon.islands()) {
                double[] hole = shores.ring(island, false);
                if (hole != null) rings.add(hole);
            }
            kept.add(rings);
        }
        if (kept.isEmpty()) {
            counter.count(Kind.DROPPED, "water surfaces of less than " + ShoreLines.LEAST_SQUARE_METRES + " m²", which);
            return;
        }
        counter.count(Kind.READ, "water surfaces", 1);
        features.add(new Water.Feature(kind, name, true, kept));
    }

    /** A node that is missing cuts a line. */
    private void addLine(WaterStore.Way way) {
        List<List<double[]>> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>();
        for (long id : way.nodes()) {
            int node = places.find(id);
            if (node >= 0 && !places.isMissing(node)) {
                part.add(new Coordinate(places.longitude(node), places.latitude(node)));
                continue;
            }
            addPart(part, parts);
            part.clear();
        }
        addPart(part, parts);
        if (parts.isEmpty()) {
            counter.count(Kind.DROPPED, "lines of rivers and canals without two nodes", "way " + way.id());
            return;
        }
        counter.count(Kind.READ, "lines of rivers and canals", 1);
        features.add(new Water.Feature(way.lineKind(), way.name(), false, parts));
    }

    private static void addPart(List<Coordinate> part, List<List<double[]>> parts) {
        if (part.size() < 2) return;
        double[] line = new ShoreLines(part.get(0).y).line(part.toArray(new Coordinate[0]));
        if (line.length > 2) parts.add(List.of(line));
    }
}

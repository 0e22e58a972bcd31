package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * A road is built: through nodes that are there, or along a drawn line, which is joined to the nearest node wherever one of
 * its points has one near.
 *
 * @param year first year in which it is open
 * @param until first year in which it is gone
 * @param id its links are named by it: {@code id-1}, {@code id-2} and so on, those of the other direction {@code id-1r}
 * @param nodes names of the nodes that it leads through in straight lines; empty if it is drawn
 * @param geometry line in longitude and latitude (WGS84); null if its nodes are named
 * @param within how far from a node a point of the line may be that is joined to it, metres; both ends must be
 * @param lanes lanes in each direction
 * @param metresPerSecond speed on the empty road, m/s
 * @param capacity vehicles an hour that a lane can discharge
 * @param roadClass its rank
 * @param street its name, for other interventions to choose it by; empty if it has none
 * @param oneWay whether it leads only from the first node or point to the last
 */
public record BuildRoad(
        int year,
        int until,
        String id,
        List<String> nodes,
        Geometry geometry,
        double within,
        double lanes,
        double metresPerSecond,
        double capacity,
        RoadClass roadClass,
        String street,
        boolean oneWay)
        implements RoadIntervention {

    /** Roads are never shorter, metres. */
    private static final double SHORTEST = 1;

    /** A missing list of nodes is empty. */
    public BuildRoad {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }

    /** A part of the road between two nodes: [x, y by turns]. */
    private record Stretch(int from, int to, double[] shape) {}

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        if (nodes.isEmpty() == (geometry == null)) {
            String found = nodes.isEmpty() ? "neither nodes nor a line" : "nodes and a line";
            return List.of(Flaw.of("geometry", found, "either the nodes or a line along which it is built"));
        }
        if (geometry != null && !(geometry instanceof LineString)) {
            return List.of(Flaw.of("geometry", "a " + geometry.getGeometryType(), "one LineString"));
        }
        List<Flaw> flaws = new ArrayList<>();
        for (int place = 0; place < nodes.size(); place++) {
            if (roads.findNode(nodes.get(place)) != Columns.NONE) continue;
            flaws.add(new Flaw(
                    "nodes." + place,
                    "'" + nodes.get(place) + "'",
                    "a node_id of the city's node.csv",
                    nodeIds(roads)));
        }
        if (!flaws.isEmpty()) return flaws;
        if (geometry != null) addLooseEnds(flaws, roads, premises);
        if (flaws.isEmpty() && stretches(roads, premises).isEmpty()) {
            flaws.add(Flaw.of(nodes.isEmpty() ? "geometry" : "nodes", "a road from a node to itself", "two nodes"));
        }
        return flaws;
    }

    private static List<String> nodeIds(RoadNetwork roads) {
        List<String> ids = new ArrayList<>();
        for (int node = 0; node < roads.nodes(); node++) ids.add(roads.nodeId(node));
        return ids;
    }

    private void addLooseEnds(List<Flaw> flaws, RoadNetwork roads, Premises premises) {
        Coordinate[] points = premises.toGrid().apply(geometry).getCoordinates();
        for (Coordinate end : List.of(points[0], points[points.length - 1])) {
            int nearest = nearest(roads, end);
            double metres = nearest == Columns.NONE ? Double.POSITIVE_INFINITY : metres(roads, nearest, end);
            if (metres <= within) continue;
            String found = String.format(
                    Locale.ROOT, "an end that is %.0f m from the nearest node (%s)", metres, roads.nodeId(nearest));
            flaws.add(Flaw.of("geometry", found, "both ends within " + within + " m of a node"));
        }
    }

    private static int nearest(RoadNetwork roads, Coordinate point) {
        int nearest = Columns.NONE;
        for (int node = 0; node < roads.nodes(); node++) {
            if (roads.isCentroid(node)) continue;
            if (nearest == Columns.NONE || metres(roads, node, point) < metres(roads, nearest, point)) nearest = node;
        }
        return nearest;
    }

    private static double metres(RoadNetwork roads, int node, Coordinate point) {
        return Math.hypot(roads.x(node) - point.x, roads.y(node) - point.y);
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        List<NetworkEdit> edits = new ArrayList<>();
        List<Stretch> stretches = stretches(roads, premises);
        for (int number = 0; number < stretches.size(); number++) {
            Stretch stretch = stretches.get(number);
            String name = id + "-" + (number + 1);
            edits.add(built(name, stretch.from(), stretch.to(), stretch.shape(), roads));
            if (!oneWay) edits.add(built(name + "r", stretch.to(), stretch.from(), reversed(stretch.shape()), roads));
        }
        return edits;
    }

    private List<Stretch> stretches(RoadNetwork roads, Premises premises) {
        List<Stretch> stretches = new ArrayList<>();
        Coordinate[] points = nodes.isEmpty()
                ? premises.toGrid().apply(geometry).getCoordinates()
                : nodes.stream()
                        .map(node -> roads.coordinate(roads.findNode(node)))
                        .toArray(Coordinate[]::new);
        int from = joined(roads, points[0], 0);
        List<Coordinate> line = new ArrayList<>(List.of(roads.coordinate(from)));
        for (int place = 1; place < points.length; place++) {
            int node = joined(roads, points[place], place);
            if (node == from) continue;
            line.add(node == Columns.NONE ? points[place] : roads.coordinate(node));
            if (node == Columns.NONE) continue;
            stretches.add(new Stretch(from, node, flat(line)));
            from = node;
            line = new ArrayList<>(List.of(roads.coordinate(from)));
        }
        return stretches;
    }

    /** The node at a point of the road; NONE if none is near. */
    private int joined(RoadNetwork roads, Coordinate point, int place) {
        if (!nodes.isEmpty()) return roads.findNode(nodes.get(place));
        int nearest = nearest(roads, point);
        return metres(roads, nearest, point) <= within ? nearest : Columns.NONE;
    }

    private static double[] flat(List<Coordinate> line) {
        return line.stream()
                .flatMapToDouble(point -> Arrays.stream(new double[] {point.x, point.y}))
                .toArray();
    }

    private static double[] reversed(double[] shape) {
        double[] reversed = new double[shape.length];
        for (int place = 0; place < shape.length; place += 2) {
            reversed[place] = shape[shape.length - 2 - place];
            reversed[place + 1] = shape[shape.length - 1 - place];
        }
        return reversed;
    }

    private NetworkEdit built(String name, int from, int to, double[] shape, RoadNetwork roads) {
        double metres = 0;
        for (int place = 2; place < shape.length; place += 2) {
            metres += Math.hypot(shape[place] - shape[place - 2], shape[place + 1] - shape[place - 1]);
        }
        LinkSpec link = LinkSpec.road(
                        name, from, to, Math.max(SHORTEST, metres), metresPerSecond, lanes, capacity * lanes)
                .withClass(roadClass)
                .withModes(Mode.ROAD)
                .named(street == null ? "" : street)
                .withShape(shape);
        return new NetworkEdit.Build(roads.nodeId(from), roads.nodeId(to), link);
    }
}

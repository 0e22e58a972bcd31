package org.conurb.engine.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.network.Streets;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What each kind of intervention on roads does to a village. */
class RoadInterventionsTest {

    private static final int YEAR = 2015;
    private static final int FOREVER = Intervention.FOREVER;
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final RoadChoice MAIN = RoadChoice.ofRoads("Main Road");

    private final Premises premises = Village.premises();

    private RoadNetwork with(Intervention intervention) {
        Policies policies = new Policies(List.of(intervention), premises);
        assertEquals(List.of(), policies.findings(Village.assumptions()));
        return policies.roads(YEAR).network();
    }

    private String flaw(Intervention intervention) {
        List<Policies.Finding> findings = new Policies(List.of(intervention), premises).findings(Village.assumptions());
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0).flaw().key() + ": " + findings.get(0).flaw().found();
    }

    private static Geometry square(double from, double to) {
        return SHAPES.toGeometry(new Envelope(from, to, from, to));
    }

    private static Geometry line(double... flat) {
        Coordinate[] points = new Coordinate[flat.length / 2];
        for (int point = 0; point < points.length; point++)
            points[point] = new Coordinate(flat[2 * point], flat[2 * point + 1]);
        return SHAPES.createLineString(points);
    }

    private static BuildRoad road(List<String> nodes, Geometry line) {
        return new BuildRoad(YEAR, FOREVER, "new", nodes, line, 60, 2, 15, 1500, RoadClass.TRUNK, "Bypass", false);
    }

    @Test
    void widerRoadsLetMoreThroughAndNarrowerOnesFewer() {
        RoadNetwork wide = with(new WidenRoad(YEAR, FOREVER, MAIN, 1));
        RoadNetwork narrow = with(new NarrowRoad(YEAR, FOREVER, MAIN, 1));
        int link = wide.findLink("00-10");
        assertEquals(3, wide.lanes(link));
        assertEquals(2400, wide.capacity(link));
        assertEquals(1, narrow.lanes(link));
        assertEquals(800, narrow.capacity(link));
        assertEquals(1, wide.lanes(wide.findLink("01-11")), "other roads stay as they are");
        assertEquals("lanes: 2.0", flaw(new NarrowRoad(YEAR, FOREVER, MAIN, 2)), "no lane would be left");
    }

    @Test
    void aSpeedLimitSlowsFasterLinksAlone() {
        RoadNetwork slow = with(new SlowRoad(YEAR, FOREVER, MAIN, 6));
        assertEquals(50, slow.freeSeconds(slow.findLink("00-10")));
        assertEquals(30, slow.freeSeconds(slow.findLink("01-11")));
        assertEquals(
                "speedKmh: 50 km/h, which nobody drives faster than there",
                flaw(new SlowRoad(YEAR, FOREVER, MAIN, 50 / 3.6)));
    }

    @Test
    void aClosedRoadOfTheCityIsOpened() {
        RoadNetwork closed = NetworkEdit.apply(premises.roads(), List.of(new NetworkEdit.Close(List.of("00-10"))));
        Premises shut = new Premises(premises.zones(), closed, premises.gateways(), 1, premises.toGrid());
        OpenRoad opening = new OpenRoad(YEAR, YEAR + 2, RoadChoice.ofLinks("00-10"));
        Policies policies = new Policies(List.of(opening), shut);
        int link = closed.findLink("00-10");
        assertTrue(policies.roads(YEAR - 1).network().isClosed(link));
        assertFalse(policies.roads(YEAR).network().isClosed(link));
        assertTrue(policies.roads(YEAR + 2).network().isClosed(link));
        assertEquals("where: roads that are open", flaw(opening));
    }

    @Test
    void aRoadIsBuiltThroughNodes() {
        RoadNetwork roads = with(road(List.of("00", "11", "22"), null));
        int link = roads.findLink("new-2r");
        assertEquals("22", roads.nodeId(roads.topology().tail(link)));
        assertEquals("11", roads.nodeId(roads.topology().head(link)));
        assertEquals(300 * Math.sqrt(2), roads.lengthMetres(link), 1e-9);
        assertEquals(3000, roads.capacity(link));
        assertEquals("Bypass", roads.name(link));
        assertEquals(premises.roads().links() + 4, roads.links());
    }

    @Test
    void aDrawnRoadIsJoinedWhereItsPointsComeNearANode() {
        RoadNetwork roads = with(road(null, line(10, -20, 150, 150, 310, 290, 400, 500, 590, 610)));
        int link = roads.findLink("new-1");
        assertEquals("00", roads.nodeId(roads.topology().tail(link)));
        assertEquals("11", roads.nodeId(roads.topology().head(link)));
        assertEquals("LINESTRING (0 0, 150 150, 300 300)", roads.geometry(link).toText());
        int back = roads.findLink("new-2r");
        assertEquals(
                "LINESTRING (600 600, 400 500, 300 300)", roads.geometry(back).toText());
        assertEquals(Columns.NONE, roads.findLink("new-3"));
    }

    @Test
    void aRoadWithoutAnEndOrAWayIsRefused() {
        assertEquals(
                "geometry: an end that is 141 m from the nearest node (00)",
                flaw(road(null, line(100, 100, 300, 300))));
        assertEquals("nodes.1: '33'", flaw(road(List.of("00", "33"), null)));
        assertEquals("geometry: neither nodes nor a line", flaw(road(null, null)));
        assertEquals("geometry: nodes and a line", flaw(road(List.of("00", "11"), line(0, 0, 300, 300))));
        assertEquals("nodes: a road from a node to itself", flaw(road(List.of("00", "00"), null)));
        assertEquals("geometry: a Polygon", flaw(road(null, square(0, 300))));
    }

    private static LowTrafficNeighbourhood neighbourhood(Geometry shape, RoadClass... classes) {
        return new LowTrafficNeighbourhood(YEAR, FOREVER, new ZoneChoice(null, null, shape), List.of(classes));
    }

    @Test
    void filtersStandWhereTheWaysInMeet() {
        RoadNetwork filtered = with(neighbourhood(square(-1, 601), RoadClass.RESIDENTIAL));
        List<String> filters = new ArrayList<>();
        for (int link = 0; link < filtered.links(); link++) {
            if (!filtered.allows(link, Mode.CAR)) filters.add(filtered.linkId(link));
        }
        assertEquals(List.of("01-11", "11-01", "11-21", "11-12", "21-11", "02-12", "12-11", "12-02"), filters);
        int filter = filtered.findLink("01-11");
        assertTrue(filtered.allows(filter, Mode.BUS));
        assertTrue(Streets.isStreet(filtered, filter), "homes on it are still reached");
        assertEquals(
                "where: a neighbourhood through which nobody could pass",
                flaw(neighbourhood(square(-1, 601), RoadClass.SERVICE)));
    }

    /** A random town of 7 by 7 crossings with some one-way streets; the inner ones are residential. */
    private static RoadNetwork town(int seed, double oneWay) {
        YearDraws luck = Draws.of(seed, "town").in(0);
        int rows = 7;
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < rows * rows; node++)
            builder.addNode("n" + node, 100 * (node % rows), 100 * (node / rows));
        int number = 0;
        for (int node = 0; node < rows * rows; node++) {
            for (int step : new int[] {1, rows}) {
                boolean fits = step == 1 ? node % rows + 1 < rows : node + step < rows * rows;
                if (!fits || luck.uniform(number, 0) < 0.15) {
                    number++;
                    continue;
                }
                boolean isEdge = step == 1 ? node / rows % (rows - 1) == 0 : node % rows % (rows - 1) == 0;
                RoadClass rank = isEdge ? RoadClass.PRIMARY : RoadClass.RESIDENTIAL;
                double metres = 50 + 100 * luck.uniform(number, 1);
                builder.addLink(LinkSpec.road("l" + number, node, node + step, metres, 10, 1, 600)
                        .withClass(rank));
                if (luck.uniform(number, 2) >= oneWay) {
                    builder.addLink(LinkSpec.road("l" + number + "r", node + step, node, metres, 10, 1, 600)
                            .withClass(rank));
                }
                number++;
            }
        }
        return builder.build();
    }

    private static boolean isInner(RoadNetwork roads, int link) {
        return roads.roadClass(link) == RoadClass.RESIDENTIAL;
    }

    private static boolean[] edge(RoadNetwork roads) {
        boolean[] edge = new boolean[roads.nodes()];
        for (int link = 0; link < roads.links(); link++) {
            if (!isInner(roads, link))
                edge[roads.topology().tail(link)] = edge[roads.topology().head(link)] = true;
        }
        return edge;
    }

    /** [node] whether one drives there from some nodes along inner roads; backwards: whether one gets from there to them. */
    private static boolean[] reached(RoadNetwork roads, boolean[] from, boolean backwards) {
        boolean[] reached = from.clone();
        Deque<Integer> next = new ArrayDeque<>();
        for (int node = 0; node < reached.length; node++) if (reached[node]) next.add(node);
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int link = 0; link < roads.links(); link++) {
                int begin = backwards
                        ? roads.topology().head(link)
                        : roads.topology().tail(link);
                int end = backwards
                        ? roads.topology().tail(link)
                        : roads.topology().head(link);
                boolean leads = begin == node && isInner(roads, link) && roads.allows(link, Mode.CAR);
                if (leads && !reached[end]) {
                    reached[end] = true;
                    next.add(end);
                }
            }
        }
        return reached;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void nobodyIsCutOffAndWithoutOneWayStreetsNobodyPasses(double oneWay) {
        for (int seed = 0; seed < 40; seed++) {
            RoadNetwork before = town(seed, oneWay);
            List<String> filters = new Filters(before, square(-50, 650), List.of(RoadClass.RESIDENTIAL)).links();
            RoadNetwork after = NetworkEdit.apply(before, List.of(new NetworkEdit.LimitToAccess(filters)));
            boolean[] edge = edge(before);
            for (boolean backwards : new boolean[] {false, true}) {
                boolean[] could = reached(before, edge, backwards);
                boolean[] can = reached(after, edge, backwards);
                for (int node = 0; node < could.length; node++) {
                    assertEquals(could[node], can[node], "seed " + seed + ", node " + node);
                }
            }
            assertFalse(filters.isEmpty(), "seed " + seed);
            if (oneWay > 0) continue;
            for (int node = 0; node < edge.length; node++) {
                if (!edge[node]) continue;
                boolean[] one = new boolean[edge.length];
                one[node] = true;
                boolean[] can = reached(after, one, false);
                for (int other = 0; other < edge.length; other++) {
                    boolean passes = other != node && edge[other] && can[other];
                    assertFalse(passes, "seed " + seed + ": from " + node + " to " + other);
                }
            }
        }
    }
}

package org.conurb.scenarios.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.gmns.Movement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What tags mean, in small towns. Most have a ring road 11-12-22-21 of four streets and something inside.
 *
 * <pre>
 * 12 --- 22
 *  |      |
 * 11 --- 21 --- 31
 * </pre>
 */
class OsmRoadsTest {

    private static final double MPH = 0.44704;
    private static final double KMH = 1 / 3.6;

    /** The ring, closed by a way under test from 11 to 22; the dead end keeps 21 a node. */
    private static OsmTown ring() {
        return new OsmTown().street(1, "11 12 22").street(2, "22 21 11").street(3, "21 31");
    }

    private static RoadNetwork withDiagonal(String... tags) {
        return ring().way(9, "11 22", tags).read().network();
    }

    private static int there(RoadNetwork network) {
        return network.findLink("9_1");
    }

    private static int back(RoadNetwork network) {
        return network.findLink("9_1_back");
    }

    @ParameterizedTest
    @CsvSource({
        "residential, , true, true",
        "residential, oneway=yes, true, false",
        "residential, oneway=true, true, false",
        "residential, oneway=1, true, false",
        "residential, oneway=-1, false, true",
        "residential, oneway=reverse, false, true",
        "residential, oneway=no, true, true",
        "residential, oneway=reversible, true, true",
        "residential, oneway=perhaps, true, true",
        "residential, junction=roundabout, true, false",
        "residential, junction=circular, true, false",
        "residential, junction=jughandle, true, true",
        "motorway, , true, false",
        "motorway_link, , true, false",
        "motorway, oneway=no, true, true",
        "trunk, , true, true",
    })
    void knowsWhichWayOneMayDrive(String highway, String tag, boolean forward, boolean backward) {
        RoadNetwork network =
                tag == null ? withDiagonal("highway=" + highway) : withDiagonal("highway=" + highway, tag);
        assertEquals(forward, there(network) != Columns.NONE, "along the way");
        assertEquals(backward, back(network) != Columns.NONE, "against the way");
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50, false",
        "50 km/h, 50, false",
        "30 mph, 30, true",
        "30mph, 30, true",
        "20 MPH, 20, true",
        "national, 60, true",
        "GB:nsl_single, 60, true",
        "GB:nsl_dual, 70, true",
        "none, 130, false",
        "walk, 7, false",
        "DE:urban, 50, false",
        "DE:zone:30, 30, false",
        "GB:zone20, 20, true",
        "50;30, 30, false",
        "70 mph|50 mph, 50, true",
        // what cannot be a speed gives way to the class: 30 km/h in residential streets
        "fast, 30, false",
        "-50, 30, false",
        "0, 30, false",
        "5000, 30, false",
        "NaN, 30, false",
    })
    void readsSpeedLimits(String maxspeed, double limit, boolean isMiles) {
        RoadNetwork network = withDiagonal("highway=residential", "maxspeed=" + maxspeed);
        assertEquals(limit * (isMiles ? MPH : KMH), network.freeSpeed(there(network)), 1e-9);
        assertEquals(network.freeSpeed(there(network)), network.freeSpeed(back(network)));
    }

    @Test
    void knowsThatNationalMeansMoreOnOneWayRoads() {
        RoadNetwork network = withDiagonal("highway=trunk", "maxspeed=national", "oneway=yes");
        assertEquals(70 * MPH, network.freeSpeed(there(network)), 1e-9);
    }

    @Test
    void readsSpeedLimitsOfEachDirection() {
        RoadNetwork network =
                withDiagonal("highway=primary", "maxspeed=70", "maxspeed:forward=50", "maxspeed:backward=30 mph");
        assertEquals(50 * KMH, network.freeSpeed(there(network)), 1e-9);
        assertEquals(30 * MPH, network.freeSpeed(back(network)), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1",
        "lanes=2, 1, 1",
        "lanes=3, 1.5, 1.5",
        "lanes=1, 0.5, 0.5",
        "lanes=4 lanes:forward=3, 3, 1",
        "lanes=3 lanes:backward=2, 1, 2",
        "lanes:forward=2 lanes:backward=3, 2, 3",
        "lanes=2;3, 1, 1",
        "lanes=many, 1, 1",
        "lanes=0, 1, 1",
        "lanes=99, 1, 1",
        "lanes=2 lanes:forward=2, 2, 1",
    })
    void countsLanesOfEachDirection(String tags, double forward, double backward) {
        String[] all = ("highway=primary " + tags).strip().split(" ");
        RoadNetwork network = withDiagonal(all);
        assertEquals(forward, network.lanes(there(network)));
        assertEquals(backward, network.lanes(back(network)));
        assertEquals(1500 * forward, network.capacity(there(network)), 1e-9, "1,500 vehicles an hour and lane");
    }

    @Test
    void takesAllLanesOfAOneWayRoad() {
        RoadNetwork network = withDiagonal("highway=primary", "oneway=yes", "lanes=3");
        assertEquals(3, network.lanes(there(network)));
    }

    @ParameterizedTest
    @CsvSource({
        "access=private, false",
        "access=no, false",
        "access=no motor_vehicle=yes, true",
        "access=yes motor_vehicle=private, false",
        "vehicle=no motorcar=destination, true",
        "motor_vehicle=agricultural;forestry, false",
        "motor_vehicle=agricultural;destination, true",
        "access=destination, true",
        "access=customers, true",
        "motor_vehicle=bus, false",
        "area=yes, false",
    })
    void leavesOutWhatCarsMayNotUse(String tags, boolean isOpen) {
        RoadNetwork network = withDiagonal(("highway=residential " + tags).split(" "));
        assertEquals(isOpen, there(network) != Columns.NONE);
    }

    @Test
    void keepsLorriesOutWhereTheyMayNotGo() {
        RoadNetwork network = withDiagonal("highway=residential", "hgv=no");
        assertTrue(network.allows(there(network), Mode.CAR));
        assertFalse(network.allows(there(network), Mode.TRUCK));
    }

    @Test
    void takesServiceRoadsOnlyWhenAsked() {
        OsmTown town = ring().way(9, "11 22", "highway=service");
        assertEquals(Columns.NONE, there(town.read().network()));
        RoadNetwork network =
                town.with(OsmSettings.standard().service(true)).read().network();
        assertEquals(RoadClass.SERVICE, network.roadClass(there(network)));
    }

    @Test
    void joinsWaysWhereOnlyTwoMeetAndNothingChanges() {
        GmnsNetwork read = new OsmTown()
                .street(1, "11 12")
                .street(2, "22 12") // drawn the other way round
                .street(3, "11 21 22")
                .street(4, "22 33")
                .street(5, "11 00")
                .read();
        RoadNetwork network = read.network();
        assertEquals(Columns.NONE, network.findNode("12"));
        assertEquals(Columns.NONE, network.findNode("21"));
        assertEquals(4, network.nodes());
        int joined = network.findLink("1_1");
        assertEquals(3, network.points(joined), "the corner lives on in the line");
        assertEquals(network.findNode("22"), network.topology().head(joined));
        assertEquals(
                network.lengthMetres(network.findLink("3_1")),
                network.lengthMetres(joined),
                0.01,
                "around the other corner, on nearly the same parallel");
    }

    @ParameterizedTest
    @CsvSource({"maxspeed=50", "lanes=4", "name=Elm Street", "hgv=no", "highway=primary", "lanes:forward=2"})
    void keepsANodeWhereSomethingChanges(String change) {
        RoadNetwork network = new OsmTown()
                .street(1, "11 12")
                .way(
                        2,
                        "12 22",
                        change.startsWith("highway")
                                ? new String[] {change}
                                : new String[] {"highway=residential", change})
                .street(3, "22 21 11")
                .street(4, "22 33")
                .read()
                .network();
        assertNotEquals(Columns.NONE, network.findNode("12"));
    }

    @Test
    void joinsOneWayRoadsThatFollowOneAnotherHoweverTheyAreDrawn() {
        RoadNetwork network = new OsmTown()
                .way(1, "11 12", "highway=residential", "oneway=yes")
                .way(2, "22 12", "highway=residential", "oneway=-1")
                .street(3, "22 21 11")
                .street(4, "22 33")
                .street(5, "11 00")
                .read()
                .network();
        assertEquals(Columns.NONE, network.findNode("12"));
        assertEquals(network.findNode("22"), network.topology().head(network.findLink("1_1")));
        assertEquals(Columns.NONE, network.findLink("1_1_back"));
    }

    @Test
    void cutsRoadsWhereNodesAreMissing() {
        GmnsNetwork read = ring().street(9, "11 999 22 33").read();
        assertEquals(1, read.report().count("roads with nodes that are missing, cut there"));
        assertEquals(1, read.report().count("nodes along roads that are missing"));
        assertEquals(Columns.NONE, OsmTown.link(read.network(), 11, 22), "there is no way along the missing node");
        assertNotEquals(Columns.NONE, OsmTown.link(read.network(), 22, 33));
    }

    @Test
    void cutsALoopInTwo() {
        GmnsNetwork read = ring().street(9, "31 41 42 32 31").read();
        RoadNetwork network = read.network();
        assertEquals(1, read.report().count("roads from a node to itself, cut in two"));
        for (int link = 0; link < network.links(); link++) {
            assertNotEquals(network.topology().tail(link), network.topology().head(link));
        }
        assertNotEquals(Columns.NONE, network.findNode("42"));
    }

    @Test
    void keepsARingWithoutJunctions() {
        RoadNetwork network = new OsmTown().street(1, "11 12 22 21 11").read().network();
        assertEquals(2, network.nodes());
        assertEquals(4, network.links());
    }

    @Test
    void keepsTheLargestPartAndCountsTheOthers() {
        GmnsNetwork read = ring().street(7, "55 56")
                .way(8, "31 41", "highway=residential", "oneway=yes")
                .read();
        assertEquals(Columns.NONE, read.network().findNode("55"));
        assertEquals(Columns.NONE, read.network().findNode("41"), "nobody could leave it again");
        assertEquals(2, read.report().count("other parts of the network"));
        assertEquals(2, read.report().count("edges outside the largest strongly connected part"));
    }

    @Test
    void measuresLengthsOnTheGround() {
        RoadNetwork network = new OsmTown().street(1, "11 12").read().network();
        // A thousandth of a degree of latitude at 51.4815 degrees is 111.258 m on the WGS84 ellipsoid.
        assertEquals(111.258, network.lengthMetres(0), 0.005);
    }

    @Test
    void namesAStreetByItsNameOrItsNumber() {
        assertEquals("High Street", name("name=High Street", "ref=A1"));
        assertEquals("A1", name("ref=A1", "lanes=2"));
        assertEquals("", name("lanes=2", "lit=yes"));
    }

    @Test
    void cutsNamesWithoutBreakingALetter() {
        String name = "x".repeat(254) + "\uD83D\uDE97 and more";
        assertEquals("x".repeat(254), name("name=" + name, "lit=yes"));
    }

    @Test
    void refusesAGridThatIsMadeForAnotherPartOfTheWorld() {
        OsmTown town = ring().with(OsmSettings.standard().in("EPSG:32610")); // UTM of California
        String message = org.junit.jupiter.api.Assertions.assertThrows(
                        org.conurb.scenarios.problem.InputException.class, town::read)
                .getMessage();
        assertTrue(message.contains("times their length") || message.contains("no node"), message);
    }

    private static String name(String one, String other) {
        RoadNetwork network = withDiagonal("highway=primary", one, other);
        return network.name(there(network));
    }

    /** A crossing: 1 from the west, 2 from the north, 3 from the east, 4 from the south, all meeting in 22. */
    private static OsmTown crossing() {
        return new OsmTown()
                .street(1, "12 22")
                .street(2, "23 22")
                .street(3, "22 32")
                .street(4, "21 22");
    }

    @Test
    void bansATurn() {
        GmnsNetwork read =
                crossing().restriction(70, 1, 22, 2, "restriction=no_left_turn").read();
        assertEquals(1, read.movements().size());
        Movement ban = read.movements().get(0);
        assertEquals("22", ban.node());
        assertEquals("1_1", ban.inLink());
        assertEquals("2_1_back", ban.outLink());
        assertEquals(Movement.Type.LEFT, ban.type());
        assertEquals(0, ban.modes() & Mode.ROAD);
    }

    @Test
    void anOrderBansAllOtherWays() {
        GmnsNetwork read = crossing()
                .restriction(70, 1, 22, 3, "restriction=only_straight_on")
                .read();
        assertEquals(
                java.util.List.of("1_1_back UTURN", "2_1_back LEFT", "4_1_back RIGHT"),
                read.movements().stream()
                        .map(ban -> ban.outLink() + " " + ban.type())
                        .sorted()
                        .toList());
    }

    @Test
    void sparesTheVehiclesThatAreExempt() {
        GmnsNetwork read = crossing()
                .restriction(70, 1, 22, 2, "restriction=no_left_turn", "except=psv;bicycle")
                .read();
        assertEquals(Mode.BUS.bit(), read.movements().get(0).modes() & Mode.ROAD);
    }

    @ParameterizedTest
    @CsvSource({
        "restriction:conditional=no_left_turn @ (Mo-Fr 07:00-09:00), turn restrictions for some hours or some vehicles only",
        "restriction=no_flying, turn restrictions of an unknown kind",
        "except=motor_vehicle restriction=no_left_turn, turn restrictions from which all motor vehicles are exempt",
    })
    void countsTheRestrictionsThatItCannotKeep(String tags, String words) {
        String[] all = tags.contains("@") ? new String[] {tags} : tags.split(" ");
        GmnsNetwork read = crossing().restriction(70, 1, 22, 2, all).read();
        assertEquals(0, read.movements().size());
        assertEquals(1, read.report().count(words), read.report().text());
    }

    @Test
    void countsARestrictionWhoseFromLeavesOpenWhichPartItMeans() {
        GmnsNetwork read = new OsmTown()
                .street(1, "12 22 32") // passes through
                .street(2, "23 22")
                .street(4, "21 22")
                .restriction(70, 1, 22, 2, "restriction=no_left_turn")
                .read();
        assertEquals(0, read.movements().size());
        assertEquals(1, read.report().count("turn restrictions that leave open which part of a road they mean"));
    }
}

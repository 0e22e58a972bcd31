package org.conurb.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.store.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A village: west — inn — east along the high street (both ways), and a one-way lane from east back to west. */
class RoadNetworkTest {

    private static final double THIRTY_MPH = 13.4112;

    private static RoadNetwork village() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int west = builder.addNode("west", 0, 0);
        int inn = builder.addNode("inn", 300, 0);
        int east = builder.addNode("east", 600, 0);
        builder.addLink(LinkSpec.road("inn-east", inn, east, 300, THIRTY_MPH, 1, 600));
        builder.addLink(LinkSpec.road("west-inn", west, inn, 300, THIRTY_MPH, 1, 600));
        builder.addLink(LinkSpec.road("inn-west", inn, west, 300, THIRTY_MPH, 1, 600));
        builder.addLink(LinkSpec.road("east-inn", east, inn, 300, THIRTY_MPH, 1, 600));
        builder.addLink(LinkSpec.road("back lane", east, west, 900, 5, 0.5, 200)
                .named("Back Lane")
                .withClass(RoadClass.LIVING_STREET)
                .withModes(Mode.CAR.bit() | Mode.BICYCLE.bit())
                .withToll(1.5)
                .withShape(new double[] {600, 0, 600, 150, 0, 150, 0, 0}));
        return builder.build();
    }

    @Test
    void linksAreNumberedByTheNodeTheyLeaveAndFoundByName() {
        RoadNetwork village = village();
        assertEquals(
                List.of("west-inn", "inn-east", "inn-west", "east-inn", "back lane"),
                IntStream.range(0, village.links()).mapToObj(village::linkId).toList());
        assertEquals(4, village.findLink("back lane"));
        assertEquals(2, village.findNode("east"));
        assertEquals(Columns.NONE, village.findLink("front lane"));
        assertEquals(Columns.NONE, village.findNode("north"));
    }

    @Test
    void aLinkKnowsItsTimeItsStorageAndItsLine() {
        RoadNetwork village = village();
        int lane = village.findLink("back lane");
        assertEquals(180, village.freeSeconds(lane));
        assertEquals(60, village.storage(lane), "half a lane of 900 m at 7.5 m a vehicle");
        assertEquals(
                "LINESTRING (600 0, 600 150, 0 150, 0 0)",
                village.geometry(lane).toText());
        assertEquals("LINESTRING (0 0, 300 0)", village.geometry(0).toText());
        assertTrue(village.allows(lane, Mode.BICYCLE));
        assertFalse(village.allows(lane, Mode.BUS));
        assertEquals("Back Lane", village.name(lane));
    }

    @Test
    void evenTheShortestLinkHoldsAVehicle() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int one = builder.addNode("one", 0, 0);
        int other = builder.addNode("other", 1, 0);
        builder.addLink(LinkSpec.road("short", one, other, 1, 10, 1, 600));
        assertEquals(1, builder.build().storage(0));
    }

    @Test
    void takenApartAndBuiltAgainItIsTheSame() {
        RoadNetwork village = village();
        RoadNetwork again = village.toBuilder().build();
        assertEquals(village.topology(), again.topology());
        for (int link = 0; link < village.links(); link++) {
            assertEquals(village.geometry(link), again.geometry(link));
            assertEquals(village.link(link).withShape(null), again.link(link).withShape(null));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aLengthMustBeAPositiveNumber(double length) {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> LinkSpec.road("High Street", 0, 1, length, 10, 1, 600));
        assertTrue(refused.getMessage().contains("length in metres of link High Street"), refused.getMessage());
    }

    @Test
    void namesAreTakenOnce() {
        RoadNetworkBuilder builder = village().toBuilder();
        assertThrows(IllegalArgumentException.class, () -> builder.addNode("inn", 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> builder.addLink(LinkSpec.road("back lane", 0, 1, 1, 1, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> builder.addLink(LinkSpec.road("new", 0, 3, 1, 1, 1, 1)));
    }

    @Test
    void editsMakeANewVersionAndLeaveTheOldOne() {
        RoadNetwork village = village();
        RoadNetwork edited = NetworkEdit.apply(
                village,
                List.of(
                        new NetworkEdit.Close(List.of("back lane")),
                        new NetworkEdit.Widen(List.of("west-inn", "inn-east"), 2),
                        new NetworkEdit.Slow(List.of("inn-west"), 8.9408),
                        new NetworkEdit.Toll(List.of("east-inn"), 3)));
        assertEquals(2, edited.version());
        assertSame(village.topology(), edited.topology(), "a hierarchy of the old one serves the new one");
        assertFalse(edited.allows(edited.findLink("back lane"), Mode.CAR));
        assertTrue(village.allows(village.findLink("back lane"), Mode.CAR));
        assertEquals(1200, edited.capacity(edited.findLink("west-inn")), "two lanes of 600 each");
        assertEquals(2, edited.lanes(edited.findLink("inn-east")));
        assertEquals(8.9408, edited.freeSpeed(edited.findLink("inn-west")));
        assertEquals(3, edited.toll(edited.findLink("east-inn")));
        RoadNetwork reopened = NetworkEdit.apply(edited, List.of(new NetworkEdit.Open(List.of("back lane"))));
        assertTrue(reopened.allows(reopened.findLink("back lane"), Mode.CAR));
    }

    @Test
    void whatIsBuiltStandsBetweenItsNodes() {
        RoadNetwork village = village();
        LinkSpec bypass = LinkSpec.road("bypass", 0, 0, 650, 20, 2, 3600);
        RoadNetwork edited = NetworkEdit.apply(village, List.of(new NetworkEdit.Build("west", "east", bypass)));
        int link = edited.findLink("bypass");
        assertEquals("west", edited.nodeId(edited.topology().tail(link)));
        assertEquals("east", edited.nodeId(edited.topology().head(link)));
        assertNotSame(village.topology(), edited.topology());
        assertEquals(village.links() + 1, edited.links());
    }

    @Test
    void allProblemsOfAllEditsAreToldBeforeAnyIsMade() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> NetworkEdit.apply(
                        village(),
                        List.of(
                                new NetworkEdit.Close(List.of("High Street")),
                                new NetworkEdit.Widen(List.of("back lane"), 0),
                                new NetworkEdit.Build("west", "north", LinkSpec.road("inn-east", 0, 0, 1, 1, 1, 1)))));
        assertEquals(
                "there is no link High Street; lanes is 0.0; it should be above 0; there is no node north; "
                        + "there is a link inn-east already",
                refused.getMessage());
    }

    @Test
    void aPartOfANetworkKeepsWhatLiesBetweenItsNodes() {
        RoadNetwork village = village();
        boolean[] all = new boolean[village.links()];
        java.util.Arrays.fill(all, true);
        RoadNetwork part = village.restrictedTo(new boolean[] {true, true, false}, all);
        assertEquals(2, part.nodes());
        assertEquals(2, part.links());
        assertEquals("west-inn", part.linkId(0));
    }

    @Test
    void checksCountWhatIsOdd() {
        RoadNetworkBuilder builder = village().toBuilder();
        int far = builder.addNode("far", 5000, 0);
        builder.addLink(LinkSpec.road("motorway", 0, far, 100, 90, 3, 6000));
        builder.addLink(LinkSpec.road("loop", far, far, 0.5, 10, 1, 0));
        NetworkChecks checks = NetworkChecks.of(builder.build(), Mode.CAR);
        assertEquals(1, checks.nodesOutside(), "nothing leads back from far");
        assertEquals(
                List.of(
                        "1 nodes outside the largest strongly connected part [far]",
                        "1 links from a node to itself [loop]",
                        "1 links shorter than 1 m [loop]",
                        "1 links shorter than the straight line [motorway]",
                        "1 links faster than 200 km/h [motorway]",
                        "1 links without capacity [loop]"),
                checks.findings().stream()
                        .map(finding -> finding.count() + " " + finding.what() + " " + finding.examples())
                        .toList());
    }
}

package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.city.Gateways;
import org.conurb.engine.city.ZoneLinks;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.LinkIndex;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Streets;
import org.conurb.scenarios.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The roads of Greater Manchester that come with the repository, held against what is known of them. */
class ManchesterRoadsTest {

    private static Zones zones;
    private static RoadNetwork roads;
    private static Gateways gateways;

    @BeforeAll
    static void read() {
        CityFolder folder = CityReader.read(TestData.repository().resolve("scenarios/greater-manchester/city"));
        zones = folder.zones();
        roads = folder.roads().network();
        gateways = folder.roads().gateways();
    }

    @Test
    void everyPlaceCanBeReachedFromEveryOther() {
        NetworkChecks checks = NetworkChecks.of(roads, Mode.CAR);
        assertEquals(1, checks.components(), "parts of the network that cars cannot leave or enter");
        assertEquals(0, checks.nodesOutside());
        assertTrue(roads.links() > 5000 && roads.links() < 20000, roads.links() + " links");
    }

    @Test
    void theRingIsAsLongAsTheRealOne() {
        double metres = 0;
        for (int link = 0; link < roads.links(); link++) {
            if (roads.name(link).equals("M60")) metres += roads.lengthMetres(link);
        }
        // 36 miles, 58 km, in each direction; places are known to some hundred metres.
        assertEquals(58, metres / 2000, 3);
    }

    @Test
    void everyZoneHasAStreetNearItsCentre() {
        LinkIndex index = Streets.index(roads);
        ZoneLinks links = ZoneLinks.of(roads, zones);
        for (int zone = 0; zone < zones.count(); zone++) {
            var place =
                    index.nearest(zones.zone(zone).centreX(), zones.zone(zone).centreY());
            assertTrue(place.distanceMetres() < 800, zones.code(zone) + " " + place.distanceMetres() + " m");
            assertTrue(links.of(zone).length > 0, zones.code(zone));
        }
    }

    @Test
    void noLinkIsShorterThanTheStraightLineBetweenItsEnds() {
        for (int link = 0; link < roads.links(); link++) {
            if (roads.roadClass(link) == RoadClass.MOTORWAY_LINK) continue; // joins two levels of one junction
            int tail = roads.topology().tail(link);
            int head = roads.topology().head(link);
            double straight = Math.hypot(roads.x(head) - roads.x(tail), roads.y(head) - roads.y(tail));
            // Lengths are written in whole metres.
            assertTrue(roads.lengthMetres(link) + 1 >= straight, roads.linkId(link));
        }
    }

    @Test
    void motorwaysAreMetAtJunctionsOnly() {
        for (int link = 0; link < roads.links(); link++) {
            boolean isMotorway = roads.roadClass(link) == RoadClass.MOTORWAY;
            boolean joinsMainline = roads.nodeId(roads.topology().tail(link)).startsWith("m");
            boolean isSlip = roads.roadClass(link) == RoadClass.MOTORWAY_LINK;
            assertTrue(isSlip || isMotorway == joinsMainline, roads.linkId(link));
        }
    }

    @Test
    void commutersHaveGatewaysAndThroughTrafficItsWays() {
        double in = 0;
        double out = 0;
        double through = 0;
        for (int gateway = 0; gateway < gateways.count(); gateway++) {
            in += gateways.shareIn()[gateway];
            out += gateways.shareOut()[gateway];
            for (double vehicles : gateways.through()[gateway]) through += vehicles;
        }
        // Shares are written to six digits.
        assertEquals(1, in, 1e-4);
        assertEquals(1, out, 1e-4);
        assertTrue(through > 0);
    }

    /** Cars into the ring in an hour of the morning are some 90,000; what its radial roads can let in must be more. */
    @Test
    void theRingLetsInMoreThanComesInThePeak() {
        double capacity = 0;
        double x = 384000;
        double y = 398000;
        double radius = 4000;
        for (int link = 0; link < roads.links(); link++) {
            int tail = roads.topology().tail(link);
            int head = roads.topology().head(link);
            boolean comesIn = Math.hypot(roads.x(tail) - x, roads.y(tail) - y) > radius
                    && Math.hypot(roads.x(head) - x, roads.y(head) - y) <= radius;
            if (comesIn) capacity += roads.capacity(link);
        }
        assertTrue(capacity > 60_000 && capacity < 200_000, capacity + " vehicles an hour within four kilometres");
    }
}

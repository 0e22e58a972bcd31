package org.conurb.engine.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.day.DayOutcome;
import org.conurb.engine.traffic.day.StaticDay;
import org.conurb.engine.traffic.day.StaticSettings;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What each kind of intervention on roads does to the morning traffic of the village, most of which only passes through. */
class RoadEffectsTest {

    private static final int YEAR = 2015;
    private static final int FOREVER = Intervention.FOREVER;
    private static final int EIGHT = 8 * 3600;
    private static final int DRIVERS = 6000;
    private static final RoadChoice MAIN = RoadChoice.ofRoads("Main Road");

    private final Premises premises = Village.premises();

    /** Three in four go from the south-west to the north-east, the others from the middle of the village. */
    private static Vehicles drivers(RoadNetwork roads) {
        Vehicles vehicles = new Vehicles();
        for (int car = 0; car < DRIVERS; car++) {
            int from = roads.findLink(car % 4 == 0 ? "02-01" : "10-00");
            vehicles.add(EIGHT + car % 900, from, roads.findLink("22-21"), Vehicles.Kind.CAR, Columns.NONE);
        }
        return vehicles;
    }

    private DayOutcome morning(Intervention... interventions) {
        Policies policies = new Policies(List.of(interventions), premises);
        assertEquals(List.of(), policies.findings(Village.assumptions()));
        RoadNetwork roads = policies.roads(YEAR).network();
        try (Workers workers = Workers.of(1)) {
            return new StaticDay(roads, new StaticSettings(1, 900, 1e-6, 60), workers, step -> {})
                    .solve(YEAR, drivers(roads), null);
        }
    }

    private static double hours(DayOutcome outcome) {
        return Arrays.stream(outcome.seconds()).sum() / 3600.0;
    }

    private static double vehiclesOnStreets(RoadDay day) {
        double sum = 0;
        for (int link = 0; link < day.links(); link++) {
            if (day.network().roadClass(link) != RoadClass.RESIDENTIAL) continue;
            for (int bin = 0; bin < day.bins(); bin++) sum += day.vehicles(bin, link);
        }
        return sum;
    }

    @Test
    void lanesSaveTimeAndTheirLossCostsIt() {
        double before = hours(morning());
        assertTrue(hours(morning(new WidenRoad(YEAR, FOREVER, MAIN, 1))) < before);
        assertTrue(hours(morning(new NarrowRoad(YEAR, FOREVER, MAIN, 1))) > before);
    }

    @Test
    void aLowLimitOnTheMainRoadCostsTimeAndDrivesCarsIntoTheStreets() {
        DayOutcome before = morning();
        DayOutcome after = morning(new SlowRoad(YEAR, FOREVER, MAIN, 5));
        assertTrue(hours(after) > hours(before));
        assertTrue(vehiclesOnStreets(after.day()) > vehiclesOnStreets(before.day()));
    }

    @Test
    void aClosedRoadCostsTimeAndABypassSavesIt() {
        double before = hours(morning());
        assertTrue(hours(morning(new CloseRoad(YEAR, FOREVER, RoadChoice.ofLinks("20-21")))) > before);
        BuildRoad bypass = new BuildRoad(
                YEAR, FOREVER, "bypass", List.of("00", "22"), null, 0, 1, 15, 1500, RoadClass.TRUNK, "", false);
        assertTrue(hours(morning(bypass)) < before);
    }

    @Test
    void aLowTrafficNeighbourhoodKeepsThoseOutWhoOnlyPass() {
        ZoneChoice village =
                new ZoneChoice(null, null, new GeometryFactory().toGeometry(new Envelope(-1, 601, -1, 601)));
        LowTrafficNeighbourhood quiet =
                new LowTrafficNeighbourhood(YEAR, FOREVER, village, List.of(RoadClass.RESIDENTIAL));
        DayOutcome before = morning();
        DayOutcome after = morning(quiet);
        assertTrue(vehiclesOnStreets(before.day()) > DRIVERS / 2.0, "many pass through the streets at first");
        // Those from the middle of the village leave it by one street, from 01 to 00; nobody else is on any.
        assertEquals(DRIVERS / 4.0, vehiclesOnStreets(after.day()), 1);
        assertTrue(hours(after) > hours(before), "who passed must go around");
        assertEquals(
                0,
                Arrays.stream(after.seconds()).filter(seconds -> seconds == 0).count(),
                "all come home");
    }
}

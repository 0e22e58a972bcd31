package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.population.Population;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Figures of a day on one road, against sums by hand. */
class RoadFiguresTest {

    private static final int BINS = 96;
    private static final int EIGHT = 32;

    private static City city() {
        GeometryFactory geometry = new GeometryFactory();
        var square = geometry.createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(0, 1000), new Coordinate(1000, 1000), new Coordinate(0, 0)
        });
        Zones zones = new Zones(
                List.of(new Zones.Zone("Z", "Z", 0, square, 300, 600, 1)), new Areas(List.of("A"), List.of("A")));
        return new City("one", zones, new Population(1, 1));
    }

    /** One kilometre at 20 m/s: 50 s. From eight to a quarter past 100 vehicles take 80 s each. */
    private static RoadDay day() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int from = builder.addNode("a", 0, 0);
        int to = builder.addNode("b", 1000, 0);
        builder.addLink(LinkSpec.road("ab", from, to, 1000, 20, 1, 400).withClass(RoadClass.PRIMARY));
        RoadNetwork network = builder.build();
        float[] vehicles = new float[BINS];
        float[] seconds = new float[BINS];
        Arrays.fill(seconds, 50);
        vehicles[EIGHT] = 100;
        seconds[EIGHT] = 80;
        vehicles[0] = 20;
        return new RoadDay(2011, network, 900, true, vehicles, new float[BINS], seconds, new float[BINS]);
    }

    private static double value(List<Indicator> all, String name, String group) {
        return all.stream()
                .filter(each -> each.area().equals(Indicators.ALL)
                        && each.name().equals(name)
                        && each.group().equals(group))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void delayIsTimeLostForAKilometre() {
        List<Indicator> all = RoadFigures.measure(city(), day(), new int[] {0}).indicators(Calendar.england());
        assertEquals(120, value(all, "vehicle_km", ""), 1e-9);
        assertEquals(100 * 30 / 120.0, value(all, "average_delay", ""), 1e-9);
        assertEquals(30, value(all, "average_delay", Period.AM.word()), 1e-9);
        assertEquals(0, value(all, "average_delay", Period.OFF_PEAK.word()), 1e-9);
        assertEquals(1.6, value(all, "travel_time_index", Period.AM.word()), 1e-9);
        assertEquals(
                (100 * 80 + 20 * 50) / (120 * 50.0), value(all, "travel_time_index", RoadClass.PRIMARY.word()), 1e-9);
    }

    @Test
    void aFullQuarterOfAnHourIsCrowded() {
        List<Indicator> all = RoadFigures.measure(city(), day(), new int[] {0}).indicators(Calendar.england());
        // 100 of 100 that a quarter of an hour of the capacity lets out, and 20 of 100 at midnight.
        assertEquals(100 / 120.0, value(all, "crowded_share", ""), 1e-9);
        assertEquals(1.6, value(all, "planning_time_index", ""), 1e-6);
    }

    @Test
    void hoursLostByHourAddUpToTheDay() {
        RoadFigures figures = RoadFigures.measure(city(), day(), new int[] {0});
        assertEquals(100 * 30 / 3600.0, figures.lostByHour()[8], 1e-9);
        assertEquals(100 * 30 / 3600.0, Arrays.stream(figures.lostByHour()).sum(), 1e-9);
    }
}

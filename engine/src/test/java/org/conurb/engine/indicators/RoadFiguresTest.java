package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        float[] nothing = new float[BINS];
        return new RoadDay(2011, network, 900, 1, vehicles, nothing, nothing, seconds, nothing);
    }

    private static RoadFigures measure(RoadDay day) {
        try (Workers workers = Workers.of(1)) {
            return RoadFigures.measure(city(), day, new int[day.links()], Appraisal.standard(), workers);
        }
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
        List<Indicator> all = measure(day()).indicators(Calendar.england());
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
        List<Indicator> all = measure(day()).indicators(Calendar.england());
        // 100 of 100 that a quarter of an hour of the capacity lets out, and 20 of 100 at midnight.
        assertEquals(100 / 120.0, value(all, "crowded_share", ""), 1e-9);
        assertEquals(1.6, value(all, "planning_time_index", ""), 1e-6);
    }

    @Test
    void hoursLostByHourAddUpToTheDay() {
        RoadFigures figures = measure(day());
        assertEquals(100 * 30 / 3600.0, figures.lostByHour()[8], 1e-9);
        assertEquals(100 * 30 / 3600.0, Arrays.stream(figures.lostByHour()).sum(), 1e-9);
    }

    /** Two roads of one kilometre, the second in another area; links with traffic all day at a speed that changes. */
    private static RoadDay twoRoads(float[] lorries) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 3; node++) builder.addNode("n" + node, 1000.0 * node, 0);
        builder.addLink(LinkSpec.road("ab", 0, 1, 1000, 20, 1, 400).withClass(RoadClass.PRIMARY));
        builder.addLink(LinkSpec.road("bc", 1, 2, 1000, 20, 1, 400).withClass(RoadClass.MOTORWAY));
        float[] vehicles = new float[2 * BINS];
        float[] goods = new float[2 * BINS];
        float[] seconds = new float[2 * BINS];
        for (int cell = 0; cell < vehicles.length; cell++) {
            vehicles[cell] = 10 + cell % 7;
            goods[cell] = 3;
            lorries[cell] = 1;
            seconds[cell] = 50 + cell % 90;
        }
        return new RoadDay(2013, builder.build(), 900, 1, vehicles, goods, lorries, seconds, new float[2 * BINS]);
    }

    private static City twoAreas() {
        return SmallWorld.city(2, 2);
    }

    private static Appraisal appraisal() {
        EmissionCurve linear = new EmissionCurve(EmissionCurve.Form.POLYNOMIAL, 1, 150, 1, 0, 0, 0, 0, 1, 0);
        EmissionCurve constant = new EmissionCurve(EmissionCurve.Form.POLYNOMIAL, 1, 150, 1, 0, 0, 0, 0, 0, 100);
        List<EmissionRates.Type> fleet = List.of(
                new EmissionRates.Type(EmissionRates.Vehicle.CAR, 1, List.of(linear, linear, linear)),
                new EmissionRates.Type(EmissionRates.Vehicle.VAN, 1, List.of(constant, linear, linear)),
                new EmissionRates.Type(EmissionRates.Vehicle.LORRY, 1, List.of(constant, constant, linear)));
        return Appraisal.standard().with(EmissionRates.of(2011, new double[] {-0.1, 0, 0}, fleet));
    }

    @Test
    void whatIsEmittedFollowsFromTheSpeedOfEachKindOfVehicle() {
        RoadDay day = twoRoads(new float[2 * BINS]);
        try (Workers workers = Workers.of(1)) {
            RoadFigures figures = RoadFigures.measure(twoAreas(), day, new int[] {0, 1}, appraisal(), workers);
            double co2 = 0;
            double nox = 0;
            for (int bin = 0; bin < BINS; bin++) {
                double speed = 3600.0 / day.seconds(bin, 0);
                double cars = day.vehicles(bin, 0) - 3;
                co2 += cars * speed + 2 * 100 + 100;
                nox += cars * speed + 2 * speed + 100;
            }
            // Between whole km/h the rates are straight lines, as these curves are.
            assertEquals(0.81 * co2 / 1e6, figures.sum(RoadFigures.Sum.CO2_TONNES, 0), 1e-12);
            assertEquals(nox / 1e3, figures.sum(RoadFigures.Sum.NOX_KG, 0), 1e-9);
        }
    }

    @Test
    void sumsOverAreasAreSumsOverLinks() {
        RoadDay day = twoRoads(new float[2 * BINS]);
        try (Workers workers = Workers.of(1)) {
            RoadFigures figures = RoadFigures.measure(twoAreas(), day, new int[] {0, 1}, appraisal(), workers);
            for (RoadFigures.Sum sum : RoadFigures.Sum.values()) {
                double links = figures.sum(sum, 0) + figures.sum(sum, 1);
                double areas = figures.total(sum, 0, null) + figures.total(sum, 1, null);
                double periods = 0;
                for (Period period : Period.values()) periods += figures.total(sum, null, period);
                assertEquals(links, areas, 1e-9 * links, sum.name());
                assertEquals(links, periods, 1e-9 * links, sum.name());
            }
            double kilometres = figures.sum(RoadFigures.Sum.VEHICLE_KM, 1);
            assertEquals(kilometres * 55e-9, figures.sum(RoadFigures.Sum.COLLISIONS, 1), 1e-15);
            assertEquals(24, figures.sum(RoadFigures.Sum.ROAD_KM_HOURS, 0), 1e-9);
        }
    }

    @Test
    void aSlowRoadIsCrowdedThoughFewDriveOnIt() {
        RoadDay day = twoRoads(new float[2 * BINS]);
        RoadFigures figures;
        try (Workers workers = Workers.of(1)) {
            figures = RoadFigures.measure(twoAreas(), day, new int[] {0, 1}, appraisal(), workers);
        }
        double crowded = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (day.seconds(bin, 0) >= 125) crowded += 0.25; // two fifths of the free speed
        }
        assertTrue(crowded > 0);
        assertEquals(crowded, figures.sum(RoadFigures.Sum.CROWDED_KM_HOURS, 0), 1e-9);
    }

    @Test
    void thePlanningTimeIndexOfEachCellIsThatOfItsWorstTwentieth() {
        RoadDay day = twoRoads(new float[2 * BINS]);
        try (Workers workers = Workers.of(1)) {
            RoadFigures figures = RoadFigures.measure(twoAreas(), day, new int[] {0, 1}, appraisal(), workers);
            double[][] ratios = new double[BINS][];
            int many = 0;
            for (int bin = 0; bin < BINS; bin++) {
                if (Period.at(900 * bin) != Period.INTER_PEAK) continue;
                ratios[many++] = new double[] {day.seconds(bin, 1) / 50, day.vehicles(bin, 1)};
            }
            double[][] sorted = Arrays.copyOf(ratios, many);
            Arrays.sort(sorted, (one, other) -> Double.compare(one[0], other[0]));
            double all = Arrays.stream(sorted).mapToDouble(each -> each[1]).sum();
            int place = -1;
            for (double passed = 0; passed < 0.95 * all; ) passed += sorted[++place][1];
            assertEquals(sorted[place][0], figures.planningTimeIndex(1, RoadClass.MOTORWAY, Period.INTER_PEAK), 1e-6);
            assertEquals(1, figures.planningTimeIndex(0, RoadClass.MOTORWAY, Period.INTER_PEAK), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void figuresAreTheSameOnAnyNumberOfThreads(int threads) {
        RoadDay day = twoRoads(new float[2 * BINS]);
        try (Workers one = Workers.of(1);
                Workers many = Workers.of(threads)) {
            Calendar year = Calendar.england();
            assertEquals(
                    RoadFigures.measure(twoAreas(), day, new int[] {0, 1}, appraisal(), one)
                            .indicators(year),
                    RoadFigures.measure(twoAreas(), day, new int[] {0, 1}, appraisal(), many)
                            .indicators(year));
        }
    }
}

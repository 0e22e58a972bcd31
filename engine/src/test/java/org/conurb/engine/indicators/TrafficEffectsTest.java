package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a morning's jam on one road costs, worked out by hand. */
class TrafficEffectsTest {

    private static final int BINS = 96;
    private static final int EIGHT = 32;

    /** Of 100 vehicles between eight and a quarter past 10 are vans and 5 lorries; each loses a minute. */
    private static final double LOST_BY_CARS = 85 / 60.0;

    private City city;
    private List<Indicator> told;

    /** Two residents lose time: one 10 minutes to work, with someone beside on half of the way, one 5 minutes at work. */
    @BeforeEach
    void drive() {
        city = SmallWorld.city(2, 40);
        TripStore.Rows rows = new TripStore.Rows();
        trip(rows, 0, Purpose.WORK, TravelMode.CAR_DRIVER, 10);
        trip(rows, 1, Purpose.WORK, TravelMode.CAR_PASSENGER, 5);
        trip(rows, 2, Purpose.BUSINESS, TravelMode.CAR_DRIVER, 8);
        trip(rows, 3, Purpose.SHOPPING, TravelMode.WALK, 2);
        int residents = city.population().residents().rows();
        TripStore trips = TripStore.of(residents, rows);
        trips.setMinutes(0, 30, 10);
        trips.setMinutes(2, 20, 5);
        city.setTrips(trips);
        try (Workers workers = Workers.of(1)) {
            TripFigures figures = TripFigures.count(city, 1, workers);
            RoadFigures roads = RoadFigures.measure(city, day(), new int[] {0}, Appraisal.standard(), workers);
            TrafficEffects effects = new TrafficEffects(city, roads, figures, Appraisal.standard(), Calendar.england());
            told = effects.indicators();
        }
    }

    private static void trip(TripStore.Rows rows, int resident, Purpose purpose, TravelMode mode, float km) {
        int row = rows.add(resident, 0, purpose, mode, 8 * 3600);
        rows.setPlaces(row, 0, Columns.NONE, 0, Columns.NONE);
        rows.setLength(row, km, 10);
    }

    private static RoadDay day() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        builder.addNode("a", 0, 0);
        builder.addNode("b", 1000, 0);
        builder.addLink(LinkSpec.road("ab", 0, 1, 1000, 20, 1, 400).withClass(RoadClass.PRIMARY));
        float[] vehicles = new float[BINS];
        float[] goods = new float[BINS];
        float[] lorries = new float[BINS];
        float[] seconds = new float[BINS];
        Arrays.fill(seconds, 50);
        vehicles[EIGHT] = 100;
        goods[EIGHT] = 15;
        lorries[EIGHT] = 5;
        seconds[EIGHT] = 110;
        return new RoadDay(2011, builder.build(), 900, 1, vehicles, goods, lorries, seconds, new float[BINS]);
    }

    private double value(String area, String name, String group) {
        return told.stream()
                .filter(each -> each.area().equals(area)
                        && each.name().equals(name)
                        && each.group().equals(group))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void congestionCostsWhatTheHoursLostAreWorth() {
        double days = Calendar.england().delayDays();
        // Someone sits beside the driver on the way to work for half as many kilometres as are driven.
        double commuting = 1.5 * 6.81;
        double hour = (10 * commuting + 5 * 27.06) / 15;
        double cars = days * LOST_BY_CARS * hour;
        double vans = days * 10 / 60 * 14.62;
        double lorries = days * 5 / 60 * 14.35;
        assertEquals(cars, value("ALL", "congestion_cost", "car"), 1e-3);
        assertEquals(vans, value("ALL", "congestion_cost", "van"), 1e-3);
        assertEquals(lorries, value("ALL", "congestion_cost", "lorry"), 1e-3);
        assertEquals(cars + vans + lorries, value("ALL", "congestion_cost", ""), 1e-3);
        assertEquals(cars + vans + lorries, value("A00", "congestion_cost", ""), 1e-3);
        assertEquals(0, value("A01", "congestion_cost", ""), 0);
    }

    @Test
    void residentsLoseWhatTheirOwnTripsDo() {
        int residents = city.population().residents().count();
        double own =
                (10 / 60.0 * 1.5 * 6.81 + 5 / 60.0 * 27.06) * Calendar.england().delayDays();
        assertEquals(own / residents, value("ALL", "congestion_cost_per_resident", ""), 1e-6);
    }

    @Test
    void harmFollowsFromKilometresAndRates() {
        Calendar year = Calendar.england();
        double collisions = 100 * 500e-9 * year.trafficDays();
        assertEquals(collisions, value("ALL", "collisions", "primary"), 1e-9);
        assertEquals(collisions, value("A00", "collisions", ""), 1e-9);
        assertEquals(1.346 * collisions, value("ALL", "casualties", ""), 1e-9);
        double walked = 2 * year.days() * year.averageDay(Purpose.SHOPPING);
        assertEquals(1470e-9 * walked, value("ALL", "casualties", "walk"), 1e-9);
    }
}

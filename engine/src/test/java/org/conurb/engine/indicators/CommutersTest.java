package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days drawn at random, counted once more in an obvious way. */
class CommutersTest {

    private static final int YEAR = SmallWorld.BASE_YEAR;
    private static final double SHARE = 0.5;

    private static City city;

    @BeforeAll
    static void drawDays() {
        city = SmallWorld.city(3, 1200);
        YearDraws luck = Draws.of(3, "days").in(0);
        Population population = city.population();
        for (int home = 0; home < population.households().rows(); home++) {
            // Steps of a thousand, so that many have the same.
            population.setIncome(home, 1000f * luck.below(60, home, 0));
        }
        int residents = population.residents().rows();
        TripStore.Rows rows = new TripStore.Rows();
        for (int resident = 0; resident < residents; resident++) draw(rows, luck, resident);
        TripStore trips = TripStore.of(residents, rows);
        for (int trip = 0; trip < trips.trips(); trip++) {
            float minutes = (float) (60 * luck.uniform(trip, 2));
            boolean drives = trips.mode(trip) == TravelMode.CAR_DRIVER.ordinal();
            trips.setMinutes(trip, minutes, drives ? minutes / 4 : 0);
        }
        city.setTrips(trips);
    }

    /** No tour, one to work or for shopping, or both; with a stop on the way now and then. */
    private static void draw(TripStore.Rows rows, YearDraws luck, int resident) {
        int tours = luck.below(3, resident, 3);
        for (int tour = 0; tour < tours; tour++) {
            boolean toWork = luck.uniform(resident, 4 + tour) < 0.5;
            TravelMode mode = TravelMode.of(luck.below(TravelMode.COUNT, resident, 6 + tour));
            List<Purpose> purposes = new ArrayList<>();
            purposes.add(toWork ? Purpose.WORK : Purpose.SHOPPING);
            if (luck.uniform(resident, 8 + tour) < 0.3) purposes.add(Purpose.ESCORT);
            purposes.add(Purpose.HOME);
            for (Purpose purpose : purposes) {
                int row = rows.add(resident, tour, purpose, mode, 8 * 3600);
                rows.setPlaces(row, 0, Columns.NONE, 0, Columns.NONE);
            }
        }
    }

    private static String key(int area, int fifth, String age, int mode) {
        return area + " " + fifth + " " + age + " " + mode;
    }

    private static int fifth(int household) {
        var homes = city.population().households();
        int before = 0;
        int all = 0;
        for (int other = 0; other < homes.rows(); other++) {
            if (homes.size(other) == 0) continue;
            all++;
            boolean isPoorer = homes.income(other) < homes.income(household);
            if (isPoorer || homes.income(other) == homes.income(household) && other < household) before++;
        }
        return 5 * before / all;
    }

    private static String ageGroup(int age) {
        if (age < 25) return "16_24";
        if (age < 35) return "25_34";
        if (age < 50) return "35_49";
        return age < 65 ? "50_64" : "65_over";
    }

    @Test
    void everyCellIsThatOfASlowCount() {
        Map<String, double[]> expected = new TreeMap<>();
        TripStore trips = city.trips();
        var people = city.population().residents();
        for (int resident = 0; resident < people.rows(); resident++) {
            Integer mode = null;
            double minutes = 0;
            double lost = 0;
            for (int trip = 0; trip < trips.trips(); trip++) {
                if (trips.resident(trip) != resident) continue;
                boolean ofWork = false;
                for (int other = trips.first(resident); other < trips.first(resident + 1); other++) {
                    ofWork |= trips.tour(other) == trips.tour(trip) && trips.purpose(other) == Purpose.WORK.ordinal();
                }
                if (!ofWork) continue;
                if (mode == null) mode = trips.mode(trip);
                minutes += trips.minutes(trip);
                lost += trips.delayMinutes(trip);
            }
            if (mode == null) continue;
            String age = ageGroup(people.age(resident, YEAR));
            String key = key(city.areaOfResident(resident), fifth(people.household(resident)), age, mode);
            double[] sums = expected.computeIfAbsent(key, cell -> new double[3]);
            sums[0] += 1 / SHARE;
            sums[1] += minutes / SHARE;
            sums[2] += lost / SHARE;
        }
        assertTrue(expected.size() > 200, expected.size() + " cells");
        try (Workers workers = Workers.of(2)) {
            Commuters counted = Commuters.count(city, YEAR, SHARE, workers);
            for (int area = 0; area < 3; area++) {
                for (int fifth = 0; fifth < Commuters.FIFTHS; fifth++) {
                    for (int age = 0; age < Commuters.ages(); age++) {
                        for (TravelMode mode : TravelMode.values()) {
                            String key = key(area, fifth, Commuters.age(age), mode.ordinal());
                            double[] sums = expected.getOrDefault(key, new double[3]);
                            for (Commuters.Sum sum : Commuters.Sum.values()) {
                                double found = counted.sum(sum, area, fifth, age, mode);
                                assertEquals(sums[sum.ordinal()], found, 1e-6 * Math.max(1, found), key + " " + sum);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void theIndicatorIsTheMeanOverThoseWhoDrive() {
        try (Workers workers = Workers.of(1)) {
            Commuters counted = Commuters.count(city, YEAR, SHARE, workers);
            double many = 0;
            double lost = 0;
            for (int area = 0; area < 3; area++) {
                for (int age = 0; age < Commuters.ages(); age++) {
                    many += counted.sum(Commuters.Sum.COMMUTERS, area, 1, age, TravelMode.CAR_DRIVER);
                    lost += counted.sum(Commuters.Sum.DELAY_MINUTES, area, 1, age, TravelMode.CAR_DRIVER);
                }
            }
            double told = counted.indicators(YEAR).stream()
                    .filter(each ->
                            each.area().equals(Indicators.ALL) && each.group().equals("car_driver_income_2"))
                    .mapToDouble(Indicator::value)
                    .findFirst()
                    .orElseThrow();
            assertEquals(lost / many, told, 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theyAreTheSameOnAnyNumberOfThreads(int threads) {
        try (Workers one = Workers.of(1);
                Workers many = Workers.of(threads)) {
            assertEquals(
                    Commuters.count(city, YEAR, SHARE, one).indicators(YEAR),
                    Commuters.count(city, YEAR, SHARE, many).indicators(YEAR));
        }
    }
}

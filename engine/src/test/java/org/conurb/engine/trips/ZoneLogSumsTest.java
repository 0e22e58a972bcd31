package org.conurb.engine.trips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.access.ActiveSpeeds;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.SkimBuilder;
import org.conurb.engine.choice.NestedLogit;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;

/** How zones are placed: the log-sum of the very choice that travellers make. */
class ZoneLogSumsTest {

    private static final int YEAR = 2011;
    private static final double NEVER = -1000; // constant of a mode that nobody takes
    private static final double FLOAT = 1e-4; // minutes, kept as floats

    private static TravelModel model(double[] constants) {
        double[][] ofPurposes = new double[Purpose.COUNT][];
        Arrays.fill(ofPurposes, constants);
        double[][] attractions = new double[Purpose.COUNT][Sector.COUNT + 1];
        attractions[Purpose.PERSONAL_BUSINESS.ordinal()][Sector.G.ordinal()] = 1;
        TravelTables tables = new TravelTables(null, null, null, null, null, attractions, ofPurposes, null);
        return new TravelModel(tables, TravelSettings.standard(), TravelAssumptions.none());
    }

    /** Six zones on a line, with jobs in shops everywhere; a kilometre takes so many minutes by car. */
    private static City city(double minutesPerKm) {
        JobStore jobs = new JobStore(1);
        City city = new City("line", SmallWorld.zones(3, 2), new Population(1, 1), jobs, new DwellingStore(1));
        int zones = city.zones().count();
        for (int zone = 0; zone < zones; zone++) {
            for (int job = 0; job <= zone; job++) city.openJob(100L * zone + job, zone, Sector.G.ordinal(), 0, 20_000);
        }
        float[] kilometres = new float[zones * zones];
        float[] driven = new float[zones * zones];
        for (int cell = 0; cell < kilometres.length; cell++) {
            kilometres[cell] = 1 + 3 * Math.abs(cell / zones - cell % zones);
            driven[cell] = (float) (minutesPerKm * kilometres[cell]);
        }
        float[][] car = new float[Period.COUNT][];
        Arrays.fill(car, driven);
        city.learn(SkimBuilder.of(
                zones,
                kilometres,
                car,
                (period, from, to) -> 12 + 4 * kilometres[from * zones + to],
                ActiveSpeeds.standard()));
        return city;
    }

    private static LogSums measure(City city, TravelModel model, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return ZoneLogSums.measure(city, model, YEAR, workers);
        }
    }

    @Test
    void agreesWithTheChoiceOfModesAboveDestinations() {
        TravelModel model = model(new double[] {0, -1.4, -0.8, -2.5, 0.3});
        City city = city(2);
        LogSums found = measure(city, model, 2);
        Costs costs = new Costs(city, city.skims(), model, YEAR);
        Purpose purpose = Purpose.PERSONAL_BUSINESS;
        double perMinute = costs.scale(purpose) * costs.sensitivity(TravelMode.CAR_DRIVER, purpose);
        NestedLogit logit = ModeChoice.nests(model);
        try (Workers workers = Workers.of(2)) {
            Destinations destinations = new Destinations(city, costs, model.tables(), workers);
            for (int home = 0; home < city.zones().count(); home++) {
                double[] utility = new double[TravelMode.COUNT];
                for (TravelMode mode : TravelMode.values()) {
                    utility[mode.ordinal()] = model.tables().constants()[purpose.ordinal()][mode.ordinal()]
                            + costs.scale(purpose) * destinations.logSum(purpose, mode, home, false);
                }
                double withCar = logit.logSum(utility) / perMinute;
                assertEquals(withCar, found.services()[LogSums.WITH_CAR][home], FLOAT, "zone " + home);
                utility[TravelMode.CAR_DRIVER.ordinal()] = Double.NEGATIVE_INFINITY;
                utility[TravelMode.CAR_PASSENGER.ordinal()] +=
                        model.settings().modes().carless();
                double without = logit.logSum(utility) / perMinute;
                assertEquals(without, found.services()[LogSums.WITHOUT_CAR][home], FLOAT, "zone " + home);
            }
        }
    }

    /** With one mode and all jobs in one place the log-sum is the way there, with its sign turned. */
    @Test
    void isTheGeneralisedTimeWhereThereIsNoChoice() {
        TravelModel drivingOnly = model(new double[] {0, NEVER, NEVER, NEVER, NEVER});
        City city = city(2);
        for (int job = 0; job < city.jobs().rows(); job++) if (city.jobs().zone(job) != 5) city.closeJob(job);
        LogSums found = measure(city, drivingOnly, 2);
        Costs costs = new Costs(city, city.skims(), drivingOnly, YEAR);
        double out = costs.minutes(TravelMode.CAR_DRIVER, Purpose.WORK, Period.AM, 2, 5, 1, 0);
        double back = costs.minutes(TravelMode.CAR_DRIVER, Purpose.WORK, Period.PM, 5, 2, 1, 0);
        assertEquals(-(out + back) / 2, found.jobs()[LogSums.WITH_CAR][2], FLOAT);
    }

    @Test
    void slowerRoadsHurtThoseWithACarMoreAndOnlyThroughTheModesOnThem() {
        TravelModel model = model(new double[] {0, -1.4, -0.8, -2.5, 0.3});
        LogSums fast = measure(city(2), model, 2);
        LogSums slow = measure(city(4), model, 2);
        for (int zone = 0; zone < 6; zone++) {
            double withCar = fast.jobs()[LogSums.WITH_CAR][zone] - slow.jobs()[LogSums.WITH_CAR][zone];
            double without = fast.jobs()[LogSums.WITHOUT_CAR][zone] - slow.jobs()[LogSums.WITHOUT_CAR][zone];
            assertTrue(withCar > without && without > 0, "zone " + zone + ": " + withCar + " and " + without);
        }
        TravelModel nobodyDrives = model(new double[] {NEVER, NEVER, -0.8, -2.5, 0.3});
        assertArrayEquals(
                measure(city(2), nobodyDrives, 2).jobs()[LogSums.WITHOUT_CAR],
                measure(city(4), nobodyDrives, 2).jobs()[LogSums.WITHOUT_CAR]);
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        TravelModel model = model(new double[] {0, -1.4, -0.8, -2.5, 0.3});
        LogSums one = measure(city(2), model, 1);
        for (int threads : new int[] {2, 5}) {
            LogSums many = measure(city(2), model, threads);
            assertTrue(Arrays.deepEquals(one.jobs(), many.jobs()), threads + " threads");
            assertTrue(Arrays.deepEquals(one.services(), many.services()), threads + " threads");
        }
    }
}

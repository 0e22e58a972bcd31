package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.conurb.engine.access.TransitServices;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Study;
import org.conurb.engine.simulation.Charging;
import org.conurb.engine.simulation.Skimming;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.trips.CarLevels;
import org.conurb.engine.trips.CarOwnership;
import org.conurb.engine.trips.SchoolPhase;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.trips.TravelDay;
import org.conurb.engine.trips.TravelModel;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioChecks;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.conurb.scenarios.synthesis.MarketSynthesis;
import org.conurb.scenarios.synthesis.Synthesis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of policies on travel move the trips of a fiftieth of the people of Greater Manchester the way they must, with
 * the same cars and the same times of empty roads.
 */
class TravelEffectsTest {

    private static final double SHARE = 0.02;
    private static final int BASE = 2011;
    private static final int YEAR = 2020;
    private static final int HOUR = 3600;
    private static final String CENTRE = "E02001063";

    private static CityFolder folder;
    private static City city;
    private static TripStore before; // the day of YEAR without any policy

    @BeforeAll
    static void settle() {
        Scenario scenario = ScenarioReader.read(Path.of("greater-manchester", "baseline.yaml"));
        folder = CityReader.read(scenario.cityFolder());
        try (Workers workers = Workers.of(2)) {
            city = MarketSynthesis.settle(
                    folder,
                    Synthesis.populate(folder, SHARE, scenario.seed(), workers).population(),
                    MarketModels.labour(folder, scenario),
                    scenario.seed(),
                    workers,
                    new ArrayList<>());
            TravelModels.open(folder, city, workers);
            TravelModel model = model(scenario);
            CarLevels levels = CarLevels.measure(city, model, BASE, scenario.seed(), workers);
            new CarOwnership(city, model, levels, scenario.seed(), workers).run(BASE);
        }
        before = day("baseline", YEAR);
    }

    private static TravelModel model(Scenario scenario) {
        CityFacts facts = CityFacts.of(folder);
        TravelAssumptions bent = ScenarioChecks.policies(scenario, facts)
                .bend(scenario.assumptions().model(facts, SHARE))
                .travel();
        return new TravelModel(folder.travel().tables(), folder.travel().settings(), bent);
    }

    /** The trips of a day under the policy of an example. */
    private static TripStore day(String example, int year) {
        String file = example.equals("baseline") ? "baseline.yaml" : "policies/" + example + ".yaml";
        Scenario scenario = ScenarioReader.read(Path.of("greater-manchester").resolve(file));
        return day(scenario, year);
    }

    private static TripStore day(Scenario scenario, int year) {
        TravelModel model = model(scenario);
        try (Workers workers = Workers.of(2)) {
            double secondsPerMoney = 3600 / model.settings().money().otherValue();
            city.setDriveCharges(
                    Charging.of(city, model.assumptions(), year, workers).between(null, secondsPerMoney));
            new TravelDay(city, model, scenario.seed(), workers).run(year);
        }
        return city.trips();
    }

    private static long count(TripStore trips, IntPredicate which) {
        long count = 0;
        for (int trip = 0; trip < trips.trips(); trip++) if (which.test(trip)) count++;
        return count;
    }

    private static long trips(TripStore trips, TravelMode mode) {
        return count(trips, trip -> trips.mode(trip) == mode.ordinal());
    }

    private static double kilometres(TripStore trips, TravelMode mode) {
        double sum = 0;
        for (int trip = 0; trip < trips.trips(); trip++) {
            if (trips.mode(trip) == mode.ordinal()) sum += trips.kilometres(trip);
        }
        return sum;
    }

    /** Cars that residents drive into zones from others. */
    private static long carsInto(TripStore trips, String... codes) {
        int[] zones =
                Arrays.stream(codes).mapToInt(folder.zones()::find).sorted().toArray();
        return count(
                trips,
                trip -> trips.mode(trip) == TravelMode.CAR_DRIVER.ordinal()
                        && Arrays.binarySearch(zones, trips.toZone(trip)) >= 0
                        && Arrays.binarySearch(zones, trips.fromZone(trip)) < 0);
    }

    private static void falls(double earlier, double later) {
        assertTrue(later < earlier, earlier + " before, " + later + " with the policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fuel-price",
                "fares",
                "parking-price",
                "working-from-home",
                "congestion-charge",
                "toll",
                "school"
            })
    void nothingChangesBeforeItsYear(String example) {
        long[] expected = fingerprint(day("baseline", 2014));
        assertEquals(Arrays.toString(expected), Arrays.toString(fingerprint(day(example, 2014))));
    }

    private static long[] fingerprint(TripStore trips) {
        long[] sums = new long[4];
        for (int trip = 0; trip < trips.trips(); trip++) {
            sums[0]++;
            sums[1] = 31 * sums[1] + trips.mode(trip);
            sums[2] = 31 * sums[2] + trips.toZone(trip);
            sums[3] = 31 * sums[3] + trips.departure(trip);
        }
        return sums;
    }

    @Test
    void dearFuelShortensTheWaysOfCars() {
        TripStore after = day("fuel-price", YEAR);
        falls(kilometres(before, TravelMode.CAR_DRIVER), kilometres(after, TravelMode.CAR_DRIVER));
    }

    @Test
    void lowFaresFillBuses() {
        long riders = trips(day("fares", YEAR), TravelMode.PUBLIC_TRANSPORT);
        assertTrue(riders > trips(before, TravelMode.PUBLIC_TRANSPORT), riders + " riders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-transport-frequency", "public-transport-line"})
    void betterServicesFillBusesOnceTheyAreKnown(String example) {
        Scenario scenario = ScenarioReader.read(Path.of("greater-manchester", "policies", example + ".yaml"));
        TravelAssumptions assumptions = model(scenario).assumptions();
        try (Workers workers = Workers.of(2)) {
            for (int year : new int[] {2014, YEAR}) {
                TransitServices services =
                        assumptions.services(year, folder.zones().count());
                Skimming.learn(city, folder.travel().settings(), null, 0, services, workers);
                long riders = trips(day(example, YEAR), TravelMode.PUBLIC_TRANSPORT);
                if (year == YEAR) assertTrue(riders > trips(before, TravelMode.PUBLIC_TRANSPORT), riders + " riders");
                else assertEquals(trips(before, TravelMode.PUBLIC_TRANSPORT), riders, "before its year");
            }
        } finally {
            try (Workers workers = Workers.of(2)) {
                TravelModels.open(folder, city, workers);
            }
        }
    }

    @Test
    void dearParkingKeepsCarsOut() {
        TripStore after = day("parking-price", YEAR);
        falls(carsInto(before, "E02001063", "E02001059"), carsInto(after, "E02001063", "E02001059"));
    }

    private static Scenario charging(String... settings) {
        List<Setting> given = new ArrayList<>();
        for (int each = 0; each < settings.length; each += 2) {
            given.add(new Setting("test", "interventions.0." + settings[each], settings[each + 1]));
        }
        Path file = Path.of("greater-manchester", "policies", "congestion-charge.yaml");
        return ScenarioReader.read(file, given, null);
    }

    private static boolean isCentral(int zone) {
        return zone == folder.zones().find(CENTRE);
    }

    /** Cars of those who live elsewhere, on the way into the centre between some hours. */
    private static long visitors(TripStore trips, int fromHour, int toHour) {
        return count(
                trips,
                trip -> trips.mode(trip) == TravelMode.CAR_DRIVER.ordinal()
                        && isCentral(trips.toZone(trip))
                        && !isCentral(trips.fromZone(trip))
                        && !isCentral(home(trips.resident(trip)))
                        && trips.departure(trip) >= fromHour * HOUR
                        && trips.departure(trip) < toHour * HOUR);
    }

    private static long carsOfResidents(TripStore trips) {
        return count(
                trips,
                trip -> trips.mode(trip) == TravelMode.CAR_DRIVER.ordinal() && isCentral(home(trips.resident(trip))));
    }

    private static int home(int resident) {
        return city.population().households().zone(city.population().residents().household(resident));
    }

    @Test
    void aChargeKeepsVisitorsOutAndSparesThoseWhoAreExempt() {
        TripStore spared = day(charging(), YEAR); // residents and goods are exempt in the example
        falls(visitors(before, 7, 19), visitors(spared, 7, 19));
        assertEquals(carsOfResidents(before), carsOfResidents(spared));
        TripStore charged = day(charging("exempt", "[]"), YEAR);
        falls(carsOfResidents(before), carsOfResidents(charged));
        assertEquals(visitors(spared, 0, 28), visitors(charged, 0, 28), "visitors are charged in both");
    }

    @Test
    void aChargeIsLeastWhereItsHoursAreFew() {
        long always = visitors(day(charging("hours", "{from: 0, to: 24}"), YEAR), 0, 28);
        long morning = visitors(day(charging("hours", "{from: 7, to: 10}"), YEAR), 0, 28);
        falls(visitors(before, 0, 28), morning);
        falls(morning, always);
    }

    @Test
    void aCordonKeepsCarsOutToo() {
        TripStore cordon = day(charging("per", "entry"), YEAR);
        falls(visitors(before, 0, 28), visitors(cordon, 0, 28));
    }

    @Test
    void aLowIncomeMaySpareOneTheCharge() {
        long whereAllPay = visitors(day(charging("exempt", "[residents]"), YEAR), 0, 28);
        long whereTheyDoNot = visitors(day(charging("exempt", "[residents, low_income]"), YEAR), 0, 28);
        falls(whereTheyDoNot, whereAllPay);
        falls(visitors(before, 0, 28), whereTheyDoNot);
    }

    @Test
    void aTollShortensTheWaysOfCars() {
        falls(kilometres(before, TravelMode.CAR_DRIVER), kilometres(day("toll", YEAR), TravelMode.CAR_DRIVER));
    }

    @Test
    void whoWorksAtHomeMakesNoTripToWork() {
        TripStore after = day("working-from-home", YEAR);
        double earlier = tripsToWork(before);
        double later = tripsToWork(after);
        double usual = 0;
        double jobs = 0;
        for (int job = 0; job < city.jobs().rows(); job++) {
            usual += folder.travel()
                    .tables()
                    .homeWorking()[Sector.of(city.jobs().sector(job)).ordinal()];
            jobs++;
        }
        // Of all days of work 33 % are at home instead of the usual part; those who work outside the city stay as they
        // were,
        // a tenth of all, and people of other sectors drive other shares of the trips: within 5 points.
        assertEquals(1 - 0.33, later / earlier * (1 - usual / jobs), 0.05 + 0.1 * 0.33);
    }

    private static long tripsToWork(TripStore trips) {
        return count(trips, trip -> trips.purpose(trip) == Purpose.WORK.ordinal());
    }

    /** Learners of a phase who go to a school of the zone today: they come from elsewhere, or stay in it. */
    private static long learners(TripStore trips, SchoolPhase phase, String zone) {
        int place = folder.zones().find(zone);
        return goers(
                trips,
                phase,
                trip -> trips.toZone(trip) == place
                        && (trips.fromZone(trip) == place || home(trips.resident(trip)) != place));
    }

    /** An example whose seats are those of as large a share of the people as travel here. */
    private static Scenario sampled(String example) {
        Setting share = new Setting("test", "populationShare", Double.toString(SHARE));
        Path file = Path.of("greater-manchester", "policies", example + ".yaml");
        return ScenarioReader.read(file, List.of(share), null);
    }

    @Test
    void learnersGoToANewSchoolAndStayAwayFromAClosedOne() {
        String place = "E02001295";
        TripStore opened = day(sampled("school"), YEAR);
        for (SchoolPhase phase : List.of(SchoolPhase.SECONDARY, SchoolPhase.HIGHER)) {
            double seats = SHARE * (phase == SchoolPhase.HIGHER ? 8000 : 1200);
            double all = students(phase);
            double today = goers(before, phase, trip -> true) / all;
            double earlier = learners(before, phase, place);
            double later = learners(opened, phase, place);
            double full = all / (all + seats); // as all others
            double expected = (earlier + today * seats) * full;
            assertEquals(expected, later, 4 * Math.sqrt(expected), phase + ", with four standard errors");
        }
        assertEquals(
                goers(before, SchoolPhase.HIGHER, trip -> true),
                goers(opened, SchoolPhase.HIGHER, trip -> true),
                "study");
        TripStore closed = day(sampled("school-closure"), YEAR);
        assertTrue(learners(before, SchoolPhase.SECONDARY, place) > 10);
        assertEquals(0, learners(closed, SchoolPhase.SECONDARY, place));
    }

    private static long goers(TripStore trips, SchoolPhase phase, IntPredicate which) {
        return IntStream.range(0, trips.trips())
                .filter(which)
                .filter(trip -> trips.purpose(trip) == Purpose.EDUCATION.ordinal())
                .map(trips::resident)
                .filter(resident -> SchoolPhase.of(city.population().residents(), resident, YEAR) == phase)
                .distinct()
                .count();
    }

    private static long students(SchoolPhase phase) {
        var residents = city.population().residents();
        return IntStream.range(0, residents.rows())
                .filter(residents::isPresent)
                .filter(resident -> residents.study(resident) != Study.NONE.ordinal())
                .filter(resident -> SchoolPhase.of(residents, resident, YEAR) == phase)
                .count();
    }
}

package org.conurb.engine.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Mix;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sim.engine.SimState;

/** What holds in every year of every run. */
class CitySimulationTest {

    private static final int AREAS = 3;
    private static final int YEARS = 6;

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyoneIsInOneHouseholdWithOneReferencePersonAndNoMinorLivesAlone(int seed) {
        try (Workers workers = Workers.of(2)) {
            City city = SmallWorld.city(AREAS, 1500);
            CitySimulation simulation = simulation(city, SmallWorld.model(AREAS), seed, workers);
            for (int year = 0; year < YEARS; year++) {
                simulation.advance();
                assertEquals(List.of(), city.population().problems(5), "seed " + seed);
                assertEquals(0, householdsWithoutAdult(city, simulation.year()), "seed " + seed);
                assertEquals(0, repeatedIds(city), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLedgerClosesForEveryAreaSexAndCohort(int seed) {
        try (Workers workers = Workers.of(2)) {
            City city = SmallWorld.city(AREAS, 1500);
            CitySimulation simulation = simulation(city, SmallWorld.model(AREAS), seed, workers);
            long[] before = people(city, SmallWorld.BASE_YEAR);
            for (int year = 0; year < YEARS; year++) {
                simulation.advance();
                long[] after = people(city, simulation.year());
                assertCloses(city.ledger(), before, after, "seed " + seed + ", year " + simulation.year());
                before = after;
            }
        }
    }

    @Test
    void aClosedCityChangesByBirthsAndDeathsAlone() {
        try (Workers workers = Workers.of(1)) {
            City city = SmallWorld.city(AREAS, 3000);
            CitySimulation simulation = simulation(city, SmallWorld.closed(AREAS), 5, workers);
            for (int year = 0; year < YEARS; year++) {
                int before = city.population().residents().count();
                simulation.advance();
                long change = 0;
                for (int area = 0; area < AREAS; area++) {
                    change += city.ledger().count(Entry.BIRTH, area)
                            - city.ledger().count(Entry.DEATH, area);
                    assertEquals(0, city.ledger().count(Entry.MOVE_IN, area));
                }
                assertEquals(before + change, city.population().residents().count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void anyNumberOfThreadsGivesTheSameCity(int threads) {
        assertEquals(fingerprint(1), fingerprint(threads));
    }

    @Test
    void whoStepsMasonsScheduleGetsTheSameCity() {
        try (Workers workers = Workers.of(2)) {
            City city = SmallWorld.city(AREAS, 12_000);
            CitySimulation simulation = simulation(city, SmallWorld.model(AREAS), 11, workers);
            SimState state = simulation;
            long firstOwnDraw = state.random.nextLong();
            state.start(); // as a console does before it plays
            assertEquals(firstOwnDraw, state.random.nextLong(), "draws of processes of one's own");
            for (int year = 0; year < 3; year++) assertTrue(state.schedule.step(state));
            assertEquals(SmallWorld.BASE_YEAR + 3, simulation.year());
            assertEquals(SmallWorld.BASE_YEAR + 3, state.schedule.getTime());
            assertEquals(fingerprint(1), fingerprint(city));
        }
    }

    @Test
    void aBabyKeepsItsIdentityWhenAPolicyChangesTheLivesOfOthers() {
        try (Workers workers = Workers.of(2)) {
            Model model = SmallWorld.model(AREAS);
            City baseline = SmallWorld.city(AREAS, 3000);
            City changed = SmallWorld.city(AREAS, 3000);
            int bereaved = changed.population().households().firstMember(17);
            changed.population().remove(bereaved);
            simulation(baseline, model, 3, workers).advance();
            simulation(changed, model, 3, workers).advance();
            long[] before = babies(baseline);
            long[] after = babies(changed);
            long common = java.util.Arrays.stream(after)
                    .filter(id -> java.util.Arrays.binarySearch(before, id) >= 0)
                    .count();
            // One death changes the chances of one cell of women a little; nearly all other births are the same.
            assertTrue(common >= before.length - 3, common + " of " + before.length + " babies are the same");
        }
    }

    private static CitySimulation simulation(City city, Model model, long seed, Workers workers) {
        return new CitySimulation(city, model, seed, SmallWorld.BASE_YEAR, SmallWorld.BASE_YEAR, workers, List.of());
    }

    private static long[] babies(City city) {
        ResidentStore residents = city.population().residents();
        return IntStream.range(0, residents.rows())
                .filter(resident -> residents.age(resident, SmallWorld.BASE_YEAR + 1) == 0)
                .filter(resident -> residents.role(resident) == Role.CHILD.ordinal())
                .mapToLong(residents::id)
                .sorted()
                .toArray();
    }

    private static long fingerprint(int threads) {
        try (Workers workers = Workers.of(threads)) {
            // More than one chunk of households and residents, so that threads share the work.
            City city = SmallWorld.city(AREAS, 12_000);
            CitySimulation simulation = simulation(city, SmallWorld.model(AREAS), 11, workers);
            for (int year = 0; year < 3; year++) simulation.advance();
            return fingerprint(city);
        }
    }

    private static long fingerprint(City city) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        long hash = residents.rows();
        for (int resident = 0; resident < residents.rows(); resident++) {
            hash = Mix.mix(hash ^ residents.id(resident));
            hash = Mix.mix(hash ^ residents.birthYear(resident) ^ (long) residents.role(resident) << 16);
            hash = Mix.mix(hash ^ households.id(residents.household(resident)));
            hash = Mix.mix(hash ^ households.zone(residents.household(resident)));
        }
        return hash;
    }

    private static int householdsWithoutAdult(City city, int year) {
        HouseholdStore households = city.population().households();
        ResidentStore residents = city.population().residents();
        int without = 0;
        for (int household = 0; household < households.rows(); household++) {
            boolean adult = city.population().members(household).stream()
                    .anyMatch(member -> residents.age(member, year) >= Ages.ADULT);
            if (!adult && households.isPrivate(household)) without++;
        }
        return without;
    }

    private static long repeatedIds(City city) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        long distinctResidents = IntStream.range(0, residents.rows())
                .mapToLong(residents::id)
                .distinct()
                .count();
        long distinctHouseholds = IntStream.range(0, households.rows())
                .mapToLong(households::id)
                .distinct()
                .count();
        return residents.rows() - distinctResidents + households.rows() - distinctHouseholds;
    }

    private static long[] people(City city, int year) {
        long[] people = new long[AREAS * Sex.COUNT * Ages.COUNT];
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = Ages.index(residents.age(resident, year));
            people[(city.areaOfResident(resident) * Sex.COUNT + residents.sex(resident)) * Ages.COUNT + age]++;
        }
        return people;
    }

    private static void assertCloses(Ledger ledger, long[] before, long[] after, String message) {
        for (int area = 0; area < AREAS; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                int first = (area * Sex.COUNT + sex) * Ages.COUNT;
                for (int age = 0; age < Ages.COUNT; age++) {
                    long expected = age == 0 ? 0 : before[first + age - 1];
                    if (age == Ages.TOP) expected += before[first + age];
                    for (Entry entry : Entry.values()) {
                        expected += entry.sign() * ledger.count(entry, area, sex, age);
                    }
                    assertEquals(expected, after[first + age], message + ", age " + age);
                }
            }
        }
    }
}

package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to people, in any order, residents and households stay true to one another. */
class PopulationTest {

    private static final int ZONES = 9;

    /** One random verb after the other on a population and its plain reference. */
    private static final class Life {
        private final Population population = new Population(1, 1);
        private final ListPopulation reference = new ListPopulation();
        private final YearDraws luck;
        private long step;

        Life(int seed) {
            luck = Draws.of(seed, "life").in(2012);
        }

        void live(int verbs) {
            for (int verb = 0; verb < verbs; verb++) {
                step++;
                double kind = luck.uniform(step, 0);
                if (population.residents().count() == 0 || kind < 0.25) newcomer();
                else if (kind < 0.4) joiner();
                else if (kind < 0.55) birth();
                else if (kind < 0.7) departure();
                else if (kind < 0.8) move();
                else if (kind < 0.9) newHome();
                else if (kind < 0.95) relocation();
                else changeOfKind();
            }
        }

        void compact(Workers workers) {
            population.compact(workers);
            reference.compact();
        }

        private int someResident() {
            int resident = luck.below(population.residents().rows(), step, 1);
            while (!population.residents().isPresent(resident)) {
                resident = (resident + 1) % population.residents().rows();
            }
            return resident;
        }

        private int someHome() {
            return population.residents().household(someResident());
        }

        private Role roleIn(int household) {
            if (population.memberIn(Role.PARTNER, household) == NONE && luck.uniform(step, 2) < 0.5) {
                return Role.PARTNER;
            }
            return luck.uniform(step, 3) < 0.5 ? Role.CHILD : Role.OTHER;
        }

        private void found(HouseholdKind kind) {
            int zone = luck.below(ZONES, step, 4);
            population.found(Mix.identity(step, 1), zone, kind);
            reference.found(Mix.identity(step, 1), zone, kind);
        }

        private void arrive(Role role, int household) {
            Sex sex = Sex.of(luck.below(2, step, 5));
            int birthYear = 2011 - luck.below(100, step, 6);
            int children = luck.below(128, step, 7);
            population.arrive(Mix.identity(step, 2), birthYear, sex, role, children, household);
            reference.arrive(Mix.identity(step, 2), birthYear, sex, role, children, household);
        }

        private void newcomer() {
            found(HouseholdKind.of(luck.below(2, step, 8)));
            arrive(Role.REFERENCE, population.households().rows() - 1);
        }

        private void joiner() {
            int household = someHome();
            if (population.households().isPrivate(household)) arrive(roleIn(household), household);
        }

        private void birth() {
            int mother = someResident();
            Sex sex = Sex.of(luck.below(2, step, 5));
            population.bear(mother, Mix.identity(step, 3), 2012, sex);
            reference.bear(mother, Mix.identity(step, 3), 2012, sex);
        }

        private void departure() {
            int resident = someResident();
            population.remove(resident);
            reference.remove(resident);
        }

        private void move() {
            int household = someHome();
            int mover = (int) (step % population.residents().rows());
            boolean possible = population.residents().isPresent(mover)
                    && population.households().isPrivate(household);
            if (possible) moveTo(mover, household, roleIn(household));
        }

        private void newHome() {
            int mover = someResident();
            found(HouseholdKind.of(luck.below(2, step, 8)));
            moveTo(mover, population.households().rows() - 1, Role.OTHER);
        }

        private void moveTo(int mover, int household, Role role) {
            population.moveTo(mover, household, role);
            reference.moveTo(mover, household, role);
        }

        private void relocation() {
            int household = someHome();
            population.relocate(household, luck.below(ZONES, step, 4));
            reference.homes.get(household).zone = luck.below(ZONES, step, 4);
        }

        private void changeOfKind() {
            int household = someHome();
            HouseholdKind kind =
                    population.households().size(household) == 1 ? HouseholdKind.COMMUNAL : HouseholdKind.PRIVATE;
            population.setKind(household, kind);
            reference.homes.get(household).kind = kind;
        }

        void check(String when) {
            assertEquals(List.of(), population.problems(5), when);
            reference.assertEqualTo(population, when);
        }
    }

    @Test
    void randomLivesKeepTheStoresTrueAndEqualToListsOfLists() {
        try (Workers workers = Workers.of(2)) {
            for (int seed = 0; seed < 100; seed++) {
                Life life = new Life(seed);
                for (int year = 0; year < 20; year++) {
                    String when = "seed " + seed + ", year " + year;
                    life.live(1 + seed % 40);
                    life.check(when + ", before compaction");
                    if (seed % 3 > 0 || year % 4 == 3) life.compact(workers);
                    life.check(when + ", after compaction");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void compactionOfManyChunksIsTheSameOnAnyNumberOfThreads(int threads) {
        Life life = new Life(12345);
        Population population = life.population;
        ListPopulation reference = life.reference;
        YearDraws luck = life.luck;
        int people = 3 * Workers.CHUNK_ROWS;
        for (int n = 0; n < people; n++) {
            life.step++;
            if (n % 3 == 0) life.newcomer();
            else if (population.households().isPrivate(population.households().rows() - 1)) {
                life.arrive(Role.OTHER, population.households().rows() - 1);
            }
        }
        for (int resident = 0; resident < population.residents().rows(); resident++) {
            if (luck.uniform(resident, 20) > 0.3) continue;
            population.remove(resident);
            reference.remove(resident);
        }
        try (Workers workers = Workers.of(threads)) {
            life.compact(workers);
        }
        life.check(threads + " threads");
    }

    @Test
    void aCompactPopulationHoldsTheMembersOfAHouseholdSideBySide() {
        try (Workers workers = Workers.of(2)) {
            Life life = new Life(3);
            life.live(3000);
            life.compact(workers);
            int next = 0;
            HouseholdStore households = life.population.households();
            for (int household = 0; household < households.rows(); household++) {
                for (int member : life.population.members(household)) assertEquals(next++, member);
            }
            assertEquals(life.population.residents().count(), next);
            assertEquals(next, life.population.residents().rows());
        }
    }

    @Test
    void compactingAgainChangesNothing() {
        try (Workers workers = Workers.of(2)) {
            Life life = new Life(4);
            life.live(3000);
            life.compact(workers);
            life.population.compact(workers);
            life.check("after compacting twice");
        }
    }

    @Test
    void everyoneMayLeaveAndOthersMayCome() {
        try (Workers workers = Workers.of(2)) {
            Life life = new Life(5);
            life.compact(workers);
            life.check("empty from the start");
            life.live(200);
            for (int resident = 0; resident < life.population.residents().rows(); resident++) {
                if (!life.population.residents().isPresent(resident)) continue;
                life.population.remove(resident);
                life.reference.remove(resident);
            }
            life.check("all gone");
            life.compact(workers);
            life.check("empty again");
            assertEquals(0, life.population.residents().rows());
            assertEquals(0, life.population.households().rows());
            life.live(200);
            life.check("peopled again");
        }
    }
}

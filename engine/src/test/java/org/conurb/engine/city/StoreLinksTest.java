package org.conurb.engine.city;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job names the resident who names it, a dwelling the household that names it, whatever happens to either. */
class StoreLinksTest {

    private static final int PEOPLE = 40_000; // several chunks
    private static final int YEAR = 2012;

    private final Population population = new Population(1, 1);
    private final JobStore jobs = new JobStore(1);
    private final DwellingStore dwellings = new DwellingStore(1);
    private final City city = new City("Twoton", SmallWorld.zones(1, 2), population, jobs, dwellings);

    private void settle() {
        for (int person = 0; person < PEOPLE; person++) {
            int zone = person % 2;
            int household = population.found(person, zone, HouseholdKind.PRIVATE);
            int resident = population.arrive(person, 1980, Sex.of(person % 2), Role.REFERENCE, 0, household);
            int job = city.openJob(person, 1 - zone, 6, 1, 20_000);
            int dwelling = dwellings.append(person, zone, 1, 2, 0, 3, 0, 1950, 100_000, 6_000);
            city.hire(resident, job);
            city.moveIn(household, dwelling, YEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void whatPeopleLeaveBehindComesFreeAndTheRestKeepsItsLinksThroughCompaction(int threads) {
        settle();
        YearDraws luck = Draws.of(1, "links").in(YEAR);
        for (int person = 0; person < PEOPLE; person++) {
            double draw = luck.uniform(person);
            if (draw < 0.1) population.remove(person);
            else if (draw < 0.2)
                population.relocate(person, 1 - population.households().zone(person));
            else if (draw < 0.3) city.closeJob(population.residents().job(person));
            else if (draw < 0.4) city.demolish(population.households().dwelling(person));
            else if (draw < 0.5) city.quit(person, Activity.RETIRED);
            else if (draw < 0.6) population.setKind(person, HouseholdKind.COMMUNAL);
        }
        try (Workers workers = Workers.of(threads)) {
            city.compact(workers);
        }

        assertEquals(List.of(), city.problems(10));
        int employed = 0;
        int housed = 0;
        for (int row = 0; row < population.residents().rows(); row++) {
            long id = population.residents().id(row);
            double draw = luck.uniform(id);
            boolean works = draw >= 0.5 || draw >= 0.1 && draw < 0.2 || draw >= 0.3 && draw < 0.4;
            assertEquals(works, population.residents().job(row) != NONE, "resident " + id);
            if (works) assertEquals(id, jobs.id(population.residents().job(row)));
            boolean isHoused = draw >= 0.6 || draw >= 0.2 && draw < 0.3 || draw >= 0.4 && draw < 0.5;
            assertEquals(isHoused, population.households().dwelling(row) != NONE, "household " + id);
            if (isHoused) assertEquals(id, dwellings.id(population.households().dwelling(row)));
            if (works) employed++;
            if (isHoused) housed++;
        }
        assertEquals(employed, jobs.count() - vacantJobs());
        assertEquals(housed, dwellings.count() - vacantDwellings());
        assertEquals(jobs.rows(), jobs.count());
    }

    @Test
    void takingAJobGivesUpTheOldOneAndClosingItMakesItsHolderUnemployed() {
        settle();
        city.closeJob(1);
        int freed = 2;
        city.quit(freed, Activity.INACTIVE);
        city.hire(1, freed);
        city.hire(3, city.openJob(PEOPLE, 0, 2, 2, 30_000));

        assertEquals(freed, population.residents().job(1));
        assertTrue(jobs.isVacant(3));
        assertEquals(30_000, population.residents().earnings(3));
        assertEquals(0, population.residents().earnings(2));
        assertFalse(jobs.isPresent(1));
        assertEquals(List.of(), city.problems(10));
        city.closeJob(5);
        assertTrue(population.residents().is(Activity.UNEMPLOYED, 5));
    }

    @Test
    void theAuditFindsAJobThatTwoHoldAndAHomeThatTwoName() {
        settle();
        population.setJob(7, population.residents().job(8));
        population.setDwelling(9, population.households().dwelling(10), YEAR);

        assertEquals(2 * 2, city.problems(10).size(), city.problems(10)::toString);
    }

    private int vacantJobs() {
        int vacant = 0;
        for (int job = 0; job < jobs.rows(); job++) if (jobs.isVacant(job)) vacant++;
        return vacant;
    }

    private int vacantDwellings() {
        int vacant = 0;
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) if (dwellings.isVacant(dwelling)) vacant++;
        return vacant;
    }
}

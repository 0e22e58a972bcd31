package org.conurb.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The chance to look for another home, worked out by hand. */
class RestlessnessTest {

    private static final int YEAR = 2012;
    private static final HousingModel MODEL = HousingModel.standard();
    private static final double STEPS = 1 << 20; // draws tried, so chances are found to a millionth

    private final Population population = new Population(10, 10);
    private final DwellingStore dwellings = new DwellingStore(10);
    private final City city = new City("Restless", SmallWorld.zones(1, 2), population, new JobStore(1), dwellings);
    private final Workers workers = Workers.of(1);

    @AfterEach
    void close() {
        workers.close();
    }

    /** A household of one, with an income, in a home. */
    private int household(int age, double income, Tenure tenure, int bedrooms, int movedIn) {
        int household = population.found(dwellings.rows(), 0, HouseholdKind.PRIVATE);
        population.arrive(100 + household, YEAR - age, Sex.FEMALE, Role.REFERENCE, 0, household);
        population.setIncome(household, (float) income);
        int home = dwellings.append(household, 0, 0, 0, 3, bedrooms, tenure.ordinal(), 1950, 100_000, 4_000);
        city.moveIn(household, home, movedIn);
        return household;
    }

    /** The largest draw with which the household looks, which is its chance. */
    private double chance(int household) {
        HousingLevels levels = HousingLevels.measure(city, MODEL, YEAR, workers);
        Restlessness restlessness = new Restlessness(city, MODEL, new HomeTaste(city, MODEL, levels));
        Needs needs = new Needs(city);
        int steps = 0;
        while (steps < STEPS && restlessness.moves(household, needs, steps / STEPS, YEAR)) steps++;
        return steps / STEPS;
    }

    private static double published(Tenure tenure, boolean older) {
        double within3Years = MODEL.moving().resident3Years()[tenure.ordinal()][older ? 1 : 0];
        return MODEL.moving().sitting() * (1 - Math.pow(1 - within3Years, 1.0 / 3));
    }

    @Test
    void withoutAReasonItIsThePublishedTurnoverOfTenureAndAge() {
        for (Tenure tenure : Tenure.values()) {
            assertEquals(published(tenure, false), chance(household(40, 50_000, tenure, 2, 2000)), 2 / STEPS);
            assertEquals(published(tenure, true), chance(household(60, 50_000, tenure, 2, 2000)), 2 / STEPS);
        }
    }

    @Test
    void eachMissingBedroomRaisesItByItsFactor() {
        int crowded = household(40, 50_000, Tenure.SOCIAL_RENT, 1, 2000);
        population.arrive(900, YEAR - 15, Sex.MALE, Role.CHILD, 0, crowded);
        population.arrive(901, YEAR - 15, Sex.FEMALE, Role.CHILD, 0, crowded);
        double expected =
                published(Tenure.SOCIAL_RENT, false) * Math.pow(MODEL.moving().perMissingBedroom(), 2);
        assertEquals(expected, chance(crowded), 2 / STEPS);
    }

    @Test
    void aHomeThatEatsTheIncomeRaisesIt() {
        int poor = household(40, 9_000, Tenure.PRIVATE_RENT, 2, 2000);
        assertEquals(published(Tenure.PRIVATE_RENT, false) * MODEL.moving().dear(), chance(poor), 2 / STEPS);
    }

    @Test
    void havingJustMovedLowersIt() {
        int recent = household(40, 50_000, Tenure.OWNED, 2, YEAR - 1);
        assertEquals(published(Tenure.OWNED, false) * MODEL.moving().justMoved(), chance(recent), 2 / STEPS);
    }

    @Test
    void peopleRentWhenYoungOrPoorAndOwnWhenOlderOrRich() {
        TenureChoice choice = new TenureChoice(MODEL);
        assertTrue(owningOverRenting(choice, 50, 30_000) > owningOverRenting(choice, 25, 30_000));
        assertTrue(owningOverRenting(choice, 40, 60_000) > owningOverRenting(choice, 40, 20_000));
        double social = choice.utility(Tenure.SOCIAL_RENT, 30, 0, false, 15_000, 30_000, 120_000, 6_000);
        assertTrue(choice.utility(Tenure.SOCIAL_RENT, 30, 2, false, 15_000, 30_000, 120_000, 6_000) > social);
        assertTrue(choice.utility(Tenure.SOCIAL_RENT, 30, 0, false, 60_000, 30_000, 120_000, 6_000) < social);
        double student = choice.utility(Tenure.PRIVATE_RENT, 21, 0, true, 9_000, 30_000, 120_000, 6_000);
        assertTrue(student > choice.utility(Tenure.OWNED, 21, 0, true, 9_000, 30_000, 120_000, 6_000));
    }

    private static double owningOverRenting(TenureChoice choice, int age, double income) {
        return choice.utility(Tenure.OWNED, age, 0, false, income, 30_000, 160_000, 6_000)
                - choice.utility(Tenure.PRIVATE_RENT, age, 0, false, income, 30_000, 160_000, 6_000);
    }
}

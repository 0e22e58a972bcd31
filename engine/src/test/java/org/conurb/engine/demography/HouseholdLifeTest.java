package org.conurb.engine.demography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Prevalence;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;

/** Couples, children and establishments, over years. */
class HouseholdLifeTest {

    private static final int YEARS = 25;

    @Test
    void aCohortThatMeetsTheDerivedChancesPassesThroughTheObservedShares() {
        double[] share = {0, 0.1, 0.4, 0.7, 0.7, 0.5, 0.2};
        double reached = share[0];
        for (int age = 0; age + 1 < share.length; age++) {
            double enters = Prevalence.entry(share[age], share[age + 1], 0);
            double leaves = Prevalence.exit(share[age], share[age + 1]);
            reached += (1 - reached) * enters - reached * leaves;
            assertEquals(share[age + 1], reached, 1e-12);
        }
    }

    @Test
    void entriesMakeUpForKnownExits() {
        double share = 0.6;
        double exit = 0.05;
        double entry = Prevalence.entry(share, share, exit);
        assertEquals(share, share * (1 - exit) + (1 - share) * entry, 1e-12);
    }

    /** The made-up base year is not what the tables describe, so the shares are compared once it has died away. */
    @Test
    void sharesInCouplesAndWithParentsSettleAtTheTables() {
        Model model = SmallWorld.closed(1);
        try (Workers workers = Workers.of(2)) {
            City city = SmallWorld.city(1, 20_000);
            CitySimulation simulation =
                    new CitySimulation(city, model, 4, SmallWorld.BASE_YEAR, SmallWorld.BASE_YEAR, workers, List.of());
            for (int year = 0; year < YEARS; year++) simulation.advance();
            LivingTables living = model.living();
            // Entrants are balanced between the sexes, pairs with too wide a gap are refused, and a new partner may be
            // of any age the gap allows, so the shares follow the tables only closely: within 8 points of 100.
            assertEquals(mean(living.inCouple(), 30, 45), share(city, simulation.year(), 30, 45, true), 0.08);
            assertEquals(mean(living.withParents(), 19, 27), share(city, simulation.year(), 19, 27, false), 0.08);
        }
    }

    private static double mean(double[][] table, int from, int to) {
        double sum = 0;
        for (int age = from; age <= to; age++) sum += (table[0][age] + table[1][age]) / 2;
        return sum / (to - from + 1);
    }

    private static double share(City city, int year, int from, int to, boolean couples) {
        ResidentStore residents = city.population().residents();
        double all = 0;
        double counted = 0;
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = residents.age(resident, year);
            boolean atHome = city.population().households().isPrivate(residents.household(resident));
            if (age < from || age > to || !atHome) continue;
            all++;
            boolean in = couples ? !city.population().isSingle(resident) : residents.is(Role.CHILD, resident);
            if (in) counted++;
        }
        return counted / all;
    }

    @Test
    void aLoneParentWhoFindsAPartnerBringsTheChildren() {
        Population population = new Population(8, 4);
        int hers = population.found(1, 0, HouseholdKind.PRIVATE);
        int mother = population.arrive(1, 1980, Sex.FEMALE, Role.REFERENCE, 2, hers);
        int son = population.arrive(2, 2005, Sex.MALE, Role.CHILD, 0, hers);
        int grown = population.arrive(3, 1990, Sex.MALE, Role.CHILD, 0, hers);
        int his = population.found(2, 0, HouseholdKind.PRIVATE);
        int man = population.arrive(4, 1978, Sex.MALE, Role.REFERENCE, 0, his);
        int hisDaughter = population.arrive(5, 2004, Sex.FEMALE, Role.CHILD, 0, his);
        int another = population.arrive(6, 2006, Sex.FEMALE, Role.CHILD, 0, his);
        int third = population.arrive(7, 2007, Sex.FEMALE, Role.CHILD, 0, his);
        new SettingUpHome(population).unite(mother, man, 2012);
        ResidentStore residents = population.residents();
        for (int member : new int[] {mother, son, man, hisDaughter, another, third}) {
            assertEquals(his, residents.household(member));
        }
        assertEquals(hers, residents.household(grown));
        assertTrue(residents.is(Role.PARTNER, mother) && residents.is(Role.REFERENCE, grown));
        assertEquals(List.of(), population.problems(5));
    }

    @Test
    void aDaughterWithABabyTakesItAlongWhenSheFindsAPartner() {
        Population population = new Population(8, 4);
        int parents = population.found(1, 0, HouseholdKind.PRIVATE);
        population.arrive(1, 1960, Sex.FEMALE, Role.REFERENCE, 1, parents);
        int daughter = population.arrive(2, 1990, Sex.FEMALE, Role.CHILD, 0, parents);
        int baby = population.bear(daughter, 3, 2011, Sex.MALE);
        int elsewhere = population.found(2, 0, HouseholdKind.PRIVATE);
        int man = population.arrive(4, 1988, Sex.MALE, Role.REFERENCE, 0, elsewhere);
        new SettingUpHome(population).unite(daughter, man, 2012);
        assertEquals(elsewhere, population.residents().household(baby));
        assertTrue(population.residents().is(Role.CHILD, baby));
        assertEquals(List.of(), population.problems(5));
    }
}

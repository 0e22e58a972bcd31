package org.conurb.scenarios.bristol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.projection.CohortComponent;
import org.conurb.engine.random.Mix;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.scenarios.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The machinery against a city whose every flow is published by sex and single age. */
class BristolTest {

    private static final int BASE = 2006;
    private static final int GROUP_YEARS = 5;
    private static final int GROUPS = 19; // 0-4 … 85-89, 90+

    private static BristolFigures figures;

    @BeforeAll
    static void read() {
        assumeTrue(TestData.present(), TestData::absence);
        figures = new BristolFigures();
    }

    /** Fed with a year's own births, deaths and flows, the projection makes the next mid-year out of the last. */
    @Test
    void eachYearsOwnFlowsLeadToTheNextEstimate() {
        for (int year = 2002; year <= 2011; year++) {
            CohortComponent projection =
                    new CohortComponent(BristolModel.of(figures, year, year), year - 1, people(year - 1));
            projection.advance();
            // What the Office attributes to no flow ("other change") is up to 0.26 per cent of the population in these
            // years; births and deaths by rates instead of counts differ by less than 0.1 per cent.
            double published = figures.population(year);
            assertEquals(published, projection.people(0), 0.004 * published, "year " + year);
            double[] found = grouped(projection);
            double[] wanted = grouped(year);
            for (int group = 0; group < GROUPS; group++) {
                // Young adults carry most of the other change; at 90 and over a few hundred people make a per cent.
                assertEquals(wanted[group], found[group], 0.03 * wanted[group] + 100, year + ", group " + group);
            }
        }
    }

    /** Only figures up to mid-2006 go in; the five years to mid-2011 are what came. */
    @Test
    void aBackcastFrom2006IsNearerTo2011ThanNoChange() {
        Model model = BristolModel.of(figures, 2002, BASE);
        CohortComponent projection = new CohortComponent(model, BASE, people(BASE));
        for (int year = BASE; year < 2011; year++) projection.advance();
        double[] came = grouped(2011);
        double[] stayed = grouped(BASE);
        double[] grown = stayed.clone();
        double growth = figures.population(BASE) / figures.population(2001);
        for (int group = 0; group < GROUPS; group++) grown[group] *= growth;
        double ours = error(grouped(projection), came);
        System.out.printf(
                Locale.ROOT,
                "Bristol 2006 to 2011: total %.0f for %.0f (%+.2f%%); error by age group %.2f%%, no change"
                        + " %.2f%%, constant growth %.2f%%%n",
                projection.people(0),
                figures.population(2011),
                100 * (projection.people(0) / figures.population(2011) - 1),
                100 * ours,
                100 * error(stayed, came),
                100 * error(grown, came));
        assertTrue(ours < error(stayed, came), "no better than no change");
    }

    @Test
    void theSimulationAgreesWithTheProjection() {
        Model model = BristolModel.of(figures, 2002, BASE);
        CohortComponent projection = new CohortComponent(model, BASE, people(BASE));
        for (int year = BASE; year < 2011; year++) projection.advance();
        try (Workers workers = Workers.of(2)) {
            City city = new City("Bristol", BristolModel.zones(), everyoneAlone());
            CitySimulation simulation = new CitySimulation(city, model, 1, BASE, BASE, workers, List.of());
            while (simulation.year() < 2011) simulation.advance();
            Census census = Census.take(city, 2011, workers);
            double variance = 0;
            double difference = 0;
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    difference += census.population(0, sex, age) - projection.people(0, sex, age);
                    variance += projection.people(0, sex, age);
                }
            }
            // Of independent people each leaves, dies or stays: the variance is below that of as many coin tosses,
            // five years of arrivals and births included; four standard errors.
            assertEquals(0, difference, 4 * Math.sqrt(variance));
        }
    }

    /** Households matter only for who moves with whom; adults alone and minors with one of them are enough here. */
    private static Population everyoneAlone() {
        Population population = new Population(450_000, 350_000);
        long id = 1;
        int[] homes = new int[400_000];
        int home = 0;
        for (int age = BristolFigures.AGES - 1; age >= 0; age--) {
            for (Sex sex : Sex.values()) {
                for (int person = 0; person < figures.population(BASE, sex.ordinal(), age); person++) {
                    long identity = Mix.identity(id++, 0);
                    if (age >= Ages.ADULT) {
                        homes[home] = population.found(Mix.identity(identity, 1), 0, HouseholdKind.PRIVATE);
                        population.arrive(identity, BASE - age, sex, Role.REFERENCE, 0, homes[home++]);
                    } else {
                        int parent = homes[(int) Math.floorMod(identity, (long) home)];
                        population.arrive(identity, BASE - age, sex, Role.CHILD, 0, parent);
                    }
                }
            }
        }
        return population;
    }

    private static double[][][] people(int year) {
        double[][][] people = new double[1][Sex.COUNT][Ages.COUNT];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < BristolFigures.AGES; age++)
                people[0][sex][age] = figures.population(year, sex, age);
        }
        return people;
    }

    private static double[] grouped(int year) {
        double[] groups = new double[GROUPS];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < BristolFigures.AGES; age++) {
                groups[age / GROUP_YEARS] += figures.population(year, sex, age);
            }
        }
        return groups;
    }

    private static double[] grouped(CohortComponent projection) {
        double[] groups = new double[GROUPS];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                groups[Math.min(age / GROUP_YEARS, GROUPS - 1)] += projection.people(0, sex, age);
            }
        }
        return groups;
    }

    /** Sum of absolute errors over the population. */
    private static double error(double[] found, double[] came) {
        double error = 0;
        double people = 0;
        for (int group = 0; group < found.length; group++) {
            error += Math.abs(found[group] - came[group]);
            people += came[group];
        }
        return error / people;
    }
}

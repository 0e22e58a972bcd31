package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.conurb.engine.city.City;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.projection.CohortComponent;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.synthesis.Synthesis;
import org.junit.jupiter.api.Test;

/** On the rates of Greater Manchester the simulation's mean over seeds is the cohort-component projection. */
class GreaterManchesterTwinTest {

    private static final double SHARE = 0.02;
    private static final int SEEDS = 24;
    private static final int YEARS = 5;
    private static final int[] GROUP_STARTS = {0, 5, 18, 22, 30, 45, 65, 80};

    /** The chance that a right simulation fails this test, all cells together (Bonferroni). */
    private static final double FALSE_ALARM = 1e-4;

    private final CityFolder folder = CityReader.read(Path.of("greater-manchester", "city"));
    private final Scenario scenario = ScenarioReader.read(Path.of("greater-manchester", "baseline.yaml"));

    @Test
    void theMeanOverSeedsIsTheProjectionByBoroughSexAndAgeGroup() {
        try (Workers workers = Workers.of(2)) {
            double[][] runs = new double[SEEDS][];
            for (int seed = 0; seed < SEEDS; seed++) {
                City city = city(workers);
                CitySimulation simulation = new CitySimulation(
                        city, model(city), seed, folder.baseYear(), folder.baseYear(), workers, List.of());
                for (int year = 0; year < YEARS; year++) simulation.advance();
                runs[seed] = grouped(people(Census.take(city, simulation.year(), workers)));
            }
            assertEquals(List.of(), beyondChance(runs, project(workers)));
        }
    }

    private City city(Workers workers) {
        return new City(
                folder.name(),
                folder.zones(),
                Synthesis.populate(folder, SHARE, 1, workers).population());
    }

    private Model model(City city) {
        return new Model(
                folder.mortality(),
                folder.fertility(),
                folder.living(),
                LivingLevels.measure(city, folder.living(), folder.baseYear()),
                folder.couples(),
                folder.sharing(),
                folder.migration(),
                scenario.assumptions().demography(),
                scenario.assumptions().movement(folder.zones().areas(), SHARE));
    }

    private double[] project(Workers workers) {
        City city = city(workers);
        CohortComponent projection = new CohortComponent(
                model(city), folder.baseYear(), people(Census.take(city, folder.baseYear(), workers)));
        for (int year = 0; year < YEARS; year++) projection.advance();
        double[][][] people = new double[folder.zones().areas().count()][Sex.COUNT][Ages.COUNT];
        for (int area = 0; area < people.length; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) people[area][sex][age] = projection.people(area, sex, age);
            }
        }
        return grouped(people);
    }

    private static double[][][] people(Census census) {
        double[][][] people = new double[census.areas()][Sex.COUNT][Ages.COUNT];
        for (int area = 0; area < people.length; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) people[area][sex][age] = census.population(area, sex, age);
            }
        }
        return people;
    }

    private static double[] grouped(double[][][] people) {
        double[] groups = new double[people.length * Sex.COUNT * GROUP_STARTS.length];
        for (int area = 0; area < people.length; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                int group = 0;
                for (int age = 0; age < Ages.COUNT; age++) {
                    if (group + 1 < GROUP_STARTS.length && age == GROUP_STARTS[group + 1]) group++;
                    groups[(area * Sex.COUNT + sex) * GROUP_STARTS.length + group] += people[area][sex][age];
                }
            }
        }
        return groups;
    }

    /** The cells whose t-score a right simulation would hardly ever reach. */
    private static List<String> beyondChance(double[][] runs, double[] expected) {
        double limit = new TDistribution(SEEDS - 1).inverseCumulativeProbability(1 - FALSE_ALARM / expected.length / 2);
        List<String> beyond = new ArrayList<>();
        for (int cell = 0; cell < expected.length; cell++) {
            double mean = 0;
            for (double[] run : runs) mean += run[cell] / SEEDS;
            double squares = 0;
            for (double[] run : runs) squares += (run[cell] - mean) * (run[cell] - mean);
            double score = (mean - expected[cell]) / Math.sqrt(squares / (SEEDS - 1) / SEEDS);
            if (Math.abs(score) > limit) beyond.add("cell " + cell + ": " + mean + " for " + expected[cell]);
        }
        return beyond;
    }
}

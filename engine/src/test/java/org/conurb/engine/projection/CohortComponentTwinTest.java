package org.conurb.engine.projection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;

/** The simulation's mean over seeds equals the cohort-component projection, by area, sex and age group. */
class CohortComponentTwinTest {

    private static final int AREAS = 3;
    private static final int SEEDS = 60;
    private static final int YEARS = 8;
    private static final int GROUP_YEARS = 5;
    private static final int GROUPS = 18; // 0-4 … 80-84, 85+

    /** The chance that a right simulation fails this test, all cells together (Bonferroni). */
    private static final double FALSE_ALARM = 1e-4;

    @Test
    void theMeanOverSeedsEqualsTheDeterministicProjection() {
        Model model = SmallWorld.model(AREAS);
        double[][] runs = new double[SEEDS][];
        try (Workers workers = Workers.of(2)) {
            for (int seed = 0; seed < SEEDS; seed++) runs[seed] = simulate(model, seed, workers);
        }
        double[] expected = project(model);
        List<String> failures = new ArrayList<>();
        double limit = new TDistribution(SEEDS - 1).inverseCumulativeProbability(1 - FALSE_ALARM / expected.length / 2);
        double sumOfSquares = 0;
        for (int cell = 0; cell < expected.length; cell++) {
            double score = score(runs, cell, expected[cell]);
            sumOfSquares += score * score;
            if (Math.abs(score) > limit) failures.add("cell " + cell + ": z = " + score);
        }
        assertTrue(failures.isEmpty(), () -> failures + " beyond " + limit);
        double meanSquare = sumOfSquares / expected.length;
        // The squares of 108 independent t-scores average (n - 1) / (n - 3) = 1.04, give or take 0.14.
        assertTrue(meanSquare < 1.7, "z-scores are wider than chance allows: mean square " + meanSquare);
    }

    private static double score(double[][] runs, int cell, double expected) {
        double mean = 0;
        for (double[] run : runs) mean += run[cell] / runs.length;
        double squares = 0;
        for (double[] run : runs) squares += (run[cell] - mean) * (run[cell] - mean);
        double standardError = Math.sqrt(squares / (runs.length - 1) / runs.length);
        return (mean - expected) / standardError;
    }

    private static double[] simulate(Model model, long seed, Workers workers) {
        City city = SmallWorld.city(AREAS, 2000);
        CitySimulation simulation =
                new CitySimulation(city, model, seed, SmallWorld.BASE_YEAR, SmallWorld.BASE_YEAR, workers, List.of());
        for (int year = 0; year < YEARS; year++) simulation.advance();
        return grouped(people(city, simulation.year()));
    }

    private static double[] project(Model model) {
        CohortComponent projection = new CohortComponent(
                model, SmallWorld.BASE_YEAR, people(SmallWorld.city(AREAS, 2000), SmallWorld.BASE_YEAR));
        for (int year = 0; year < YEARS; year++) projection.advance();
        double[][][] people = new double[AREAS][Sex.COUNT][Ages.COUNT];
        for (int area = 0; area < AREAS; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) people[area][sex][age] = projection.people(area, sex, age);
            }
        }
        return grouped(people);
    }

    private static double[][][] people(City city, int year) {
        double[][][] people = new double[AREAS][Sex.COUNT][Ages.COUNT];
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = Ages.index(residents.age(resident, year));
            people[city.areaOfResident(resident)][residents.sex(resident)][age]++;
        }
        return people;
    }

    private static double[] grouped(double[][][] people) {
        double[] groups = new double[AREAS * Sex.COUNT * GROUPS];
        for (int area = 0; area < AREAS; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    int group = Math.min(age / GROUP_YEARS, GROUPS - 1);
                    groups[(area * Sex.COUNT + sex) * GROUPS + group] += people[area][sex][age];
                }
            }
        }
        return groups;
    }
}

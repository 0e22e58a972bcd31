package org.conurb.scenarios.bristol;

import java.nio.file.Path;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.results.Duck;

/**
 * The published figures of Bristol: residents at mid-year 2001 to 2011, and what befell each cohort in the years between.
 *
 * <p>Source: Office for National Statistics, mid-year estimates and components of change. Ages are those at the end of
 * the year; the last, 90, is open.
 */
final class BristolFigures {

    static final int FIRST_YEAR = 2001;
    static final int LAST_YEAR = 2011;
    static final int AGES = 91;

    final double[][][] population; // [year - 2001][sex][age]
    final double[][][] deaths;
    final double[][][] births; // age 0 only
    final double[][][] internalIn;
    final double[][][] internalOut;
    final double[][][] internationalIn;
    final double[][][] internationalOut;

    BristolFigures() {
        try (Duck duck = Duck.open()) {
            population = read(duck, "population", "Popn");
            deaths = read(duck, "deaths", "Deaths");
            births = read(duck, "births", "Births");
            internalIn = read(duck, "domestic_in", "DomIn");
            internalOut = read(duck, "domestic_out", "DomOut");
            internationalIn = read(duck, "international_in", "IntIn");
            internationalOut = read(duck, "international_out", "IntOut");
        }
    }

    private static double[][][] read(Duck duck, String file, String column) {
        double[][][] figures = new double[LAST_YEAR - FIRST_YEAR + 1][Sex.COUNT][AGES];
        Path path = TestData.folder().resolve("demography/bristol/bristol_" + file + "_to2011.csv");
        // The domestic files hold every row twice; once, they add up to the published components of change.
        duck.query(
                "SELECT Sex, Age, Year, max(" + column + ") FROM read_csv(" + Duck.quoted(path)
                        + ") GROUP BY ALL ORDER BY ALL",
                row -> figures[row.getInt(3) - FIRST_YEAR][
                                Sex.ofCode(row.getString(1)).ordinal()][row.getInt(2)] =
                        row.getDouble(4));
        return figures;
    }

    double population(int year, int sex, int age) {
        return population[year - FIRST_YEAR][sex][age];
    }

    double population(int year) {
        double total = 0;
        for (double[] ofSex : population[year - FIRST_YEAR]) {
            for (double people : ofSex) total += people;
        }
        return total;
    }

    /** Those at risk in a year of the cohort that is of this age at its end: there at its start, or born in it. */
    double exposed(int year, int sex, int age) {
        if (age == 0) return births[year - FIRST_YEAR][sex][0];
        double[] before = population[year - 1 - FIRST_YEAR][sex];
        return before[age - 1] + (age == AGES - 1 ? before[age] : 0);
    }
}

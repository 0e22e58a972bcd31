package org.conurb.engine.migration;

import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes about migration after the base year: factors on the city's tables, or totals of its own.
 *
 * @param internalIn multiplies arrivals from the rest of the country
 * @param internalOut multiplies the chance to leave an area for another in the country
 * @param internationalIn multiplies arrivals from abroad
 * @param internationalOut multiplies the chance to leave for abroad
 * @param totals totals that replace those of the tables, where given
 */
public record MigrationAssumptions(
        YearPath internalIn,
        YearPath internalOut,
        YearPath internationalIn,
        YearPath internationalOut,
        MigrationTotals totals) {

    /** No yearly chance to leave exceeds this, whatever the factors say. */
    private static final double LARGEST_CHANCE = 0.9;

    /** The city's tables in every year. */
    public static MigrationAssumptions constant() {
        YearPath one = YearPath.constant(1);
        return new MigrationAssumptions(one, one, one, one, MigrationTotals.none());
    }

    private double factor(Flow flow, Direction direction, int year) {
        YearPath path = switch (flow) {
            case INTERNAL -> direction == Direction.IN ? internalIn : internalOut;
            case INTERNATIONAL -> direction == Direction.IN ? internationalIn : internationalOut;
        };
        return path.at(year);
    }

    /**
     * Chance to leave the area in a year by cell (area, sex, age at the year's end, in that order).
     *
     * @param people people at risk by the same cells; they matter where the scenario gives totals
     */
    public double[] leaving(MigrationTables tables, Flow flow, int year, double[] people) {
        double[] chance = new double[tables.areas() * Sex.COUNT * Ages.COUNT];
        double factor = factor(flow, Direction.OUT, year);
        for (int area = 0; area < tables.areas(); area++) {
            double[][] table = tables.leaving()[flow.ordinal()][area];
            double wanted = totals.find(area, flow, Direction.OUT, year);
            double scale = wanted < 0 ? factor : wanted / Math.max(1, expected(table, area, people));
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    chance[cell(area, sex, age)] = Math.min(LARGEST_CHANCE, table[sex][age] * scale);
                }
            }
        }
        return chance;
    }

    private static double expected(double[][] table, int area, double[] people) {
        double leavers = 0;
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) leavers += table[sex][age] * people[cell(area, sex, age)];
        }
        return leavers;
    }

    /** Persons who arrive in an area in a year from outside the city, [sex][age at the year's end]. */
    public double[][] arriving(MigrationTables tables, Flow flow, int area, int year) {
        double[][] table = tables.arriving()[flow.ordinal()][area];
        double sum = 0;
        for (double[] ofSex : table) {
            for (double persons : ofSex) sum += persons;
        }
        double wanted = totals.find(area, flow, Direction.IN, year);
        double scale = factor(flow, Direction.IN, year);
        if (wanted >= 0) scale = sum > 0 ? wanted / sum : 0;
        double[][] arrivals = new double[Sex.COUNT][Ages.COUNT];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) arrivals[sex][age] = table[sex][age] * scale;
        }
        return arrivals;
    }

    private static int cell(int area, int sex, int age) {
        return (area * Sex.COUNT + sex) * Ages.COUNT + age;
    }
}

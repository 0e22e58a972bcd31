package org.conurb.engine.migration;

import java.util.ArrayList;
import java.util.List;
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
 * @param changes what policies or events change about all of this
 */
public record MigrationAssumptions(
        YearPath internalIn,
        YearPath internalOut,
        YearPath internationalIn,
        YearPath internationalOut,
        MigrationTotals totals,
        List<MigrationChange> changes) {

    /** No yearly chance to leave exceeds this, whatever the factors say. */
    private static final double LARGEST_CHANCE = 0.9;

    /** Keeps a copy. */
    public MigrationAssumptions {
        changes = List.copyOf(changes);
    }

    /** Factors and totals for all years, and nothing else. */
    public MigrationAssumptions(
            YearPath internalIn,
            YearPath internalOut,
            YearPath internationalIn,
            YearPath internationalOut,
            MigrationTotals totals) {
        this(internalIn, internalOut, internationalIn, internationalOut, totals, List.of());
    }

    /** The city's tables in every year. */
    public static MigrationAssumptions constant() {
        YearPath one = YearPath.constant(1);
        return new MigrationAssumptions(one, one, one, one, MigrationTotals.none());
    }

    /** The same with one more change. */
    public MigrationAssumptions with(MigrationChange more) {
        List<MigrationChange> all = new ArrayList<>(changes);
        all.add(more);
        return new MigrationAssumptions(internalIn, internalOut, internationalIn, internationalOut, totals, all);
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
     * @param people people at risk by the same cells; they matter where the scenario gives numbers of persons
     */
    public double[] leaving(MigrationTables tables, Flow flow, int year, double[] people) {
        double[] chance = assumedLeaving(tables, flow, year, people);
        double[] assumed = chance.clone();
        for (MigrationChange change : changes) {
            if (!change.concerns(flow, Direction.OUT, year)) continue;
            double scale = change.scale(year, leavingTheCity(change, tables, year, people));
            for (int cell = 0; cell < chance.length; cell++) {
                if (change.ages().holds(cell % Ages.COUNT)) chance[cell] += assumed[cell] * (scale - 1);
            }
        }
        for (int cell = 0; cell < chance.length; cell++) {
            chance[cell] = Math.min(LARGEST_CHANCE, Math.max(0, chance[cell]));
        }
        return chance;
    }

    /** The same without changes and without bounds. */
    private double[] assumedLeaving(MigrationTables tables, Flow flow, int year, double[] people) {
        double[] chance = new double[tables.areas() * Sex.COUNT * Ages.COUNT];
        double factor = factor(flow, Direction.OUT, year);
        for (int area = 0; area < tables.areas(); area++) {
            double[][] table = tables.leaving()[flow.ordinal()][area];
            double wanted = totals.find(area, flow, Direction.OUT, year);
            double scale = wanted < 0 ? factor : wanted / Math.max(1, expected(table, area, people));
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) chance[cell(area, sex, age)] = table[sex][age] * scale;
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

    /** Persons whom the change concerns and who would leave the city without it. */
    private double leavingTheCity(MigrationChange change, MigrationTables tables, int year, double[] people) {
        double leavers = 0;
        for (Flow flow : Flow.values()) {
            if (!change.concerns(flow, Direction.OUT, year)) continue;
            double[] chance = assumedLeaving(tables, flow, year, people);
            for (int cell = 0; cell < chance.length; cell++) {
                if (!change.ages().holds(cell % Ages.COUNT)) continue;
                int area = cell / (Sex.COUNT * Ages.COUNT);
                double leaves = flow == Flow.INTERNAL ? tables.destination()[area][tables.areas()] : 1;
                leavers += chance[cell] * people[cell] * leaves;
            }
        }
        return leavers;
    }

    /** Persons who arrive in an area in a year from outside the city, [sex][age at the year's end]. */
    public double[][] arriving(MigrationTables tables, Flow flow, int area, int year) {
        double[][] arrivals = assumedArriving(tables, flow, area, year);
        double[][] assumed = assumedArriving(tables, flow, area, year);
        for (MigrationChange change : changes) {
            if (!change.concerns(flow, Direction.IN, year)) continue;
            double scale = change.scale(year, arrivingInTheCity(change, tables, year));
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    if (!change.ages().holds(age)) continue;
                    arrivals[sex][age] = Math.max(0, arrivals[sex][age] + assumed[sex][age] * (scale - 1));
                }
            }
        }
        return arrivals;
    }

    /** The same without changes. */
    private double[][] assumedArriving(MigrationTables tables, Flow flow, int area, int year) {
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

    /** Persons whom the change concerns and who would come without it. */
    private double arrivingInTheCity(MigrationChange change, MigrationTables tables, int year) {
        double comers = 0;
        for (Flow flow : Flow.values()) {
            if (!change.concerns(flow, Direction.IN, year)) continue;
            for (int area = 0; area < tables.areas(); area++) {
                for (double[] ofSex : assumedArriving(tables, flow, area, year)) {
                    for (int age = 0; age < Ages.COUNT; age++) {
                        if (change.ages().holds(age)) comers += ofSex[age];
                    }
                }
            }
        }
        return comers;
    }

    private static int cell(int area, int sex, int age) {
        return (area * Sex.COUNT + sex) * Ages.COUNT + age;
    }
}

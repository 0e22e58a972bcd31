package org.conurb.scenarios.derivation;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Net migration by sex and age in each borough between the censuses of 2001 and 2011: what is left when the residents
 * of 2001 and the births since are carried forward by mortality alone.
 *
 * <p>The same number is taken to arrive net at each age in each of the ten years; the ten-year sums along cohorts are
 * then known, and the yearly numbers are those nearest to a general pattern (ridge regression, with weights by how much
 * people of that age move at all) that also change smoothly outside the ages of students. At those ages the borough is
 * taken to stand out from England and Wales from one age to the next in other years as it does in mid-2011.
 */
final class NetMigration {

    private static final int FIRST_CENSUS = 2001;
    private static final int YEARS = Published.BASE_YEAR - FIRST_CENSUS;
    private static final int GROUP = 5;
    private static final int LAST_KNOWN = 84; // age in 2011 up to which cohorts are followed
    private static final int YOUNG_FROM = 20; // those whom the census of 2001 missed are taken to be of these ages
    private static final int YOUNG_TO = 39;
    private static final double COUNT_ERROR = 0.01; // of a cohort, from spreading groups over single ages
    private static final double COUNT_ERROR_LEAST = 10; // persons
    private static final double PATTERN_ERROR = 0.5; // of all who move at that age
    private static final double PATTERN_ERROR_LEAST = 2; // persons
    private static final double ROUGHNESS = 0.04; // of all who move at that age, second differences
    private static final double STUDENT_ERROR = 0.05; // of all who move at that age
    private static final int STUDENTS_FROM = 17; // no smoothness is asked for at these ages
    private static final int STUDENTS_TO = 24;

    private final Published published;
    private final LifeTables tables;
    private final Map<String, Integer> census = new HashMap<>(); // borough, sex, group → residents in 2001
    private final double[] midYear2001 = new double[Published.CODES.length];
    private final double[][][] births = new double[Published.CODES.length][Published.SEXES][YEARS + 1];

    NetMigration(Published published, LifeTables tables) {
        this.published = published;
        this.tables = tables;
        for (Row row : published.read("gm_census_1981_2011_age5_sex.csv")) {
            if (row.whole("year") != FIRST_CENSUS) continue;
            census.put(row.text("lad") + row.text("sex") + row.text("age_group"), row.whole("population"));
        }
        for (Row row : published.read("midyear_population_2001_2011.csv")) {
            int area = published.area(row.text("lad"));
            if (area >= 0 && row.whole("year") == FIRST_CENSUS) midYear2001[area] = row.number("population");
        }
        for (Row row : published.read("births_by_sex_2002_2011.csv")) {
            int area = published.area(row.text("lad"));
            int year = row.whole("year");
            if (area >= 0 && year > FIRST_CENSUS && year <= Published.BASE_YEAR) {
                births[area][row.sex("sex_of_child")][year - FIRST_CENSUS] = row.number("births");
            }
        }
    }

    /**
     * Net migrants a year by age at its end, [age].
     *
     * @param mortality what the life table's chances are multiplied by in this borough
     * @param pattern general net pattern to keep near to, [age]
     * @param movers all who come or go at that age, [age]
     */
    double[] yearly(int area, int sex, double mortality, double[] pattern, double[] movers) {
        RealMatrix normal = new Array2DRowRealMatrix(Published.AGES, Published.AGES);
        RealVector right = new ArrayRealVector(Published.AGES);
        double[] start = residents2001(area, sex);
        for (int age = 0; age <= LAST_KNOWN; age++) {
            double[] terms = new double[Published.AGES];
            double expected = follow(area, sex, age, mortality, start, terms);
            double there = published.population[area][sex][age];
            double error = COUNT_ERROR * there + COUNT_ERROR_LEAST;
            addEquation(normal, right, terms, there - expected, error);
        }
        for (int age = 0; age < Published.AGES; age++) {
            double[] own = new double[Published.AGES];
            own[age] = 1;
            addEquation(normal, right, own, pattern[age], PATTERN_ERROR * movers[age] + PATTERN_ERROR_LEAST);
            if (age == 0 || age == Published.AGES - 1) continue;
            if (age >= STUDENTS_FROM && age <= STUDENTS_TO) {
                double step = representation(area, sex, age) - representation(area, sex, age - 1);
                double now = step * published.englandAndWales[sex][age - 1];
                addEquation(normal, right, own, now, STUDENT_ERROR * movers[age] + PATTERN_ERROR_LEAST);
                continue;
            }
            double[] bend = new double[Published.AGES];
            bend[age - 1] = 1;
            bend[age] = -2;
            bend[age + 1] = 1;
            addEquation(normal, right, bend, 0, ROUGHNESS * movers[age] + PATTERN_ERROR_LEAST);
        }
        return new CholeskyDecomposition(normal).getSolver().solve(right).toArray();
    }

    private static void addEquation(RealMatrix normal, RealVector right, double[] terms, double value, double error) {
        double weight = 1 / (error * error);
        for (int row = 0; row < terms.length; row++) {
            if (terms[row] == 0) continue;
            right.addToEntry(row, weight * terms[row] * value);
            for (int column = 0; column < terms.length; column++) {
                normal.addToEntry(row, column, weight * (terms[row] * terms[column]));
            }
        }
    }

    /**
     * Carries the cohort that is {@code age} in 2011 from 2001, or from its birth, by mortality alone.
     *
     * @param terms receives at each age of the cohort the share of those who came at it that is alive in 2011
     * @return persons expected in 2011 without migration
     */
    private double follow(int area, int sex, int age, double mortality, double[] start, double[] terms) {
        int firstYear = Math.max(FIRST_CENSUS + 1, Published.BASE_YEAR - age);
        double alive = 1;
        for (int year = Published.BASE_YEAR; year >= firstYear; year--) {
            int then = age - (Published.BASE_YEAR - year);
            terms[then] = alive;
            alive *= tables.yearlySurvival(sex, year, mortality)[then];
        }
        if (age < YEARS) return births[area][sex][YEARS - age] * alive;
        return start[age - YEARS] * alive;
    }

    /**
     * Residents of mid-2001 by single age below 75: the census groups, split as the same cohorts are in England and
     * Wales in 2011 and as the borough stands out at those ages in 2011 (students); those whom the revised mid-year
     * estimate has beyond the census are added at 20 to 39.
     */
    private double[] residents2001(int area, int sex) {
        double[] residents = new double[Published.AGES];
        String code = Published.CODES[area];
        double missed = midYear2001[area] - census.get(code + "Pall");
        double young = 0;
        for (int from = YOUNG_FROM; from < YOUNG_TO; from += GROUP) young += census.get(code + "P" + group(from));
        for (int from = 0; from + YEARS < LAST_KNOWN; from += GROUP) {
            double all = census.get(code + Published.SEX[sex] + group(from));
            if (from >= YOUNG_FROM && from < YOUNG_TO) all *= 1 + missed / young;
            double[] weight = new double[GROUP];
            double sum = 0;
            for (int age = from; age < from + GROUP; age++) {
                weight[age - from] = published.englandAndWales[sex][age + YEARS] * representation(area, sex, age);
                sum += weight[age - from];
            }
            for (int age = from; age < from + GROUP; age++) residents[age] = all * weight[age - from] / sum;
        }
        return residents;
    }

    /** Residents of an age in the borough over those in England and Wales, mid-2011. */
    private double representation(int area, int sex, int age) {
        return published.population[area][sex][age] / published.englandAndWales[sex][age];
    }

    private static String group(int from) {
        return from + "-" + (from + GROUP - 1);
    }
}

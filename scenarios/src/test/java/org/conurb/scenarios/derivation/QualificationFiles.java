package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;

/** Highest qualifications of those aged 16 and over: by borough from the census, by sex and age from a pattern. */
final class QualificationFiles {

    static final String[] QUALIFICATIONS = {"none", "lower", "upper", "higher"};
    static final int COUNT = QUALIFICATIONS.length;
    static final int ADULT = 16;

    private static final String[][] COLUMNS = {
        {"qual_none"},
        {"qual_level_1", "qual_level_2", "qual_apprentice", "qual_other"},
        {"qual_level_3"},
        {"qual_level_4"}
    };

    private final int[][] persons = new int[Published.CODES.length][]; // [area][qualification]

    /** [sex][age][qualification] shares in the whole city; 0 below 16. */
    final double[][][] share = new double[Published.SEXES][Published.AGES][COUNT];

    QualificationFiles(Published published, Constituencies census) {
        double[] total = new double[COUNT];
        for (int area = 0; area < persons.length; area++) {
            double[] weights = new double[COUNT];
            for (int level = 0; level < COUNT; level++) {
                for (String column : COLUMNS[level]) weights[level] += census.persons(area, column);
            }
            persons[area] = Rounding.share(weights, adults(published, area));
            for (int level = 0; level < COUNT; level++) total[level] += persons[area][level];
        }
        fit(published, total);
    }

    private static int adults(Published published, int area) {
        int sum = 0;
        for (int[] ofSex : published.population[area]) {
            for (int age = ADULT; age < Published.AGES; age++) sum += ofSex[age];
        }
        return sum;
    }

    /** The pattern by age, raked to the city's residents of each age and its qualifications. */
    private void fit(Published published, double[] total) {
        int ages = Published.AGES - ADULT;
        double[][] table = new double[Published.SEXES * ages][COUNT];
        double[] residents = new double[table.length];
        for (int level = 0; level < COUNT; level++) {
            double[][] pattern = AgeCurves.bySex("qualifications_by_age.csv", QUALIFICATIONS[level]);
            for (int row = 0; row < table.length; row++) table[row][level] = pattern[row / ages][ADULT + row % ages];
        }
        for (int row = 0; row < table.length; row++) {
            for (int[][] ofArea : published.population) residents[row] += ofArea[row / ages][ADULT + row % ages];
            for (int level = 0; level < COUNT; level++) table[row][level] *= residents[row];
        }
        Raking.rake(table, residents, total);
        for (int row = 0; row < table.length; row++) {
            double sum = Arrays.stream(table[row]).sum();
            double[] shares = share[row / ages][ADULT + row % ages];
            for (int level = 0; level < COUNT; level++) shares[level] = table[row][level] / sum;
        }
    }

    void write(Path city) {
        Figures figures = new Figures("area,qualification,persons");
        for (int area = 0; area < persons.length; area++) {
            for (int level = 0; level < COUNT; level++) {
                figures.add(Published.CODES[area], QUALIFICATIONS[level], persons[area][level]);
            }
        }
        figures.write(city.resolve("qualifications.csv"));
        Figures shares = new Figures("sex,age,qualification,share");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = ADULT; age < Published.AGES; age++) {
                for (int level = 0; level < COUNT; level++) {
                    shares.add(Published.SEX[sex], age, QUALIFICATIONS[level], share[sex][age][level]);
                }
            }
        }
        shares.write(city.resolve("rates/qualifications.csv"));
    }
}

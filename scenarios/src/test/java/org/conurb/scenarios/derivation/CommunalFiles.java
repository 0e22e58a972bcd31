package org.conurb.scenarios.derivation;

import java.nio.file.Path;

/**
 * Residents of communal establishments: each borough's census number, spread over ages by a stated assumption.
 *
 * <p>Care homes fill with age, a few live in hospitals, barracks, prisons and hostels at all adult ages, and what a
 * borough has beyond that are students in halls.
 */
final class CommunalFiles {

    private static final int CARE_FROM = 65;
    private static final double CARE_AT_FIRST = 0.004; // assumed share at 65 ...
    private static final double CARE_DOUBLES_YEARS = 5; // ... doubling this often
    private static final double CARE_MOST = 0.2;
    private static final int ADULT = 18;
    private static final double OTHER_ADULTS = 0.002; // assumed share of adults under 65
    private static final double CHILDREN = 0.0005; // assumed share of those under 18
    private static final int HALLS_FROM = 18;

    /** Assumed make-up of halls by age, from 18: mostly first-year students. */
    private static final double[] HALLS = {0.18, 0.34, 0.24, 0.14, 0.10};

    private static final double HALLS_MOST = 0.6; // nowhere do more than this share of an age live in halls

    private final Published published;

    /** [area][sex][age] residents of communal establishments in mid-2011. */
    final int[][][] residents;

    CommunalFiles(Published published, Constituencies census) {
        this.published = published;
        this.residents = new int[Published.CODES.length][][];
        for (int area = 0; area < residents.length; area++) {
            double censusAll = census.persons(area, "households") + census.persons(area, "communal");
            double growth = published.residents(area) / censusAll;
            residents[area] = spread(area, (int) Math.round(census.persons(area, "communal") * growth));
        }
    }

    void write(Path city) {
        Figures figures = new Figures("area,sex,age,residents");
        Figures shares = new Figures("sex,age,share");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = 0; age < Published.AGES; age++) {
                double communal = 0;
                double all = 0;
                for (int area = 0; area < residents.length; area++) {
                    communal += residents[area][sex][age];
                    all += published.population[area][sex][age];
                }
                shares.add(Published.SEX[sex], age, communal / all);
            }
        }
        for (int area = 0; area < residents.length; area++) {
            for (int sex = 0; sex < Published.SEXES; sex++) {
                for (int age = 0; age < Published.AGES; age++) {
                    figures.add(Published.CODES[area], Published.SEX[sex], age, residents[area][sex][age]);
                }
            }
        }
        figures.write(city.resolve("communal.csv"));
        shares.write(city.resolve("rates/communal_share.csv"));
    }

    private int[][] spread(int area, int total) {
        double[] weights = new double[Published.SEXES * Published.AGES];
        double usual = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            int age = cell % Published.AGES;
            weights[cell] = published.population[area][cell / Published.AGES][age] * usualShare(age);
            usual += weights[cell];
        }
        if (total > usual) addHalls(area, weights, total - usual);
        int[] whole = Rounding.share(weights, total);
        int[][] bySex = new int[Published.SEXES][Published.AGES];
        for (int cell = 0; cell < whole.length; cell++) {
            bySex[cell / Published.AGES][cell % Published.AGES] = whole[cell];
        }
        return bySex;
    }

    private static double usualShare(int age) {
        if (age < ADULT) return CHILDREN;
        if (age < CARE_FROM) return OTHER_ADULTS;
        return Math.min(CARE_MOST, CARE_AT_FIRST * StrictMath.pow(2, (age - CARE_FROM) / CARE_DOUBLES_YEARS));
    }

    private void addHalls(int area, double[] weights, double students) {
        for (int step = 0; step < HALLS.length; step++) {
            int age = HALLS_FROM + step;
            double ofAge = published.population[area][0][age] + published.population[area][1][age];
            double inHalls = Math.min(students * HALLS[step], HALLS_MOST * ofAge);
            for (int sex = 0; sex < Published.SEXES; sex++) {
                weights[sex * Published.AGES + age] += inHalls * published.population[area][sex][age] / ofAge;
            }
        }
    }
}

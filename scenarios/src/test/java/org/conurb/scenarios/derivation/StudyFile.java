package org.conurb.scenarios.derivation;

import java.nio.file.Path;

/** Who studies at which age: a pattern whose adults are as many as the census counts full-time students. */
final class StudyFile {

    private static final String[] STUDIES = {"none", "school", "further", "higher"};
    private static final int FIRST_ADULT = 18; // from here on the pattern is scaled
    private static final int LAST_AGE = 35; // with nobody, which serves all older ages

    private StudyFile() {}

    static void write(Published published, Constituencies census, Path rates) {
        double[][] pattern = new double[STUDIES.length][];
        for (int study = 1; study < STUDIES.length; study++) {
            pattern[study] = AgeCurves.ofAll("study_by_age.csv", STUDIES[study]);
        }
        double scale = scale(published, census, pattern);
        int first = Facts.read("study_by_age.csv").get(0).whole("age");
        Figures figures = new Figures("sex,age,study,share");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = 0; age <= LAST_AGE; age++) {
                double[] share = new double[STUDIES.length];
                share[0] = 1;
                for (int study = 1; study < STUDIES.length; study++) {
                    boolean studies = age >= first && age < LAST_AGE;
                    share[study] = studies ? pattern[study][age] * (age < FIRST_ADULT ? 1 : scale) : 0;
                    share[0] -= share[study];
                }
                for (int study = 0; study < STUDIES.length; study++) {
                    figures.add(Published.SEX[sex], age, STUDIES[study], Math.max(0, share[study]));
                }
            }
        }
        figures.write(rates.resolve("study.csv"));
    }

    private static double scale(Published published, Constituencies census, double[][] pattern) {
        double counted = 0;
        double young = 0;
        double adult = 0;
        for (int area = 0; area < Published.CODES.length; area++) {
            double adults = 0;
            for (int age = QualificationFiles.ADULT; age <= ActivityFiles.LAST_AGE; age++) {
                double residents = published.population[area][0][age] + published.population[area][1][age];
                adults += residents;
                if (age >= LAST_AGE) continue;
                double students = residents * (pattern[1][age] + pattern[2][age] + pattern[3][age]);
                if (age < FIRST_ADULT) young += students;
                else adult += students;
            }
            double all = census.persons(area, "economic_active") + census.persons(area, "economic_inactive");
            counted += adults * census.persons(area, "fulltime_student") / all;
        }
        return (counted - young) / adult;
    }
}

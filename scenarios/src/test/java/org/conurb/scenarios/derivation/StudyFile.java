package org.conurb.scenarios.derivation;

import java.nio.file.Path;

/** Who studies at which age: a pattern whose adults are as many as the census counts full-time students. */
final class StudyFile {

    private static final String TABLE = "study_by_age.csv";
    private static final String[] STUDIES = {"none", "school", "further", "higher"};
    private static final int FIRST_ADULT = 18; // from here on the pattern is scaled
    private static final int LAST_AGE = 35; // with nobody, which serves all older ages

    /** [age][study] shares of residents. */
    final double[][] share = new double[Published.AGES][STUDIES.length];

    StudyFile(Published published, Constituencies census) {
        for (int study = 1; study < STUDIES.length; study++) {
            double[] pattern = AgeCurves.ofAll(TABLE, STUDIES[study]);
            for (int age = Facts.read(TABLE).get(0).whole("age"); age < LAST_AGE; age++) {
                share[age][study] = pattern[age];
            }
        }
        double scale = scale(published, census);
        for (int age = 0; age < share.length; age++) {
            double studying = 0;
            for (int study = 1; study < STUDIES.length; study++) {
                if (age >= FIRST_ADULT) share[age][study] *= scale;
                studying += share[age][study];
            }
            share[age][0] = Math.max(0, 1 - studying);
        }
    }

    private double scale(Published published, Constituencies census) {
        double counted = 0;
        double young = 0;
        double adult = 0;
        for (int area = 0; area < Published.CODES.length; area++) {
            double adults = 0;
            for (int age = QualificationFiles.ADULT; age <= ActivityFiles.LAST_AGE; age++) {
                double residents = published.population[area][0][age] + published.population[area][1][age];
                adults += residents;
                double students = residents * (share[age][1] + share[age][2] + share[age][3]);
                if (age < FIRST_ADULT) young += students;
                else adult += students;
            }
            double all = census.persons(area, "economic_active") + census.persons(area, "economic_inactive");
            counted += adults * census.persons(area, "fulltime_student") / all;
        }
        return (counted - young) / adult;
    }

    void write(Path rates) {
        Figures figures = new Figures("sex,age,study,share");
        for (String sex : Published.SEX) {
            for (int age = 0; age <= LAST_AGE; age++) {
                for (int study = 0; study < STUDIES.length; study++) {
                    figures.add(sex, age, STUDIES[study], share[age][study]);
                }
            }
        }
        figures.write(rates.resolve("study.csv"));
    }
}

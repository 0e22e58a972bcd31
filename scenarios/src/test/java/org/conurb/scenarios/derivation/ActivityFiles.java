package org.conurb.scenarios.derivation;

import java.nio.file.Path;

/**
 * Who works, seeks work or has retired among those aged 16 to 74, by borough, and by sex, age and qualification; of
 * students at any age the same share works or seeks work, and the shares by age are of the others.
 *
 * <p>The employed are those of {@link CommutingFile}; the rest follow from the census of constituencies. Nobody of 75 or
 * over is taken to work or seek work, so that the figures agree.
 */
final class ActivityFiles {

    static final int LAST_AGE = 74;

    private static final String[] ACTIVITIES = {"employed", "unemployed", "retired", "inactive"};
    private static final int EMPLOYED = 0;
    private static final int UNEMPLOYED = 1;

    /** Assumed: of students who work or seek work, those who seek it. */
    private static final double STUDENTS_WITHOUT_WORK = 0.22;

    /** Log odds of working or seeking work, by qualification, against the lower level. */
    private static final double[] ACTIVE_ODDS = {-1.1, 0, 0.3, 0.6};

    /** Log odds of being without work among the active, by qualification, against the lower level. */
    private static final double[] UNEMPLOYED_ODDS = {0.75, 0, -0.35, -0.8};

    private static final int LAST_IN_RATES = 75; // with shares of 0, which serve all older ages

    private final Published published;
    private final QualificationFiles qualifications;
    private final StudyFile study;

    /** Full-time students who work or seek work, of all. */
    final double studentShare;

    private final int[][] persons = new int[Published.CODES.length][]; // [area][activity]
    private final double[][][] active;
    private final double[][][] unemployed;

    ActivityFiles(
            Published published,
            Constituencies census,
            CommutingFile commuting,
            QualificationFiles qualifications,
            StudyFile study) {
        this.published = published;
        this.qualifications = qualifications;
        this.study = study;
        this.studentShare = studentShare(census);
        for (int area = 0; area < persons.length; area++) persons[area] = count(census, area, commuting.employed(area));
        double workers = sum(EMPLOYED);
        double seekers = sum(UNEMPLOYED);
        double[][][] students = residents(true);
        double[][][] others = residents(false);
        active = fit(others, "active", ACTIVE_ODDS, workers + seekers - studentShare * sum(students));
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = 0; age < Published.AGES; age++) {
                for (int level = 0; level < QualificationFiles.COUNT; level++) {
                    others[sex][age][level] = others[sex][age][level] * active[sex][age][level]
                            + students[sex][age][level] * studentShare;
                }
            }
        }
        unemployed = fit(others, "unemployed", UNEMPLOYED_ODDS, seekers);
    }

    private static double studentShare(Constituencies census) {
        double working = 0;
        double all = 0;
        for (int area = 0; area < Published.CODES.length; area++) {
            working += census.persons(area, "economically_active_student");
            all += census.persons(area, "economically_inactive_student");
        }
        return working / (all + working);
    }

    private static double sum(double[][][] persons) {
        double sum = 0;
        for (double[][] ofSex : persons) {
            for (double[] ofAge : ofSex) {
                for (double ofLevel : ofAge) sum += ofLevel;
            }
        }
        return sum;
    }

    private int[] count(Constituencies census, int area, int employed) {
        int adults = 0;
        for (int[] ofSex : published.population[area]) {
            for (int age = QualificationFiles.ADULT; age <= LAST_AGE; age++) adults += ofSex[age];
        }
        double students = census.persons(area, "economically_active_student");
        double working = census.persons(area, "employed") + students * (1 - STUDENTS_WITHOUT_WORK);
        double seeking = census.persons(area, "unemployed") + students * STUDENTS_WITHOUT_WORK;
        double known = census.persons(area, "economic_active") + census.persons(area, "economic_inactive");
        int unemployed = (int) Math.round(employed * seeking / working);
        int retired = (int) Math.round(adults * census.persons(area, "retired") / known);
        return new int[] {employed, unemployed, retired, adults - employed - unemployed - retired};
    }

    private double sum(int activity) {
        double sum = 0;
        for (int[] ofArea : persons) sum += ofArea[activity];
        return sum;
    }

    /** [sex][age][qualification] the city's residents aged 16 to 74, students or the others. */
    private double[][][] residents(boolean students) {
        double[][][] residents = new double[Published.SEXES][Published.AGES][QualificationFiles.COUNT];
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = QualificationFiles.ADULT; age <= LAST_AGE; age++) {
                double all = 0;
                for (int[][] ofArea : published.population) all += ofArea[sex][age];
                all *= students ? 1 - study.share[age][0] : study.share[age][0];
                for (int level = 0; level < QualificationFiles.COUNT; level++) {
                    residents[sex][age][level] = all * qualifications.share[sex][age][level];
                }
            }
        }
        return residents;
    }

    /** The pattern, shifted in log odds so that the persons hold the total. */
    private static double[][][] fit(double[][][] persons, String column, double[] odds, double total) {
        double[][] pattern = AgeCurves.bySex("labour_by_age.csv", column);
        double[] weights = new double[Published.SEXES * Published.AGES * QualificationFiles.COUNT];
        double[] shares = new double[weights.length];
        int cell = 0;
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = 0; age < Published.AGES; age++) {
                for (int level = 0; level < QualificationFiles.COUNT; level++) {
                    weights[cell] = persons[sex][age][level];
                    shares[cell++] = AgeCurves.shifted(pattern[sex][age], odds[level]);
                }
            }
        }
        double shift = AgeCurves.shiftFor(weights, shares, total);
        double[][][] fitted = new double[Published.SEXES][Published.AGES][QualificationFiles.COUNT];
        cell = 0;
        for (double[][] ofSex : fitted) {
            for (int age = 0; age < Published.AGES; age++) {
                for (int level = 0; level < QualificationFiles.COUNT; level++, cell++) {
                    boolean counted = age >= QualificationFiles.ADULT && age <= LAST_AGE;
                    ofSex[age][level] = counted ? AgeCurves.shifted(shares[cell], shift) : 0;
                }
            }
        }
        return fitted;
    }

    void write(Path city) {
        Figures figures = new Figures("area,activity,persons");
        for (int area = 0; area < persons.length; area++) {
            for (int activity = 0; activity < ACTIVITIES.length; activity++) {
                figures.add(Published.CODES[area], ACTIVITIES[activity], persons[area][activity]);
            }
        }
        figures.write(city.resolve("activity.csv"));
        Path rates = city.resolve("rates");
        shares(active).write(rates.resolve("participation.csv"));
        shares(unemployed).write(rates.resolve("unemployment.csv"));
    }

    private static Figures shares(double[][][] shares) {
        Figures figures = new Figures("sex,age,qualification,share");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = QualificationFiles.ADULT; age <= LAST_IN_RATES; age++) {
                for (int level = 0; level < QualificationFiles.COUNT; level++) {
                    String word = QualificationFiles.QUALIFICATIONS[level];
                    figures.add(Published.SEX[sex], age, word, shares[sex][age][level]);
                }
            }
        }
        return figures;
    }
}

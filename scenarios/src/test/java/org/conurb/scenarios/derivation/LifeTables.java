package org.conurb.scenarios.derivation;

import org.conurb.scenarios.derivation.CsvFile.Row;

/** United Kingdom period life tables, and the chances of dying in a year that follow from them for a borough. */
final class LifeTables {

    static final int FIRST_YEAR = 1991;
    static final int TABLE_AGES = 121;
    private static final double PER_PERSON = 1e-5; // the published table counts deaths per 100,000

    private final double[][][] qx = new double[Published.SEXES][Published.BASE_YEAR - FIRST_YEAR + 1][TABLE_AGES];

    LifeTables(Published published) {
        for (Row row : published.read("uk_qx_1951_2011.csv.gz")) {
            int year = row.whole("year");
            if (year < FIRST_YEAR || row.whole("age") >= TABLE_AGES) continue;
            qx[row.sex("sex")][year - FIRST_YEAR][row.whole("age")] =
                    Math.min(1, row.number("qx_per_100000") * PER_PERSON);
        }
        for (double[][] ofSex : qx) {
            for (double[] ofYear : ofSex) ofYear[TABLE_AGES - 1] = 1;
        }
    }

    /** Chance of dying between exact ages, [age 0..120]. */
    double[] qx(int sex, int year) {
        return qx[sex][year - FIRST_YEAR].clone();
    }

    /** Person-years lived between exact ages of those born, after all qx are multiplied by a ratio. */
    double[] personYears(int sex, int year, double ratio) {
        double[] lived = new double[TABLE_AGES];
        double alive = 1;
        for (int age = 0; age < TABLE_AGES; age++) {
            double dying = alive * Math.min(1, qx[sex][year - FIRST_YEAR][age] * ratio);
            lived[age] = alive - dying / 2;
            alive -= dying;
        }
        return lived;
    }

    /**
     * Chance to survive a year, by age at its end: L(a) / L(a - 1), for newborns L(0), and for the last age, 90 and
     * over, T(90) / T(89): the people there at the end over those who were 89 and over at the start.
     */
    double[] yearlySurvival(int sex, int year, double ratio) {
        double[] lived = personYears(sex, year, ratio);
        double[] survival = new double[Published.AGES];
        survival[0] = lived[0];
        for (int age = 1; age < Published.AGES - 1; age++) survival[age] = lived[age] / lived[age - 1];
        double over = 0;
        for (int age = Published.AGES - 1; age < TABLE_AGES; age++) over += lived[age];
        survival[Published.AGES - 1] = over / (over + lived[Published.AGES - 2]);
        return survival;
    }
}

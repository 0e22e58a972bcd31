package org.conurb.scenarios.derivation;

import java.nio.file.Path;

/** The base-year life table, what each borough multiplies it by, and how fast it has been falling. */
final class MortalityFiles {

    /** Registered deaths are averaged over the years to mid-2010 and mid-2011. */
    private static final int FIRST_DEATHS_YEAR = 2010;

    private static final int SMOOTHING_AGES = 5; // ages on either side
    private static final int TAPER_FROM = 90; // no trend is read off fewer and fewer people above this age
    private static final int TAPER_TO = 110;
    private static final int BISECTIONS = 60;
    private static final double LARGEST_RATIO = 3;

    private final Published published;
    private final LifeTables tables;

    MortalityFiles(Published published, LifeTables tables) {
        this.published = published;
        this.tables = tables;
    }

    void write(Path rates) {
        Figures table = new Figures("sex,age,qx");
        Figures improvement = new Figures("sex,age,improvement");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            double[] qx = tables.qx(sex, Published.BASE_YEAR);
            double[] fall = improvement(sex);
            for (int age = 0; age < LifeTables.TABLE_AGES; age++) {
                table.add(Published.SEX[sex], age, qx[age]);
                improvement.add(Published.SEX[sex], age, fall[age]);
            }
        }
        table.write(rates.resolve("mortality.csv"));
        improvement.write(rates.resolve("mortality_improvement.csv"));
        Figures areas = new Figures("area,ratio");
        for (int area = 0; area < Published.CODES.length; area++) areas.add(Published.CODES[area], ratio(area));
        areas.write(rates.resolve("mortality_area.csv"));
    }

    /** The ratio with which the mid-2011 residents of a borough and its births have its mean deaths in a year. */
    double ratio(int area) {
        double deaths = published.meanComponent(area, FIRST_DEATHS_YEAR, "deaths");
        double births = published.meanComponent(area, FIRST_DEATHS_YEAR, "births");
        double low = 0;
        double high = LARGEST_RATIO;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (expectedDeaths(area, births, middle) < deaths) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /** Deaths in a year of those there at its start, age by age, and of those born in it. */
    private double expectedDeaths(int area, double births, double ratio) {
        double deaths = 0;
        for (int sex = 0; sex < Published.SEXES; sex++) {
            double[] survival = tables.yearlySurvival(sex, Published.BASE_YEAR, ratio);
            int[] residents = published.population[area][sex];
            deaths += births / 2 * (1 - survival[0]);
            for (int age = 0; age < Published.AGES - 2; age++) deaths += residents[age] * (1 - survival[age + 1]);
            deaths += openAgeDeaths(sex, ratio, residents);
        }
        return deaths;
    }

    /** Deaths of those 89, and of those 90 and over spread over single ages as in the stationary population. */
    private double openAgeDeaths(int sex, double ratio, int[] residents) {
        double[] lived = tables.personYears(sex, Published.BASE_YEAR, ratio);
        int open = Published.AGES - 1;
        double over = 0;
        for (int age = open; age < LifeTables.TABLE_AGES; age++) over += lived[age];
        double ofOver = lived[open] / over; // a stationary population loses as many as enter its first age
        return residents[open - 1] * (1 - lived[open] / lived[open - 1]) + residents[open] * ofOver;
    }

    /** Mean yearly fall of log qx over the twenty years to the base year, smoothed over ages, never a rise. */
    private double[] improvement(int sex) {
        int years = Published.BASE_YEAR - LifeTables.FIRST_YEAR;
        double[] first = tables.qx(sex, LifeTables.FIRST_YEAR);
        double[] last = tables.qx(sex, Published.BASE_YEAR);
        double[] smooth = new double[LifeTables.TABLE_AGES];
        for (int age = 0; age < smooth.length; age++) {
            double sum = 0;
            int counted = 0;
            for (int near = Math.max(0, age - SMOOTHING_AGES);
                    near <= Math.min(smooth.length - 2, age + SMOOTHING_AGES);
                    near++) {
                sum += StrictMath.log(first[near] / last[near]) / years;
                counted++;
            }
            double taper = Math.min(1, Math.max(0, (double) (TAPER_TO - age) / (TAPER_TO - TAPER_FROM)));
            double yearly = Math.max(0, sum / counted) * taper;
            smooth[age] = 1 - StrictMath.exp(-yearly);
        }
        return smooth;
    }
}

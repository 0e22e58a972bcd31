package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * How often couples part, by the woman's age: divorce rates of the married, and a higher rate assumed of those who live
 * together unmarried.
 */
final class DissolutionFile {

    private static final int YOUNGEST = 16;
    private static final int YOUNG_MIDDLE = 27; // of the published rate at 25 to 29
    private static final int LATER_MIDDLE = 47; // of the published rate at 45 to 49
    private static final int YEAR = 2009; // of both
    private static final int LEVEL_YEAR = 2010;
    private static final double UNMARRIED_RATIO = 4; // assumed: the unmarried part this much oftener at the same age
    private static final double UNMARRIED_MIDDLE =
            27; // assumed age of the woman at which half of couples are unmarried
    private static final double UNMARRIED_WIDTH = 12; // assumed years over which log odds of it fall by one
    private static final double PER_PERSON = 1e-3; // published per 1,000
    private static final int BISECTIONS = 60;
    private static final double LARGEST = 5;

    private DissolutionFile() {}

    static void write(Published published, Constituencies census, Couples sample, Path rates) {
        double[] couples = sample.inCouple(1);
        double[] unmarried = unmarried(census, couples);
        double[] divorce = divorce(published, couples, unmarried);
        Figures figures = new Figures("age,rate");
        for (int age = YOUNGEST; age < Published.AGES; age++) {
            double share = unmarried[Math.min(age, Couples.OLDEST)];
            figures.add(age, divorce[Math.min(age, Couples.OLDEST)] * (1 + (UNMARRIED_RATIO - 1) * share));
        }
        figures.write(rates.resolve("dissolution.csv"));
    }

    /** Share of couples not married, by her age: a logistic fall whose level is the census share in the region. */
    private static double[] unmarriedAt(int ages, double level) {
        double[] share = new double[ages];
        for (int age = YOUNGEST; age < share.length; age++) {
            share[age] = 1 / (1 + StrictMath.exp((age - UNMARRIED_MIDDLE) / UNMARRIED_WIDTH - level));
        }
        return share;
    }

    private static double[] unmarried(Constituencies census, double[] couples) {
        double wanted = unmarriedShare(census);
        double low = -LARGEST;
        double high = LARGEST;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (mean(unmarriedAt(couples.length, middle), couples) < wanted) low = middle;
            else high = middle;
        }
        return unmarriedAt(couples.length, low);
    }

    private static double unmarriedShare(Constituencies census) {
        double unmarried = 0;
        double all = 0;
        for (int area = 0; area < Published.CODES.length; area++) {
            double residents = census.persons(area, "households");
            unmarried += residents * census.householdShare(area, "household_cohabit");
            all += residents
                    * census.householdShare(
                            area, "household_cohabit", "household_married", "household_one_family_65_plus");
        }
        return unmarried / all;
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int age = YOUNGEST; age < values.length; age++) {
            sum += values[age] * weights[age];
            weight += weights[age];
        }
        return sum / weight;
    }

    /**
     * Divorces per married woman: log-linear through the two published ages, level at younger ages, and falling faster
     * after the later one so that the mean over wives is the published rate of all ages.
     */
    private static double[] divorce(Published published, double[] couples, double[] unmarried) {
        double young = published.recorded("divorce_rate_per_1000_married_women_25_29", YEAR) * PER_PERSON;
        double later = published.recorded("divorce_rate_per_1000_married_women_45_49", YEAR) * PER_PERSON;
        double wanted = level(published) * PER_PERSON;
        double slope = StrictMath.log(young / later) / (LATER_MIDDLE - YOUNG_MIDDLE);
        double[] wives = couples.clone();
        for (int age = YOUNGEST; age < wives.length; age++) wives[age] *= 1 - unmarried[age];
        double low = 0;
        double high = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (mean(curve(young, slope, middle), wives) > wanted) low = middle;
            else high = middle;
        }
        return curve(young, slope, low);
    }

    private static double[] curve(double young, double slope, double laterSlope) {
        double[] rate = new double[Couples.AGES];
        for (int age = YOUNGEST; age < rate.length; age++) {
            int straight = Math.min(LATER_MIDDLE, Math.max(YOUNG_MIDDLE, age)) - YOUNG_MIDDLE;
            int beyond = Math.max(0, age - LATER_MIDDLE);
            rate[age] = young * StrictMath.exp(-slope * straight - laterSlope * beyond);
        }
        return rate;
    }

    private static double level(Published published) {
        for (Row row : published.read("uk_annual_divorces_opposite_sex_to2011.csv")) {
            if (row.text("Year").equals(Integer.toString(LEVEL_YEAR))) {
                return row.number("Divorce rates for England & Wales: Female");
            }
        }
        throw new IllegalStateException("no divorce rate in " + LEVEL_YEAR);
    }
}

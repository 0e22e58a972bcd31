package org.conurb.engine.demography;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Tables;

/**
 * Base-year fertility by area and completed age of mother. Immutable.
 *
 * <p>Source: the city's {@code rates/fertility.csv} and the {@code births.*} and {@code fertility.*} parameters.
 *
 * @param birthsPerWoman [area][age 0..120] live births per woman and year
 * @param maleShare share of boys among live births
 * @param twinShare share of maternities with twins; higher multiples are counted as twins
 * @param unpartneredRatio propensity of a woman without a partner to bear a child, relative to one of the same age with
 *     a partner; it decides who bears, never how many
 */
public record FertilityTable(double[][] birthsPerWoman, double maleShare, double twinShare, double unpartneredRatio) {

    /** Checks shapes and ranges. */
    public FertilityTable {
        for (double[] ofArea : birthsPerWoman) {
            Tables.requireLength("births per woman", ofArea, Ages.COUNT);
            Tables.requireProbabilities("births per woman", ofArea);
        }
        Tables.requireProbabilities("male share, twin share", new double[] {maleShare, twinShare});
    }

    /** Total fertility rate of an area: the sum of the age-specific rates, births per woman. */
    public double totalFertilityRate(int area) {
        double total = 0;
        for (double rate : birthsPerWoman[area]) total += rate;
        return total;
    }

    /** The youngest age with births in any area. */
    public int firstAge() {
        int age = 0;
        while (age < Ages.TOP && !anyBirths(age)) age++;
        return age;
    }

    /** The oldest age with births in any area. */
    public int lastAge() {
        int age = Ages.TOP;
        while (age > 0 && !anyBirths(age)) age--;
        return age;
    }

    private boolean anyBirths(int age) {
        for (double[] ofArea : birthsPerWoman) {
            if (ofArea[age] > 0) return true;
        }
        return false;
    }

    /** Births expected in a year of a woman aged {@code age} at its end: half at that age, half at the one before. */
    public double yearlyBirths(int area, int age) {
        double before = age == 0 ? 0 : birthsPerWoman[area][age - 1];
        return (before + birthsPerWoman[area][age]) / 2;
    }

    /**
     * The same when the rate of each age is multiplied.
     *
     * @param factor [age 0..120] what the rate is multiplied by
     */
    public double yearlyBirths(int area, int age, double[] factor) {
        double before = age == 0 ? 0 : birthsPerWoman[area][age - 1] * factor[age - 1];
        return (before + birthsPerWoman[area][age] * factor[age]) / 2;
    }

    /**
     * The total fertility rate of all areas together: the rates of each age averaged over the women of that age.
     *
     * @param women [area][age] women by age
     */
    public double cityTotalFertilityRate(double[][] women) {
        double total = 0;
        for (int age = 0; age < Ages.COUNT; age++) {
            double births = 0;
            double exposed = 0;
            for (int area = 0; area < birthsPerWoman.length; area++) {
                births += yearlyBirths(area, age) * women[area][age];
                exposed += women[area][age];
            }
            if (exposed > 0) total += births / exposed;
        }
        return total;
    }
}

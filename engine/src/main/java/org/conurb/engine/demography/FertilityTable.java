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
}

package org.conurb.engine.demography;

import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes about births and deaths after the base year.
 *
 * @param totalFertilityRate the city-region's births per woman by year; empty keeps each area's base-year rates
 * @param improvement multiplies the yearly fall of mortality; 1 is the city's own trend, 0 no improvement
 * @param lifeExpectancyMale period life expectancy at birth of the table for men by year, in years; empty follows
 *     {@code improvement}
 * @param lifeExpectancyFemale the same for women
 */
public record DemographicAssumptions(
        YearPath totalFertilityRate, YearPath improvement, YearPath lifeExpectancyMale, YearPath lifeExpectancyFemale) {

    /** Base-year fertility, and mortality that falls by the city's own trend. */
    public static DemographicAssumptions trend() {
        return new DemographicAssumptions(YearPath.none(), YearPath.constant(1), YearPath.none(), YearPath.none());
    }
}

package org.conurb.engine.demography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Ages;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * What a scenario assumes about births and deaths after the base year.
 *
 * @param totalFertilityRate the city-region's births per woman by year; empty keeps each area's base-year rates
 * @param improvement multiplies the yearly fall of mortality; 1 is the city's own trend, 0 no improvement
 * @param lifeExpectancyMale period life expectancy at birth of the table for men by year, in years; empty follows
 *     {@code improvement}
 * @param lifeExpectancyFemale the same for women
 * @param births what policies or events change about births
 * @param deaths what policies or events change about deaths, in the order in which it was said
 */
public record DemographicAssumptions(
        YearPath totalFertilityRate,
        YearPath improvement,
        YearPath lifeExpectancyMale,
        YearPath lifeExpectancyFemale,
        List<BirthChange> births,
        List<DeathChange> deaths) {

    /**
     * For some years all fertility rates of some ages are multiplied, whatever else is assumed.
     *
     * @param years when
     * @param ages completed age of the mother
     * @param factor factor on the rates by year
     */
    public record BirthChange(YearSpan years, AgeBand ages, YearPath factor) {}

    /**
     * For some years the forces of mortality of some ages are multiplied, or those of all ages so that life expectancy at
     * birth is so many years more.
     *
     * @param years when
     * @param ages exact ages x to x + 1 in which people die
     * @param factor factor on the forces by year; null if a gain is given
     * @param gainYears years of life expectancy more, by year; null if a factor is given
     */
    public record DeathChange(YearSpan years, AgeBand ages, YearPath factor, YearPath gainYears) {}

    /** Keeps copies. */
    public DemographicAssumptions {
        births = List.copyOf(births);
        deaths = List.copyOf(deaths);
    }

    /** Paths for all years, and nothing else. */
    public DemographicAssumptions(
            YearPath totalFertilityRate,
            YearPath improvement,
            YearPath lifeExpectancyMale,
            YearPath lifeExpectancyFemale) {
        this(totalFertilityRate, improvement, lifeExpectancyMale, lifeExpectancyFemale, List.of(), List.of());
    }

    /** Base-year fertility, and mortality that falls by the city's own trend. */
    public static DemographicAssumptions trend() {
        return new DemographicAssumptions(YearPath.none(), YearPath.constant(1), YearPath.none(), YearPath.none());
    }

    /** The same with one more change of births. */
    public DemographicAssumptions with(BirthChange more) {
        List<BirthChange> all = new ArrayList<>(births);
        all.add(more);
        return new DemographicAssumptions(
                totalFertilityRate, improvement, lifeExpectancyMale, lifeExpectancyFemale, all, deaths);
    }

    /** The same with one more change of deaths. */
    public DemographicAssumptions with(DeathChange more) {
        List<DeathChange> all = new ArrayList<>(deaths);
        all.add(more);
        return new DemographicAssumptions(
                totalFertilityRate, improvement, lifeExpectancyMale, lifeExpectancyFemale, births, all);
    }

    /** [completed age of the mother] what fertility rates are multiplied by in a year, whatever they are. */
    public double[] fertilityFactors(int year) {
        double[] factors = new double[Ages.COUNT];
        Arrays.fill(factors, 1);
        for (BirthChange change : births) {
            if (!change.years().holds(year)) continue;
            double factor = change.factor().at(year);
            for (int age = 0; age < Ages.COUNT; age++) {
                if (change.ages().holds(age)) factors[age] *= factor;
            }
        }
        return factors;
    }
}

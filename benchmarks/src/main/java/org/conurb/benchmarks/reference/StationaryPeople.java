package org.conurb.benchmarks.reference;

import org.conurb.benchmarks.worlds.SyntheticRates;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;

/**
 * Rates of death and birth in balance, and the ages of the people who live under them for ever: the stationary
 * population of the life table (Preston, Heuveline and Guillot 2001, "Demography", section 3.5).
 *
 * <p>Order of the year: everyone grows a year older, may die, and the surviving women may bear one child.
 */
final class StationaryPeople {

    private final double[] death = new double[Sex.COUNT * Ages.COUNT]; // [sex, age] chance to die in the year
    private final double[] birth = new double[Sex.COUNT * Ages.COUNT]; // [sex, age] chance to bear; 0 for men
    private final double[] passed = new double[Sex.COUNT * Ages.COUNT]; // [sex, age] running total of people

    StationaryPeople() {
        MortalityTable mortality = SyntheticRates.mortality();
        FertilityTable fertility = SyntheticRates.fertility();
        double[] sexShare = {fertility.maleShare(), 1 - fertility.maleShare()};
        double bornToOneCohort = 0;
        double total = 0;
        for (Sex sex : Sex.values()) {
            double alive = sexShare[sex.ordinal()];
            for (int age = 0; age < Ages.COUNT; age++) {
                int cell = cell(sex.ordinal(), age);
                death[cell] = age == 0 ? 0 : age == Ages.TOP ? 1 : mortality.qx(sex, age);
                birth[cell] = sex == Sex.FEMALE ? fertility.birthsPerWoman()[0][age] : 0;
                alive *= 1 - death[cell];
                bornToOneCohort += alive * birth[cell];
                total += alive;
                passed[cell] = total;
            }
        }
        for (int cell = 0; cell < birth.length; cell++) birth[cell] /= bornToOneCohort;
    }

    static int cell(int sex, int age) {
        return sex * Ages.COUNT + age;
    }

    /** The sex and age of someone drawn from these people, as a cell. */
    int draw(YearDraws luck, long entity) {
        return Samplers.weighted(passed, luck, entity, 0);
    }

    /** Chance to die in the year by cell. */
    double[] death() {
        return death;
    }

    /** Chance to bear a child in the year by cell. */
    double[] birth() {
        return birth;
    }

    /** The share of boys among newborns. */
    static double maleShare() {
        return SyntheticRates.fertility().maleShare();
    }
}

package org.conurb.scenarios.synthesis;

import org.conurb.engine.demography.LifeTable;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;

/**
 * Single ages of those in the open age group of the marginals: as many at each age as survive to it by the life table
 * (a stationary population; Preston, Heuveline and Guillot 2001, "Demography", section 3.5).
 */
final class OldestAges {

    private static final int FIRST = ZoneMargins.AGES - 1;

    private final double[][] passed = new double[Sex.COUNT][Ages.COUNT - FIRST]; // cumulative shares

    OldestAges(MortalityTable mortality) {
        for (Sex sex : Sex.values()) {
            double[] qx = new double[Ages.COUNT];
            for (int age = 0; age < Ages.COUNT; age++) qx[age] = mortality.qx(sex, age);
            LifeTable table = LifeTable.of(sex, qx);
            double[] cumulative = passed[sex.ordinal()];
            double survivors = 1;
            double sum = 0;
            for (int step = 0; step < cumulative.length; step++) {
                if (step > 0) survivors *= 1 - table.yearlyChance(FIRST + step);
                sum += survivors;
                cumulative[step] = sum;
            }
            for (int step = 0; step < cumulative.length; step++) cumulative[step] /= sum;
        }
    }

    int draw(int sex, double uniform) {
        int step = 0;
        while (step < passed[sex].length - 1 && uniform >= passed[sex][step]) step++;
        return FIRST + step;
    }
}

package org.conurb.scenarios.synthesis;

import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.LivingTables;

/**
 * Which children a woman of each age would live with, if she had borne them at the rates of today and they stayed as
 * long as children do: m(a) = sum over x of f(x) s(a - x), with fertility f and the share s living with parents (the
 * own-children relation; Cho, Retherford and Choe 1986, "The Own-Children Method of Fertility Estimation").
 */
final class Motherhood {

    private final double[] children = new double[Ages.COUNT]; // [mother's age] children at home
    private final double[][] passed = new double[Ages.COUNT][]; // [mother's age][age at birth] cumulative share

    Motherhood(FertilityTable fertility, LivingTables living, int area) {
        double[] births = fertility.birthsPerWoman()[area];
        for (int mother = 0; mother < Ages.COUNT; mother++) {
            double[] cumulative = new double[mother + 1];
            double sum = 0;
            for (int atBirth = 0; atBirth <= mother; atBirth++) {
                int child = mother - atBirth;
                double atHome = (living.withParents()[0][child] + living.withParents()[1][child]) / 2;
                sum += births[atBirth] * (child < Ages.ADULT ? 1 : atHome);
                cumulative[atBirth] = sum;
            }
            children[mother] = sum;
            passed[mother] = cumulative;
        }
    }

    /** Children at home expected of a woman of this age. */
    double childrenAtHome(int motherAge) {
        return children[Ages.index(motherAge)];
    }

    /** The age of a child at home of a woman of this age, given a uniform draw; may be any when she is past having any. */
    int childAge(int motherAge, double uniform) {
        double[] cumulative = passed[Ages.index(motherAge)];
        double wanted = uniform * children[Ages.index(motherAge)];
        int atBirth = 0;
        while (atBirth < cumulative.length - 1 && wanted >= cumulative[atBirth]) atBirth++;
        return Ages.index(motherAge) - atBirth;
    }
}

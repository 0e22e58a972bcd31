package org.conurb.engine.demography;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;

/**
 * A period life table for one sex: survivors and person-years by exact age, and what follows from them. Immutable.
 *
 * <p>Deaths are spread evenly over a year of age, so L(x) = (l(x) + l(x + 1)) / 2 (Preston, Heuveline and Guillot 2001,
 * "Demography", section 3.2), except in the first year of life, where infants die early: the share of the year lived by
 * those who die, a(0), follows Andreev and Kingkade (2015, Demographic Research 33, table 5, low mortality).
 */
public final class LifeTable {

    private static final double[] INFANT_INTERCEPT = {0.14929, 0.14903}; // [sex]
    private static final double[] INFANT_SLOPE = {-1.99545, -2.05527}; // [sex]
    private static final double SMALLEST_INFANT_SHARE = 0.03;
    private static final double EVEN_SHARE = 0.5;

    private final double[] personYears; // [age] L(x) for a radix of one

    private LifeTable(double[] personYears) {
        this.personYears = personYears;
    }

    /** The table that follows from the chances of dying between exact ages x and x + 1, [age 0..120]. */
    public static LifeTable of(Sex sex, double[] qx) {
        double[] personYears = new double[Ages.COUNT];
        double survivors = 1;
        for (int age = 0; age < Ages.COUNT; age++) {
            double next = survivors * (1 - Math.min(1, qx[age]));
            double share = age == 0 ? infantShare(sex, qx[0]) : EVEN_SHARE;
            personYears[age] = next + share * (survivors - next);
            survivors = next;
        }
        return new LifeTable(personYears);
    }

    /** Share of the first year that infants who die in it have lived. */
    private static double infantShare(Sex sex, double q0) {
        int index = sex.ordinal();
        return Math.max(SMALLEST_INFANT_SHARE, INFANT_INTERCEPT[index] + INFANT_SLOPE[index] * q0);
    }

    /** Life expectancy at birth, years: the sum of L(x). */
    public double lifeExpectancy() {
        double total = 0;
        for (double years : personYears) total += years;
        return total;
    }

    /**
     * Chance to die in a year that ends at completed age {@code age}: 1 - L(x) / L(x - 1) for those aged x - 1 at its
     * start, and 1 - L(0) for those born in it.
     */
    public double yearlyChance(int age) {
        double atStart = age == 0 ? 1 : personYears[age - 1];
        return atStart <= 0 ? 1 : Math.max(0, 1 - personYears[age] / atStart);
    }
}

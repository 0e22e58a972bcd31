package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

/** By how much the income of a household is divided to compare it with that of a single adult. */
public final class Equivalence {

    /** Modified OECD scale (Hagenaars, de Vos and Zaidi 1994): first adult 1, others 0.5, children under 14 0.3. */
    private static final double NEXT_ADULT = 0.5;

    private static final double CHILD = 0.3;
    private static final int ADULT_FROM = 14;

    private Equivalence() {}

    /** The scale of a household in a year, at least 1. */
    public static double scale(Population population, int household, int year) {
        ResidentStore residents = population.residents();
        double scale = 1 - NEXT_ADULT;
        int member = population.households().firstMember(household);
        for (; member != NONE; member = residents.nextMember(member)) {
            scale += residents.age(member, year) < ADULT_FROM ? CHILD : NEXT_ADULT;
        }
        return Math.max(1, scale);
    }
}

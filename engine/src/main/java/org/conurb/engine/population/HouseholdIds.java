package org.conurb.engine.population;

import org.conurb.engine.random.Mix;

/** Identities of households founded during a run: keyed by founder, year and occasion, never by what else happened. */
public final class HouseholdIds {

    /** Why a household was founded; a resident founds at most one a year for each reason. */
    public enum Occasion {
        /** A couple sets up home. */
        COUPLE,
        /** A couple parts. */
        PARTING,
        /** A child leaves the parental home. */
        LEAVING_HOME,
        /** Someone enters a communal establishment. */
        ESTABLISHMENT,
        /** A move to another area. */
        MOVE,
        /** An arrival from outside the city. */
        ARRIVAL
    }

    private static final int OCCASIONS = Occasion.values().length;

    private HouseholdIds() {}

    /** The identity of the household that this resident founds in this year on this occasion. */
    public static long of(long founder, int year, Occasion occasion) {
        return Mix.identity(~founder, (long) year * OCCASIONS + occasion.ordinal());
    }
}

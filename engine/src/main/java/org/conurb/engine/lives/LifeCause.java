package org.conurb.engine.lives;

import java.util.Locale;

/** Why something happened to a resident, as far as the state of the city tells; the ordinal is stored. */
public enum LifeCause {
    /** Not known. */
    UNKNOWN,
    /** From or to the rest of the country. */
    COUNTRY,
    /** From or to another country. */
    ABROAD,
    /** The resident has just arrived; this is how they came, or found, things. */
    ARRIVAL,
    /** Somebody died. */
    DEATH,
    /** The two of a couple went separate ways. */
    PARTING,
    /** The other one left the city. */
    LEFT_CITY,
    /** One of the two lives in a communal establishment, or the resident has left one. */
    ESTABLISHMENT,
    /** To live with a partner. */
    PARTNER,
    /** To leave the parental home. */
    LEAVING_HOME,
    /** To live with, or along with, parents or a parent. */
    FAMILY,
    /** To live with others. */
    SHARING,
    /** To live in a household of one's own. */
    OWN_HOUSEHOLD,
    /** There was no home of their own before. */
    WITHOUT_HOME,
    /** The old home was taken down. */
    DEMOLITION,
    /** The old home had fewer bedrooms than the household needs. */
    CROWDED,
    /** To live in another area of the city. */
    OTHER_AREA,
    /** The job is no more. */
    JOB_CLOSED;

    private static final LifeCause[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static LifeCause of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables; empty if not known. */
    public String word() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}

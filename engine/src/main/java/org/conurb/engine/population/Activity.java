package org.conurb.engine.population;

import java.util.Locale;

/** What a resident does in the labour market, by the definitions of the ILO; the ordinal is stored. */
public enum Activity {
    /** Born or arrived since the labour market was last looked at. */
    UNKNOWN,
    /** Neither works nor seeks work: a child, a full-time student, keeping house, ill. */
    INACTIVE,
    /** Works in a job of the city or outside it. */
    EMPLOYED,
    /** Seeks work and could begin. */
    UNEMPLOYED,
    /** Has left work for good. */
    RETIRED;

    /** How many there are. */
    public static final int COUNT = 5;

    private static final Activity[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Activity of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.conurb.engine.population;

import java.util.Locale;

/** The highest qualification of a resident; the ordinal is stored. Grouped as in the census of England and Wales. */
public enum Qualification {
    /** None, and everyone under 16. */
    NONE,
    /** Level 1 or 2, an apprenticeship, or one of an unknown level. */
    LOWER,
    /** Level 3: two A levels or the like. */
    UPPER,
    /** Level 4 or above: a degree or the like. */
    HIGHER;

    /** How many there are. */
    public static final int COUNT = 4;

    private static final Qualification[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Qualification of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

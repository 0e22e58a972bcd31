package org.conurb.engine.population;

import java.util.Locale;

/** What a resident studies; the ordinal is stored. */
public enum Study {
    /** Nothing. */
    NONE,
    /** A school, to the end of compulsory schooling. */
    SCHOOL,
    /** A sixth form or college. */
    FURTHER,
    /** A university or the like. */
    HIGHER;

    /** How many there are. */
    public static final int COUNT = 4;

    private static final Study[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Study of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

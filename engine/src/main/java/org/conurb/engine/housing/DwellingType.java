package org.conurb.engine.housing;

import java.util.Locale;

/** The kind of building; the ordinal is stored. */
public enum DwellingType {
    /** A house that stands alone. */
    DETACHED,
    /** A house with one neighbour. */
    SEMI_DETACHED,
    /** A house in a row. */
    TERRACED,
    /** A flat, a maisonette or the like. */
    FLAT;

    /** How many there are. */
    public static final int COUNT = 4;

    private static final DwellingType[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static DwellingType of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

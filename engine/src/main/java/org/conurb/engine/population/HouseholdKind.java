package org.conurb.engine.population;

import java.util.Locale;

/** Where a household lives; the ordinal is stored. */
public enum HouseholdKind {
    /** An ordinary household. */
    PRIVATE,
    /** A place in a communal establishment (a hall, a care home, a prison); always one resident. */
    COMMUNAL;

    private static final HouseholdKind[] BY_INDEX = values();

    /** The kind with this ordinal. */
    public static HouseholdKind of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.conurb.engine.population;

import java.util.Locale;

/** What a resident is in the household, as seen from its reference person; the ordinal is stored. */
public enum Role {
    /** The reference person: every household has exactly one. */
    REFERENCE,
    /** The reference person's partner: at most one. */
    PARTNER,
    /** A child, of any age, of the reference person or the partner. */
    CHILD,
    /** Anyone else: a grandchild, a lodger, a housemate, a child taken in. */
    OTHER;

    private static final Role[] BY_INDEX = values();

    /** The role with this ordinal. */
    public static Role of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

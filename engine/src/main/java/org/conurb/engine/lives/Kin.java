package org.conurb.engine.lives;

import java.util.Locale;

/** What somebody of the same household is to a resident; the ordinal is stored. */
public enum Kin {
    /** A parent, or a parent's partner. */
    PARENT,
    /** A child of the resident or of the partner. */
    CHILD,
    /** Another child of the household. */
    SIBLING,
    /** Anyone else: a housemate, a grandparent, a lodger. */
    HOUSEMATE;

    private static final Kin[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Kin of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

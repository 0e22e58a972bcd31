package org.conurb.engine.housing;

import java.util.Locale;

/** On what terms a dwelling is lived in; the ordinal is stored. */
public enum Tenure {
    /** By its owner, outright or with a mortgage, shared ownership included. */
    OWNED,
    /** Rented from a private landlord, rent-free included. */
    PRIVATE_RENT,
    /** Rented from a council or a housing association. */
    SOCIAL_RENT;

    /** How many there are. */
    public static final int COUNT = 3;

    private static final Tenure[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Tenure of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

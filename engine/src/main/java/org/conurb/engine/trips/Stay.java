package org.conurb.engine.trips;

import java.util.Locale;
import org.conurb.engine.travel.Purpose;

/** Kinds of stays away from home that last differently long. The ordinal is an index into tables. */
public enum Stay {
    /** A full day of work. */
    WORK_FULL,
    /** A part-time day of work. */
    WORK_PART,
    /** A day at a primary school. */
    PRIMARY,
    /** A day at a secondary school. */
    SECONDARY,
    /** A day at college. */
    FURTHER,
    /** A day at university. */
    HIGHER,
    /** A meeting away from the usual place of work. */
    BUSINESS,
    /** Bringing or fetching somebody. */
    ESCORT,
    /** Shopping. */
    SHOPPING,
    /** Seeing a doctor, a hairdresser, an office. */
    PERSONAL_BUSINESS,
    /** Going out, sports, day trips. */
    LEISURE,
    /** At the home of friends. */
    VISITING;

    /** How many there are. */
    public static final int COUNT = 12;

    /** How one stays for a purpose whose stays are all of one kind. */
    static Stay of(Purpose purpose) {
        return switch (purpose) {
            case BUSINESS -> BUSINESS;
            case ESCORT -> ESCORT;
            case SHOPPING -> SHOPPING;
            case PERSONAL_BUSINESS -> PERSONAL_BUSINESS;
            case LEISURE -> LEISURE;
            case VISITING -> VISITING;
            case HOME, WORK, EDUCATION -> throw new IllegalArgumentException("stays for " + purpose.word() + " differ");
        };
    }

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

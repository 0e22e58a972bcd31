package org.conurb.engine.travel;

import java.util.Locale;

/** Why a trip is made: what its traveller does where it ends. The ordinal is stored. */
public enum Purpose {
    /** To be at home again. */
    HOME,
    /** To one's usual place of work. */
    WORK,
    /** In the course of work, elsewhere than at its usual place. */
    BUSINESS,
    /** To school, college or university. */
    EDUCATION,
    /** To bring or fetch somebody, mostly a child from school. */
    ESCORT,
    /** To buy something. */
    SHOPPING,
    /** To services: doctor, bank, hairdresser, library, church. */
    PERSONAL_BUSINESS,
    /** To eat out, be entertained, do sports, walk, go on a day trip. */
    LEISURE,
    /** To friends and relatives at their homes. */
    VISITING;

    /** How many there are. */
    public static final int COUNT = 9;

    private static final Purpose[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Purpose of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

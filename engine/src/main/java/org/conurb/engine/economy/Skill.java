package org.conurb.engine.economy;

import java.util.Locale;

/** What a job asks for; the ordinal is stored. */
public enum Skill {
    /** Routine and semi-routine work: major groups 6 to 9 of the Standard Occupational Classification 2010. */
    LOW,
    /** Administrative and skilled work: major groups 4 and 5. */
    MIDDLE,
    /** Managers, professionals and their associates: major groups 1 to 3. */
    HIGH;

    /** How many there are. */
    public static final int COUNT = 3;

    private static final Skill[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static Skill of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

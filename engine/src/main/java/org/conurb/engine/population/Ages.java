package org.conurb.engine.population;

/** The ages that the model tells apart and the ages of law that several processes share. */
public final class Ages {

    /** The highest age in tables; it stands for itself and all older ages. */
    public static final int TOP = 120;

    /** How many ages a table has: 0 to {@link #TOP}. */
    public static final int COUNT = TOP + 1;

    /** From this age on a resident may keep a household alone (age of majority, Family Law Reform Act 1969, s. 1). */
    public static final int ADULT = 18;

    /** The first age of the population of working age in the old-age dependency ratio (ONS: 16 to 64). */
    public static final int WORKING = 16;

    /** The first age of old age in the old-age dependency ratio (ONS: 65 and over). */
    public static final int OLD = 65;

    private Ages() {}

    /** The index of an age in tables: the age, and {@link #TOP} for all above it. */
    public static int index(int age) {
        return Math.min(age, TOP);
    }
}

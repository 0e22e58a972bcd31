package org.conurb.engine.travel;

import java.util.Locale;

/**
 * The parts of a weekday that are told apart: those of the United Kingdom's Transport Analysis Guidance (unit M3.1,
 * section 2.5; data book, table M1.3).
 */
public enum Period {
    /** Seven to ten in the morning. */
    AM(7, 10),
    /** Ten to four. */
    INTER_PEAK(10, 16),
    /** Four to seven in the evening. */
    PM(16, 19),
    /** Seven in the evening to seven in the morning. */
    OFF_PEAK(19, 31);

    /** How many there are. */
    public static final int COUNT = 4;

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;
    private static final Period[] BY_INDEX = values();

    private final int fromHour;
    private final int toHour;

    Period(int fromHour, int toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    /** The one with this ordinal. */
    public static Period of(int index) {
        return BY_INDEX[index];
    }

    /** The period of a second after midnight; of the next day's too. */
    public static Period at(int second) {
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        if (ofDay < AM.fromHour * SECONDS_PER_HOUR || ofDay >= PM.toHour * SECONDS_PER_HOUR) return OFF_PEAK;
        if (ofDay < AM.toHour * SECONDS_PER_HOUR) return AM;
        return ofDay < INTER_PEAK.toHour * SECONDS_PER_HOUR ? INTER_PEAK : PM;
    }

    /** How long it is, hours. */
    public int hours() {
        return toHour - fromHour;
    }

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

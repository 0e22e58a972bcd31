package org.conurb.scenarios.format.matsim;

import java.util.regex.Pattern;

/** Times of MATSim's files: {@code hh:mm:ss}, {@code hh:mm} or seconds; hours may go beyond 24. */
final class MatsimTime {

    /** Stands for a time that is not given. */
    static final double UNKNOWN = Double.NaN;

    /** What a time should look like, for messages. */
    static final String WORDS = "a time as hh:mm:ss, hh:mm or seconds, up to 720 hours";

    /** Plans of a month are longer than any simulated day. */
    static final double LONGEST_SECONDS = 720 * 3600.0;

    private static final Pattern TIME = Pattern.compile("(\\d{1,4}):([0-5]?\\d)(?::([0-5]?\\d(?:\\.\\d{0,9})?))?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?");
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_MINUTE = 60;

    private MatsimTime() {}

    /** Whether a text, or none, says that there is no time. */
    static boolean isUnknown(String text) {
        return text == null || text.isEmpty() || text.equals("undefined") || text.equals("-infinity");
    }

    /** Seconds; {@link #UNKNOWN} for a text that is no time from 0 to {@link #LONGEST_SECONDS}. */
    static double seconds(String text) {
        double seconds = UNKNOWN;
        var time = TIME.matcher(text);
        if (time.matches()) {
            seconds = Integer.parseInt(time.group(1)) * (double) SECONDS_PER_HOUR
                    + Integer.parseInt(time.group(2)) * SECONDS_PER_MINUTE
                    + (time.group(3) == null ? 0 : Double.parseDouble(time.group(3)));
        } else if (SECONDS.matcher(text).matches()) {
            seconds = Double.parseDouble(text);
        }
        return seconds <= LONGEST_SECONDS ? seconds : UNKNOWN;
    }
}

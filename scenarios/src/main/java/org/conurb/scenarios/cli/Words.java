package org.conurb.scenarios.cli;

import java.util.Locale;
import org.conurb.scenarios.run.RunListener.YearDone;

/** Figures as people read them. */
final class Words {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final double PERCENT = 100;

    private Words() {}

    /** With thousands separators. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** With thousands separators and always a sign, but for nothing. */
    static String change(long change) {
        return change == 0 ? "0" : String.format(Locale.ROOT, "%+,d", change);
    }

    /** With one decimal. */
    static String oneDecimal(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    /** A time in the two largest units that matter. */
    static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < MINUTE) return whole + " s";
        if (whole < HOUR) return whole / MINUTE + " min " + whole % MINUTE + " s";
        return whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }

    /** How a year went, without its number. */
    static String progress(YearDone year) {
        String pace = year.seconds() > 0 ? count(Math.round(year.events() / year.seconds())) + " events/s, " : "";
        return count(year.residents()) + " residents, " + pace + time(year.secondsLeft()) + " left";
    }

    /** How the traffic of a year of travel comes to its equilibrium. */
    static String traffic(int year, int day, double gap) {
        return year + ": day " + day + " of traffic, " + oneDecimal(PERCENT * gap)
                + " % could be saved by other routes";
    }

    /** With a capital first letter. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

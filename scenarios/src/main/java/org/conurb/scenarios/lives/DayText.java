package org.conurb.scenarios.lives;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sentence on a resident's weekday. */
final class DayText {

    private DayText() {}

    /** The trips of one year; empty without any. */
    static String of(List<DayTrip> trips) {
        if (trips.isEmpty()) return "";
        return trips.stream().map(DayText::trip).collect(Collectors.joining("; ", "A weekday: ", "."));
    }

    private static String trip(DayTrip trip) {
        String lost = Math.round(trip.delayMinutes()) < 1
                ? ""
                : ", " + Math.round(trip.delayMinutes()) + " of them in congestion";
        String length = String.format(Locale.ROOT, "%.1f km", trip.kilometres());
        return Words.clock(trip.departure()) + " " + Words.purpose(trip.purpose()) + " " + Words.mode(trip.mode())
                + " (" + length + ", " + Words.minutes(trip.minutes()) + lost + ")";
    }
}

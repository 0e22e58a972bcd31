package org.conurb.scenarios.importer.osm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conurb.engine.network.NetworkChecks;

/**
 * The meaning of {@code maxspeed}: km/h without a unit, {@code mph}, {@code knots}, words of {@code speed-words.csv},
 * zones such as {@code DE:zone:30}. Of several values the lowest counts.
 */
final class SpeedWords {

    private static final String TABLE = "speed-words.csv";
    private static final double KMH = 1 / 3.6;
    private static final double MPH = 1609.344 / 3600;
    private static final double KNOTS = 1852.0 / 3600;
    private static final double UK_DUAL_MPH = 70;
    /** Stands between several values of one tag. */
    static final Pattern SEPARATOR = Pattern.compile("[;|,]");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)\\s*(km/h|kmh|kph|mph|knots)?");
    private static final Pattern ZONE = Pattern.compile("([a-z]{2}):(?:zone:?)(\\d{1,3})");
    private static final List<String> IN_MILES = List.of("gb", "uk", "us");

    private final Map<String, Double> speedOf = new LinkedHashMap<>(); // [word] → m/s

    SpeedWords() {
        for (List<String> row : RoadDefaults.rows(TABLE)) speedOf.put(row.get(0), number(row.get(1)));
    }

    /**
     * The speed that a value tells, m/s; NaN if it tells none that a road can have.
     *
     * @param isDual whether the road is a motorway or has one direction, as a carriageway of a dual one has
     */
    double speed(String value, boolean isDual) {
        double lowest = Double.NaN;
        for (String part : SEPARATOR.split(value.toLowerCase(Locale.ROOT))) {
            double speed = one(part.strip(), isDual);
            if (Double.isNaN(lowest) || speed < lowest) lowest = speed;
        }
        return lowest >= NetworkChecks.SLOWEST && lowest <= NetworkChecks.FASTEST ? lowest : Double.NaN;
    }

    private double one(String text, boolean isDual) {
        if (text.equals("national") && isDual) return UK_DUAL_MPH * MPH;
        Double known = speedOf.get(text);
        if (known != null) return known;
        Matcher zone = ZONE.matcher(text);
        if (zone.matches()) {
            return Double.parseDouble(zone.group(2)) * (IN_MILES.contains(zone.group(1)) ? MPH : KMH);
        }
        return number(text);
    }

    private static double number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) return Double.NaN;
        double value = Double.parseDouble(number.group(1));
        if (number.group(2) == null) return value * KMH;
        return switch (number.group(2)) {
            case "mph" -> value * MPH;
            case "knots" -> value * KNOTS;
            default -> value * KMH;
        };
    }
}

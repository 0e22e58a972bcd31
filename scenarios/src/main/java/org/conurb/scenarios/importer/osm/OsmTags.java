package org.conurb.scenarios.importer.osm;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The tags of one way or relation, as far as they matter. Reused from one to the next. */
final class OsmTags {

    /** No value of OpenStreetMap is longer; what is, was never meant for a map. */
    static final int LONGEST_VALUE = 255;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]");

    private final String[] values = new String[OsmKey.values().length];

    void clear() {
        Arrays.fill(values, null);
    }

    void put(OsmKey key, String value) {
        values[key.ordinal()] = plain(value);
    }

    /** Cut to the longest length, but not within a letter of two units; what no file may hold becomes a blank. */
    private static String plain(String value) {
        int length = Math.min(value.length(), LONGEST_VALUE);
        if (length < value.length() && Character.isHighSurrogate(value.charAt(length - 1))) length--;
        String text = value.substring(0, length);
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    /** The value of a key; empty if there is none. */
    String get(OsmKey key) {
        String value = values[key.ordinal()];
        return value == null ? "" : value;
    }

    boolean has(OsmKey key) {
        return values[key.ordinal()] != null;
    }

    /** The same tags, to be kept. */
    OsmTags copy() {
        OsmTags copy = new OsmTags();
        System.arraycopy(values, 0, copy.values, 0, values.length);
        return copy;
    }
}

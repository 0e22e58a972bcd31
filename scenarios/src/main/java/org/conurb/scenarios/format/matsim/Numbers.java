package org.conurb.scenarios.format.matsim;

/** Numbers of XML attributes. */
final class Numbers {

    /** Coordinates beyond this are no metres on the earth, whose girth is 40,000 km: 1,000,000 km. */
    static final double FARTHEST_METRES = 1e9;

    private Numbers() {}

    /** The number of a text, which may be infinite; NaN for a text that is none. */
    static double of(String text) {
        if (text == null || text.isEmpty()) return Double.NaN;
        char last = text.charAt(text.length() - 1);
        boolean isJavaSuffix = last == 'd' || last == 'D' || last == 'f' || last == 'F';
        if (isJavaSuffix) return Double.NaN;
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** Whether a number can be a coordinate in metres. */
    static boolean isCoordinate(double metres) {
        return Math.abs(metres) <= FARTHEST_METRES;
    }
}

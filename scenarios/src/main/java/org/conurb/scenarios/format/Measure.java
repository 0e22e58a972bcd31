package org.conurb.scenarios.format;

/**
 * What a column of numbers may hold.
 *
 * @param column name of the column
 * @param low the smallest value
 * @param high the largest value
 * @param isWhole whether only whole numbers may stand there
 * @param words the same in words, for messages
 */
record Measure(String column, double low, double high, boolean isWhole, String words) {

    /** A chance, a share or a rate: no more than one event for each person. */
    static Measure share(String column) {
        return range(column, 0, 1);
    }

    /** Any number in a range. */
    static Measure range(String column, double low, double high) {
        return new Measure(column, low, high, false, "a number from " + shown(low) + " to " + shown(high));
    }

    /** Persons or households, which may be a mean and so not whole. */
    static Measure mean(String column) {
        return new Measure(column, 0, Integer.MAX_VALUE, false, "a number of at least 0");
    }

    /** Persons or households, counted. */
    static Measure count(String column) {
        return new Measure(column, 0, Integer.MAX_VALUE, true, "a whole number of at least 0");
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

package org.conurb.scenarios.format;

/** A parameter that a city may give: its name in the file and the values it may have. */
interface NamedRange {

    /**
     * A name and a range.
     *
     * @param key the name in the file
     * @param low the smallest value
     * @param high the largest value
     */
    record Range(String key, double low, double high) {}

    /** The name and the range of this parameter. */
    Range range();

    /** The name in the file. */
    default String key() {
        return range().key();
    }

    /** The smallest value it may have. */
    default double low() {
        return range().low();
    }

    /** The largest value it may have. */
    default double high() {
        return range().high();
    }
}

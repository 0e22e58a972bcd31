package org.conurb.scenarios.format;

/** A parameter that a city may give: its name in the file and the values it may have. */
interface NamedRange {

    /** The name in the file. */
    String key();

    /** The smallest value it may have. */
    double low();

    /** The largest value it may have. */
    double high();
}

package org.conurb.viz.source;

import java.util.Locale;

/** What links can be coloured by over a whole day. */
enum LinkMeasure {
    /** Who passes. */
    FLOW("Traffic", "vehicles a day", 0),
    /** What each loses. */
    DELAY("Delay", "seconds lost per vehicle-kilometre", 1),
    /** What all lose together. */
    HOURS_LOST("Time lost", "vehicle-hours a day per kilometre", 1),
    /** How fast it goes when most go to work. */
    MORNING_SPEED("Speed from 7 to 10", "per cent of the speed on the empty road", 0),
    /** How full it is. */
    CROWDING("Highest use of capacity", "per cent in the busiest quarter of an hour", 0),
    /** Carbon dioxide. */
    CO2("Carbon dioxide from exhausts", "kilograms a day per kilometre", 0),
    /** Nitrogen oxides. */
    NOX("Nitrogen oxides from exhausts", "grams a day per kilometre", 0);

    private final String title;
    private final String unit;
    private final int decimals;

    LinkMeasure(String title, String unit, int decimals) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }

    /** The word in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.conurb.engine.travel;

import java.util.Locale;

/** How a resident travels from door to door: the main mode of a trip. The ordinal is stored. */
public enum TravelMode {
    /** Driving a car or van. */
    CAR_DRIVER,
    /** In a car or van that another drives, taxis included. */
    CAR_PASSENGER,
    /** By bus, tram or train. */
    PUBLIC_TRANSPORT,
    /** By bicycle. */
    CYCLE,
    /** On foot all the way. */
    WALK;

    /** How many there are. */
    public static final int COUNT = 5;

    private static final TravelMode[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static TravelMode of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

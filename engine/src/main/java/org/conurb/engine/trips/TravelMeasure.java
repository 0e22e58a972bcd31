package org.conurb.engine.trips;

/** What a policy changes about travel for some years. */
public sealed interface TravelMeasure
        permits Charge,
                TravelAssumptions.ParkingPrice,
                TravelAssumptions.HomeShare,
                TravelAssumptions.Frequency,
                TravelAssumptions.NewLine,
                TravelAssumptions.Seats {

    /** The first year in which it holds. */
    int fromYear();

    /** The first year in which it holds no more. */
    int untilYear();

    /** Whether it holds in a year. */
    default boolean isInForce(int year) {
        return fromYear() <= year && year < untilYear();
    }
}

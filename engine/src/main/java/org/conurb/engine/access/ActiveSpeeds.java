package org.conurb.engine.access;

/**
 * How fast people are on foot, by bicycle, and to and from their cars.
 *
 * @param walk km/h
 * @param cycle km/h
 * @param parked minutes to and from a parked car, both ends together
 */
public record ActiveSpeeds(double walk, double cycle, double parked) {

    /** 4.8 km/h on foot (1.34 m/s), 15 km/h by bicycle, 3 minutes to and from a car; assumed. */
    public static ActiveSpeeds standard() {
        return new ActiveSpeeds(4.8, 15, 3);
    }
}

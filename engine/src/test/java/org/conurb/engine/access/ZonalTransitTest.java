package org.conurb.engine.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.travel.Period;
import org.junit.jupiter.api.Test;

/** The rule for public transport: walk, wait, ride. */
class ZonalTransitTest {

    private static final ZonalTransit.Rule RULE = new ZonalTransit.Rule(10, 40, 10, 9, 4, 3, 2);

    @Test
    void aRideOfTheHalfwayDistanceIsHalfWayBetweenTheSpeeds() {
        ZonalTransit transit = new ZonalTransit(2, new float[] {1, 10, 10, 1}, new double[] {5, 50}, RULE);
        // From the densest zone: 9 on foot, 4 of waiting, 10 km at 25 km/h.
        assertEquals(9 + 4 + 24, transit.minutes(Period.AM, 1, 0), 1e-4);
        // From the sparsest three times the wait; in the evening twice that.
        assertEquals(9 + 12 + 24, transit.minutes(Period.AM, 0, 1), 1e-4);
        assertEquals(9 + 24 + 24, transit.minutes(Period.OFF_PEAK, 0, 1), 1e-4);
    }

    @Test
    void longerRidesAreFaster() {
        ZonalTransit transit = new ZonalTransit(2, new float[] {2, 20, 20, 2}, new double[] {1, 1}, RULE);
        double perKmFar = (transit.minutes(Period.AM, 0, 1) - transit.minutes(Period.AM, 0, 0)) / 18;
        assertTrue(perKmFar < 60.0 / 10);
    }
}

package org.conurb.engine.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.conurb.engine.access.EffectiveDensity.Group;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs over minutes to a power, and what nearness adds to output. */
class EffectiveDensityTest {

    private static final double RELATIVE = 1e-12;

    private static EffectiveDensity of(double[] jobs, float... minutes) {
        try (Workers workers = Workers.of(2)) {
            return EffectiveDensity.of(jobs, TravelTimes.of(jobs.length, minutes), workers);
        }
    }

    @Test
    void isTheSumOfJobsOverPowersOfMinutes() {
        EffectiveDensity density = of(new double[] {1000, 300}, 4, 16, 16, 8);
        assertEquals(
                1000 / Math.pow(4, 1.746) + 300 / Math.pow(16, 1.746),
                density.of(Group.PRODUCER_SERVICES, 0),
                RELATIVE * 1000);
        assertEquals(
                1000 / Math.pow(16, 1.097) + 300 / Math.pow(8, 1.097),
                density.of(Group.MANUFACTURING, 1),
                RELATIVE * 1000);
    }

    /** Twice as fast everywhere: 2 to the power of the decay, and of its product with the elasticity. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void fasterWaysRaiseDensityByTheDecayAndOutputByTheElasticity(long seed) {
        YearDraws luck = Draws.of(seed, "density").in(0);
        int zones = 20;
        double[] jobs = new double[zones];
        float[] slow = new float[zones * zones];
        float[] fast = new float[zones * zones];
        for (int zone = 0; zone < zones; zone++) jobs[zone] = Math.floor(100 * luck.uniform(zone, 0));
        for (int cell = 0; cell < slow.length; cell++) {
            slow[cell] = (float) (4 + 60 * luck.uniform(cell, 1));
            fast[cell] = slow[cell] / 2;
        }
        EffectiveDensity before = of(jobs, slow);
        EffectiveDensity after = of(jobs, fast);
        double ratio = Math.pow(2, 1.746);
        for (int zone = 0; zone < zones; zone++) {
            assertEquals(
                    ratio, after.of(Group.PRODUCER_SERVICES, zone) / before.of(Group.PRODUCER_SERVICES, zone), 1e-9);
            assertEquals(Math.pow(ratio, 0.083), after.gain(Group.PRODUCER_SERVICES, zone, before), 1e-9);
            assertEquals(1, before.gain(Group.PRODUCER_SERVICES, zone, before));
        }
    }

    @Test
    void aZoneOnItsOwnDoorstepIsFiniteAndOneWithoutJobsNearGainsNothing() {
        EffectiveDensity own = of(new double[] {500}, 0);
        assertEquals(500, own.of(Group.CONSTRUCTION, 0), RELATIVE * 500); // shorter ways count as a minute
        assertEquals(1, own.gain(Group.CONSTRUCTION, 0, of(new double[] {0}, 5)));
    }

    @Test
    void schoolsAndHospitalsAreInNoGroup() {
        assertNull(Group.of(Sector.P));
        assertNull(Group.of(Sector.Q));
        assertEquals(Group.CONSUMER_SERVICES, Group.of(Sector.G));
    }
}

package org.conurb.engine.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opportunities within reach, against sums zone by zone and worlds whose answer is known. */
class ReachTest {

    private static final int[] LIMITS = {15, 30, 45, 60};
    private static final double DECAY = 0.065;
    private static final double ROUNDING = 1e-9; // relative: sums of some dozen terms in another order

    private static double[][] within(float[] minutes, double[] at, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return Reach.within(minutes, LIMITS, at, workers);
        }
    }

    private static double[] decaying(float[] minutes, double[] at, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return Reach.decaying(minutes, DECAY, at, workers);
        }
    }

    private static float[] randomMinutes(int zones, YearDraws luck) {
        float[] minutes = new float[zones * zones];
        for (int cell = 0; cell < minutes.length; cell++) {
            minutes[cell] =
                    luck.uniform(cell, 0) < 0.05 ? Float.POSITIVE_INFINITY : (float) (90 * luck.uniform(cell, 1));
            if (cell % 7 == 0) minutes[cell] = LIMITS[cell % LIMITS.length]; // just in time
        }
        return minutes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSumOverZonesOnAnyNumberOfThreads(long seed) {
        YearDraws luck = Draws.of(seed, "reach").in(0);
        int zones = 61;
        float[] minutes = randomMinutes(zones, luck);
        double[] at = new double[zones];
        for (int zone = 0; zone < zones; zone++) at[zone] = Math.floor(1000 * luck.uniform(zone, 2));
        double[][] within = within(minutes, at, 1);
        double[] decaying = decaying(minutes, at, 1);
        for (int from = 0; from < zones; from++) {
            double weighted = 0;
            for (int limit = 0; limit < LIMITS.length; limit++) {
                double sum = 0;
                for (int to = zones - 1; to >= 0; to--) if (minutes[from * zones + to] <= LIMITS[limit]) sum += at[to];
                assertEquals(sum, within[limit][from], "seed " + seed + ", zone " + from); // whole numbers
            }
            for (int to = zones - 1; to >= 0; to--) weighted += at[to] * Math.exp(-DECAY * minutes[from * zones + to]);
            assertEquals(weighted, decaying[from], ROUNDING * weighted, "seed " + seed + ", zone " + from);
        }
        for (int threads : new int[] {2, 5}) {
            assertTrue(Arrays.deepEquals(within, within(minutes, at, threads)), threads + " threads");
            assertArrayEquals(decaying, decaying(minutes, at, threads), threads + " threads");
        }
    }

    /** Zones ten minutes apart on a line, a hundred jobs in each: within half an hour three on each side. */
    @Test
    void countsNeighboursOnALine() {
        int zones = 11;
        float[] minutes = new float[zones * zones];
        for (int cell = 0; cell < minutes.length; cell++) minutes[cell] = 10 * Math.abs(cell / zones - cell % zones);
        double[] at = new double[zones];
        Arrays.fill(at, 100);
        double[][] within = within(minutes, at, 2);
        assertArrayEquals(new double[] {300, 700, 900, 1100}, of(within, zones / 2));
        assertArrayEquals(new double[] {200, 400, 500, 700}, of(within, 0));
        // A geometric series: 100 (1 + q + ... + q^10), q = exp(-0.65).
        double q = Math.exp(-10 * DECAY);
        assertEquals(100 * (1 - Math.pow(q, zones)) / (1 - q), decaying(minutes, at, 2)[0], ROUNDING * 1100);
    }

    private static double[] of(double[][] within, int zone) {
        return Arrays.stream(within).mapToDouble(limit -> limit[zone]).toArray();
    }

    @Test
    void servicesAreJobsInShopsSchoolsHospitalsAndLeisure() {
        JobStore jobs = new JobStore(8);
        for (Sector sector : new Sector[] {Sector.C, Sector.G, Sector.P, Sector.Q, Sector.K}) {
            jobs.append(sector.ordinal(), 1, sector.ordinal(), 0, 20_000);
        }
        jobs.remove(jobs.append(99, 1, Sector.R.ordinal(), 0, 20_000));
        Opportunities at = Opportunities.count(jobs, 2);
        assertArrayEquals(new double[] {0, 5}, at.jobs());
        assertArrayEquals(new double[] {0, 3}, at.services());
    }

    /** Two zones; in the morning it takes 40 minutes by car from one to the other, else 20. */
    @Test
    void tellsPeriodsAndModesApart() {
        float[] kilometres = {1, 12, 12, 1};
        float[][] car = new float[Period.COUNT][];
        Arrays.fill(car, new float[] {5, 20, 20, 5});
        car[Period.AM.ordinal()] = new float[] {5, 40, 40, 5};
        SkimSet skims = SkimBuilder.of(
                2, kilometres, car, (period, from, to) -> from == to ? 10 : 50, new ActiveSpeeds(4.8, 15, 3));
        double[] decay = new double[TravelMode.COUNT];
        Accessibility reach;
        try (Workers workers = Workers.of(2)) {
            Opportunities at = new Opportunities(new double[] {100, 50}, new double[] {10, 20});
            reach = Accessibility.measure(skims, at, decay, workers);
        }
        int half = 1; // an hour's half
        assertEquals(100, reach.jobs(reach.find(TravelMode.CAR_DRIVER, Period.AM), half, 0));
        assertEquals(150, reach.jobs(reach.find(TravelMode.CAR_DRIVER, Period.INTER_PEAK), half, 0));
        assertEquals(20, reach.services(reach.find(TravelMode.PUBLIC_TRANSPORT, Period.PM), half, 1));
        assertEquals(30, reach.services(reach.find(TravelMode.PUBLIC_TRANSPORT, Period.PM), 3, 1));
        // 12 km take 48 minutes by bicycle at any time; nothing is lost with no decay.
        int cycle = reach.find(TravelMode.CYCLE, Period.OFF_PEAK);
        assertEquals(cycle, reach.find(TravelMode.CYCLE, Period.AM));
        assertEquals(50, reach.jobs(cycle, 2, 1));
        assertEquals(150, reach.jobs(cycle, 3, 1));
        assertEquals(150, reach.hansen(cycle, 1));
        assertEquals(10, reach.ways().size());
    }
}

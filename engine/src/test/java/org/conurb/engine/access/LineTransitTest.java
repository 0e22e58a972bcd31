package org.conurb.engine.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conurb.engine.travel.Period;
import org.junit.jupiter.api.Test;

/** Zones 10 km apart in a row, a bus everywhere that takes 8 minutes and 4 for each kilometre, and a line. */
class LineTransitTest {

    private static final int ZONES = 4;
    private static final double KMH_60 = 60 / 3.6;
    private static final ZonalTransit.Rule RULE = new ZonalTransit.Rule(10, 40, 10, 9, 4, 3, 1.5);

    private static float[] row() {
        float[] kilometres = new float[ZONES * ZONES];
        for (int cell = 0; cell < kilometres.length; cell++) {
            int apart = Math.abs(cell / ZONES - cell % ZONES);
            kilometres[cell] = apart == 0 ? 1 : 10 * apart;
        }
        return kilometres;
    }

    private static float bus(Period period, int from, int to) {
        return 8 + 4 * row()[from * ZONES + to];
    }

    private static TransitTimes with(TransitLine... lines) {
        return new LineTransit(LineTransitTest::bus, List.of(lines), ZONES, row(), 5, RULE);
    }

    @Test
    void aLineIsTakenWhereItSavesTime() {
        TransitTimes times = with(new TransitLine(new int[] {0, 2}, KMH_60, 10));
        double walk = 4.5; // half of the rule's
        assertEquals(walk + 5 + 20 + walk, times.minutes(Period.AM, 0, 2), 1e-4);
        assertEquals(walk + 5 + 20 + walk, times.minutes(Period.PM, 2, 0), 1e-4, "in both directions");
        assertEquals(walk + 7.5 + 20 + walk, times.minutes(Period.OFF_PEAK, 0, 2), 1e-4);
        assertEquals(walk + 5 + 20 + 48, times.minutes(Period.AM, 0, 3), 1e-4, "by bus from the last stop");
        assertEquals(48, times.minutes(Period.AM, 0, 1), 1e-4, "no way around is taken");
        assertEquals(12, times.minutes(Period.AM, 0, 0), 1e-4, "8 minutes and a kilometre by bus");
    }

    @Test
    void ofTwoLinesTheQuickerCounts() {
        TransitLine slow = new TransitLine(new int[] {0, 1, 2}, KMH_60 / 2, 10);
        TransitLine fast = new TransitLine(new int[] {2, 1, 0}, KMH_60, 20);
        assertEquals(4.5 + 10 + 20 + 4.5, with(slow, fast).minutes(Period.AM, 0, 2), 1e-4);
        assertEquals(
                with(fast).minutes(Period.AM, 0, 2),
                with(slow, fast).minutes(Period.AM, 0, 2),
                "the slow one takes 10 + 5 + 40");
    }
}

package org.conurb.engine.traffic.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Slope and integral are those of the time, whatever the function. */
class VolumeDelayTest {

    private static final double[] FLOWS = {0.5, 3, 10, 25, 80};
    private static final double[] POWERS = {0, 0.5, 1, 1.03, 2, 2.25, 3, 4, 5, 6, 6.61, 7, 8, 9, 12};

    @Test
    void slopeAndIntegralBelongToTheTime() {
        for (double power : POWERS) hold(bpr(3, 0.15, 20, power), "power " + power);
        hold(bpr(0, 0.15, 20, 4), "no free time");
        hold(bpr(3, 0, 0, 4), "constant");
        hold(ConicalDelay.of(new double[] {3}, new double[] {20}, 6), "conical");
    }

    private static void hold(VolumeDelay delay, String what) {
        double[] time = new double[1];
        double[] slope = new double[1];
        for (double flow : FLOWS) {
            double step = 1e-4 * flow; // central differences are off by about step² of the time
            double numeric = (delay.time(0, flow + step) - delay.time(0, flow - step)) / (2 * step);
            double rounding = 1e-15 * delay.time(0, flow) / step;
            assertEquals(numeric, delay.slope(0, flow), 1e-5 * numeric + rounding, what);
            double area = (delay.integral(0, flow + step) - delay.integral(0, flow - step)) / (2 * step);
            assertEquals(area, delay.time(0, flow), 1e-5 * area + 1e-12, what);
            delay.evaluate(0, flow, time, slope);
            assertEquals(delay.time(0, flow), time[0], 1e-14 * time[0], what);
            assertEquals(delay.slope(0, flow), slope[0], 1e-13 * slope[0], what);
        }
        assertEquals(0, delay.integral(0, 0), 1e-12, what);
    }

    @Test
    void anEmptyLinkTakesItsFreeTime() {
        for (double power : POWERS) {
            if (power == 0) continue;
            double[] time = new double[1];
            double[] slope = new double[1];
            bpr(3, 0.15, 20, power).evaluate(0, 0, time, slope);
            assertEquals(3, time[0]);
            double expected = power < 1 ? Double.POSITIVE_INFINITY : power == 1 ? 3 * 0.15 / 20 : 0;
            assertEquals(expected, slope[0], 1e-15);
        }
    }

    @Test
    void powerZeroLengthensTheFreeTimeForGood() {
        assertEquals(3 * 1.15, bpr(3, 0.15, 20, 0).time(0, 7), 1e-15);
    }

    @Test
    void conicalTimesDoubleAtCapacity() {
        assertEquals(6, ConicalDelay.of(new double[] {3}, new double[] {20}, 4).time(0, 20), 1e-12);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> bpr(-1, 0.15, 20, 4));
        assertThrows(IllegalArgumentException.class, () -> bpr(1, -0.15, 20, 4));
        assertThrows(IllegalArgumentException.class, () -> bpr(1, 0.15, 0, 4));
        assertThrows(IllegalArgumentException.class, () -> bpr(1, 0.15, 20, -4));
        assertThrows(IllegalArgumentException.class, () -> bpr(Double.NaN, 0.15, 20, 4));
        assertThrows(IllegalArgumentException.class, () -> bpr(1, 0.15, Double.POSITIVE_INFINITY, 4));
        assertThrows(IllegalArgumentException.class, () -> ConicalDelay.of(new double[] {1}, new double[] {20}, 1));
    }

    private static Bpr bpr(double freeTime, double b, double capacity, double power) {
        return Bpr.of(new double[] {freeTime}, new double[] {b}, new double[] {capacity}, new double[] {power});
    }
}

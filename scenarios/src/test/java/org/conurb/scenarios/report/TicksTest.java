package org.conurb.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round figures along an axis, and figures in words. */
class TicksTest {

    @ParameterizedTest
    @CsvSource({"0, 100, 5", "-7, 13, 5", "2.1, 2.4, 5", "183, 560, 5", "0, 0, 5", "100, 100, 5", "0.001, 0.002, 3"})
    void ticksCoverTheFiguresInAFewRoundSteps(double low, double high, int about) {
        Ticks ticks = Ticks.covering(low, high, about);
        double slack = ticks.step() / 1_000_000;
        assertTrue(ticks.low() <= low + slack && ticks.high() >= high - slack, ticks.toString());
        assertTrue(ticks.steps() >= 1 && ticks.steps() <= about + 2, ticks.toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2.5, 5", "7, 10", "0.03, 0.05", "400, 500"})
    void aRoundFigureIsOneTwoOrFiveTimesAPowerOfTen(double value, double round) {
        assertEquals(round, Ticks.roundUp(value), round / 1e9); // a power of ten below one is rounded
    }

    @Test
    void figuresAreWrittenTheSameEverywhere() {
        assertEquals("2,682,528", Numbers.whole(2_682_528));
        assertEquals("−1,234.6", Numbers.decimal(-1_234.56, 1));
        assertEquals("0", Numbers.whole(-0.2));
        assertEquals("+5", Numbers.signed(5));
        assertEquals("–", Numbers.whole(Double.NaN));
        assertEquals("+50.0%", Numbers.change(10, 15));
        assertEquals("-0.5", Numbers.place(-0.5));
        assertEquals("12", Numbers.place(12.04));
    }
}

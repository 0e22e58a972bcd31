package org.conurb.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A draw is a function of its question. */
class DrawsTest {

    private static final YearDraws LUCK = Draws.of(1, "mortality").in(2012);

    /** From a separate implementation in another language. Whoever changes them changes every simulated result. */
    @Test
    void theDrawsOfKnownKeysStayWhatTheyAre() {
        assertEquals(2385029864417006215L, LUCK.bits(0, 0));
        assertEquals(-7824561798554087298L, LUCK.bits(1, 0));
        assertEquals(-640664431446699453L, LUCK.bits(0, 1));
        assertEquals(6858423640202837831L, Draws.of(-7, "partnership").in(2041).bits(Long.MAX_VALUE, 3));
        assertEquals(7126396086702133185L, Mix.identity(123456789, 2));
    }

    @Test
    void theSameQuestionHasTheSameAnswerInAnyOrder() {
        double first = LUCK.uniform(5, 2);
        LUCK.uniform(6, 2);
        Draws.of(1, "fertility").in(2012).uniform(5, 2);
        assertEquals(first, LUCK.uniform(5, 2));
        assertEquals(first, Draws.of(1, "mortality").in(2012).uniform(5, 2));
    }

    @Test
    void everyPartOfTheKeyMatters() {
        long draw = LUCK.bits(5, 2);
        assertNotEquals(draw, Draws.of(2, "mortality").in(2012).bits(5, 2));
        assertNotEquals(draw, Draws.of(1, "fertility").in(2012).bits(5, 2));
        assertNotEquals(draw, Draws.of(1, "mortality").in(2013).bits(5, 2));
        assertNotEquals(draw, LUCK.bits(6, 2));
        assertNotEquals(draw, LUCK.bits(5, 3));
    }

    @Test
    void uniformNumbersStayInTheirRange() {
        for (int entity = 0; entity < 100_000; entity++) {
            double closed = LUCK.uniform(entity);
            double open = LUCK.open(entity, 0);
            assertTrue(closed >= 0 && closed < 1);
            assertTrue(open > 0 && open < 1);
            assertEquals(closed, open, 0x1.0p-52, "both are made of the same bits");
        }
    }

    @Test
    void wholeNumbersBelowABoundAreEquallyLikely() {
        for (int bound : new int[] {1, 2, 3, 7, 1000}) {
            long[] counts = new long[bound];
            for (int entity = 0; entity < 200_000; entity++) counts[LUCK.below(bound, entity, 1)]++;
            if (bound > 1) Evidence.assertEven(counts, "numbers below " + bound);
        }
    }

    @Test
    void aLargeBoundIsReachedButNotPassed() {
        int largest = 0;
        for (int entity = 0; entity < 10_000; entity++) {
            int number = LUCK.below(Integer.MAX_VALUE, entity, 0);
            assertTrue(number >= 0 && number < Integer.MAX_VALUE);
            largest = Math.max(largest, number);
        }
        // The largest of 10,000 falls short of 99 % of the range with a chance of 0.99^10000 = 2e-44.
        assertTrue(largest > 0.99 * Integer.MAX_VALUE);
    }
}

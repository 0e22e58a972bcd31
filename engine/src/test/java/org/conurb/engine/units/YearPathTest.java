package org.conurb.engine.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A figure that changes over the years. */
class YearPathTest {

    private static final YearPath FALLING = YearPath.of(new TreeMap<>(Map.of(2012, 2.0, 2020, 1.6, 2021, 1.5)));

    @Test
    void isLinearBetweenGivenYears() {
        assertEquals(2.0, FALLING.at(2012));
        assertEquals(1.8, FALLING.at(2016), 1e-15);
        assertEquals(1.6, FALLING.at(2020));
    }

    @Test
    void isConstantBeforeTheFirstAndAfterTheLastYear() {
        assertEquals(2.0, FALLING.at(1990));
        assertEquals(1.5, FALLING.at(2021));
        assertEquals(1.5, FALLING.at(2041));
    }

    @Test
    void aConstantHoldsInEveryYear() {
        assertEquals(1.9, YearPath.constant(1.9).at(-5));
        assertEquals(1.9, YearPath.constant(1.9).at(2100));
    }

    @Test
    void anEmptyPathHasNoFigure() {
        assertTrue(YearPath.none().isEmpty());
        assertTrue(YearPath.none().points().isEmpty());
        assertThrows(IllegalStateException.class, () -> YearPath.none().at(2012));
    }

    @Test
    void givesBackItsPointsAndEqualsAPathOfThem() {
        assertEquals(Map.of(2012, 2.0, 2020, 1.6, 2021, 1.5), FALLING.points());
        assertEquals(FALLING, YearPath.of(FALLING.points()));
        assertEquals(FALLING.hashCode(), YearPath.of(FALLING.points()).hashCode());
    }

    @Test
    void refusesFiguresThatAreNoNumbers() {
        var broken = new TreeMap<>(Map.of(2012, Double.NaN));
        var refusal = assertThrows(IllegalArgumentException.class, () -> YearPath.of(broken));
        assertEquals("the figure of 2012 is NaN; it should be a finite number", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> YearPath.of(new TreeMap<>()));
    }

    @Test
    void aFactorHoldsFromItsYearUntilAnother() {
        YearPath rising = YearPath.of(new TreeMap<>(Map.of(2011, 1.0, 2021, 2.0)));
        YearPath bent = rising.times(YearPath.of(new TreeMap<>(Map.of(2015, 2.0, 2017, 4.0))), 2015, 2019);
        for (int year = 2008; year <= 2025; year++) {
            double factor = year < 2015 || year >= 2019 ? 1 : Math.min(4, 2 + (year - 2015));
            assertEquals(rising.at(year) * factor, bent.at(year), 1e-12, "in " + year);
        }
        YearPath lasting = YearPath.constant(3).times(YearPath.constant(0.5), 2015, Integer.MAX_VALUE);
        assertEquals(3, lasting.at(2014));
        assertEquals(1.5, lasting.at(2015));
        assertEquals(1.5, lasting.at(2100));
    }
}

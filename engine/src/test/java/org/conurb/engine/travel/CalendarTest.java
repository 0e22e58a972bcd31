package org.conurb.engine.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final double EXACT = 1e-12;

    private static Calendar of(double term, double holiday, double weekend, double holidayTraffic, double rest) {
        double[] same = new double[Purpose.COUNT];
        Arrays.fill(same, 1);
        return new Calendar(term, holiday, weekend, holidayTraffic, rest, same);
    }

    @Test
    void countsEveryDayWhereAllDaysAreAlike() {
        Calendar alike = of(200, 60, 105, 1, 1);
        assertEquals(365, alike.days(), EXACT);
        assertEquals(365, alike.trafficDays(), EXACT);
        assertEquals(365, alike.delayDays(), EXACT);
    }

    @Test
    void countsOnlyWeekdaysOfTermWhereNobodyDrivesElse() {
        assertEquals(200, of(200, 60, 105, 0, 0).trafficDays(), EXACT);
        assertEquals(200, of(200, 60, 105, 0, 0).delayDays(), EXACT);
    }

    @Test
    void losesLessTimeOnQuieterDaysThanTheyHaveTraffic() {
        Calendar half = of(100, 0, 100, 1, 0.5);
        assertEquals(150, half.trafficDays(), EXACT);
        assertEquals(100 + 100 / 32.0, half.delayDays(), EXACT); // 0.5 to the power of 5
    }

    @Test
    void sendsPupilsToSchoolOnDaysOfTermAlone() {
        assertEquals(0.25, of(50, 50, 100, 1, 1).averageDay(Purpose.EDUCATION), EXACT);
        assertEquals(1, of(50, 50, 100, 1, 1).averageDay(Purpose.SHOPPING), EXACT);
    }

    @Test
    void hasTheDaysOfAYearInEngland() {
        Calendar england = Calendar.england();
        assertEquals(365, england.days(), EXACT);
        assertTrue(england.delayDays() > england.termWeekdays() && england.delayDays() < england.trafficDays());
    }

    @Test
    void refusesFactorsThatAreNotOfAllPurposes() {
        assertThrows(IllegalArgumentException.class, () -> new Calendar(190, 71, 104, 1, 1, new double[3]));
    }
}

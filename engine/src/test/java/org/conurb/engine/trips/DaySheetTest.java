package org.conurb.engine.trips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.access.SkimSet;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's day: tours from home to home that do not overlap, and times that add up. */
class DaySheetTest {

    private static final int HOUR = 3600;

    /** Two zones, 30 minutes and 10 km apart by any mode at any time. */
    private static SkimSet skims() {
        float[] kilometres = {1, 10, 10, 1};
        float[][] minutes = new float[TravelMode.COUNT * Period.COUNT][];
        for (int matrix = 0; matrix < minutes.length; matrix++) minutes[matrix] = new float[] {5, 30, 30, 5};
        return new SkimSet(2, kilometres, minutes);
    }

    private static DaySheet day() {
        DaySheet day = new DaySheet(skims());
        day.clear(0, 7);
        return day;
    }

    private static void tour(DaySheet day, Purpose purpose, double stay) {
        day.begin();
        day.leg(purpose, TravelMode.WALK, 1, 9, stay);
        day.legHome(TravelMode.WALK);
    }

    @Test
    void aTourTakesItsWaysAndItsStay() {
        DaySheet day = day();
        tour(day, Purpose.WORK, 8 * HOUR);
        assertTrue(day.keep(8 * HOUR));
        assertEquals(8 * HOUR + 8 * HOUR + 2 * 30 * 60, day.end(0));
        TripStore.Rows rows = new TripStore.Rows();
        day.emit(0, rows);
        TripStore trips = TripStore.of(1, rows);
        assertEquals(2, trips.trips());
        assertEquals(8 * HOUR, trips.departure(0));
        assertEquals(16 * HOUR + 30 * 60, trips.departure(1));
        assertEquals(Purpose.HOME.ordinal(), trips.purpose(1));
        assertEquals(9, trips.toLink(0));
        assertEquals(7, trips.toLink(1));
        assertEquals(10, trips.kilometres(0));
    }

    @Test
    void aTourThatOverlapsAnotherIsPutAfterIt() {
        DaySheet day = day();
        tour(day, Purpose.WORK, 8 * HOUR);
        assertTrue(day.keep(8 * HOUR));
        tour(day, Purpose.SHOPPING, HOUR);
        assertFalse(day.keep(12 * HOUR));
        assertTrue(day.keepAround(12 * HOUR));
        assertTrue(day.start(1) >= day.end(0));
    }

    @Test
    void aTourThatWouldEndTooLateIsNotKept() {
        DaySheet day = day();
        tour(day, Purpose.LEISURE, 10 * HOUR);
        assertFalse(day.keepAround(20 * HOUR));
        assertEquals(0, day.tours());
    }

    @Test
    void theWayBackFromOutsideIsAsLongAsTheWayThere() {
        DaySheet day = day();
        day.begin();
        day.legBeyond(new DaySheet.Beyond(1, 3, 4), Purpose.WORK, TravelMode.CAR_DRIVER, HOUR, 25, 20);
        day.legHome(TravelMode.CAR_DRIVER);
        assertTrue(day.keep(6 * HOUR));
        TripStore.Rows rows = new TripStore.Rows();
        day.emit(0, rows);
        TripStore trips = TripStore.of(1, rows);
        assertEquals(TripStore.OUTSIDE, trips.toZone(0));
        assertEquals(TripStore.OUTSIDE, trips.fromZone(1));
        assertEquals(3, trips.toLink(0));
        assertEquals(4, trips.fromLink(1));
        assertEquals(35, trips.kilometres(0));
        assertEquals(trips.minutes(0), trips.minutes(1));
        assertEquals(50, trips.minutes(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void timesOfADayAddUpAndToursNeverOverlap(long seed) {
        YearDraws luck = Draws.of(seed, "days").in(0);
        for (int person = 0; person < 200; person++) {
            DaySheet day = day();
            for (int tour = 0; tour < 6; tour++) {
                tour(day, Purpose.LEISURE, luck.uniform(person, 3 * tour) * 5 * HOUR);
                day.keepAround((int) (luck.uniform(person, 3 * tour + 1) * 24 * HOUR));
            }
            int[] budget = day.budget();
            // Seconds are whole; each part may lose one in rounding.
            assertEquals(DaySheet.LATEST, budget[0] + budget[1] + budget[2], 2, "seed " + seed + ", person " + person);
            assertTrue(budget[0] >= 0, "seed " + seed + ", person " + person);
            TripStore.Rows rows = new TripStore.Rows();
            day.emit(0, rows);
            TripStore trips = TripStore.of(1, rows);
            for (int trip = 1; trip < trips.trips(); trip++) {
                double arrived = trips.departure(trip - 1) + 60 * trips.minutes(trip - 1);
                assertTrue(trips.departure(trip) + 1 >= arrived, "seed " + seed + ", person " + person);
                assertEquals(trips.toZone(trip - 1), trips.fromZone(trip), "seed " + seed + ", person " + person);
            }
        }
    }
}

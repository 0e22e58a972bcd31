package org.conurb.engine.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.access.ActiveSpeeds;
import org.conurb.engine.access.SkimBuilder;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;

/** How far the times of a new day are from those that people went by: a mean over their trips by car. */
class SkimChangeTest {

    private static final int EIGHT = 8 * 3600;
    private static final int NOON = 12 * 3600;

    private static void add(TripStore.Rows rows, TravelMode mode, int second, int from, int to) {
        int row = rows.add(0, 0, Purpose.WORK, mode, second);
        rows.setPlaces(row, from, Columns.NONE, to, Columns.NONE);
    }

    @Test
    void weighsEachPairOfZonesByTheTripsByCarThatBeginInThePeriod() {
        City city = SmallWorld.city(1, 20);
        float[] old = {5, 20, 30, 5};
        float[][] before = new float[Period.COUNT][];
        Arrays.fill(before, old);
        city.learn(SkimBuilder.of(2, new float[] {1, 9, 9, 1}, before, (p, from, to) -> 60, ActiveSpeeds.standard()));
        TripStore.Rows rows = new TripStore.Rows();
        for (int trip = 0; trip < 3; trip++) add(rows, TravelMode.CAR_DRIVER, EIGHT, 0, 1);
        add(rows, TravelMode.CAR_DRIVER, EIGHT, 1, 0);
        add(rows, TravelMode.WALK, EIGHT, 1, 0);
        add(rows, TravelMode.CAR_DRIVER, EIGHT, 1, TripStore.OUTSIDE);
        add(rows, TravelMode.CAR_DRIVER, NOON, 0, 0);
        city.setTrips(TripStore.of(city.population().residents().rows(), rows));
        float[][] now = new float[Period.COUNT][];
        Arrays.fill(now, new float[] {5, 24, 15, 5});
        try (Workers workers = Workers.of(2)) {
            double[] change = Skimming.change(city, now, workers);
            // Three trips take a fifth longer, one half as long; those at noon as long as before.
            assertEquals((3 * 0.2 + 0.5) / 4, change[Period.AM.ordinal()], 1e-6);
            assertEquals(0, change[Period.INTER_PEAK.ordinal()]);
            assertTrue(Double.isNaN(change[Period.PM.ordinal()]));
        }
    }
}

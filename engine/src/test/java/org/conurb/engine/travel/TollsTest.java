package org.conurb.engine.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.junit.jupiter.api.Test;

/** Tolls by the clock, and who pays what between zones. */
class TollsTest {

    private static final int HOUR = 3600;

    private static RoadNetwork road() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        builder.addNode("a", 0, 0);
        builder.addNode("b", 100, 0);
        builder.addLink(LinkSpec.road("free", 0, 1, 100, 10, 1, 600));
        builder.addLink(LinkSpec.road("dear", 1, 0, 100, 10, 1, 600).withToll(2));
        return builder.build();
    }

    @Test
    void aTollIsDueInItsHoursOnTopOfTheRoadsOwn() {
        Tolls own = Tolls.of(road());
        Tolls timed =
                own.and(new int[] {0, 1}, new double[] {1, 3}, 7, 9.5).and(new int[] {0}, new double[] {4}, 9, 10);
        assertEquals(0, timed.at(0, 6.99 * HOUR));
        assertEquals(1, timed.at(0, 7 * HOUR));
        assertEquals(5, timed.at(0, 9.25 * HOUR));
        assertEquals(4, timed.at(0, 9.75 * HOUR));
        assertEquals(0, timed.at(0, 10 * HOUR));
        assertEquals(1, timed.at(0, 31 * HOUR), "the next day is like this one");
        assertEquals(2, timed.at(1, 12 * HOUR));
        assertEquals(5, timed.at(1, 8 * HOUR));
        assertEquals((1 * 2.5 + 4 * 1) / 3, timed.mean(0, Period.AM), 1e-12);
        assertEquals(0, timed.mean(0, Period.PM));
        assertEquals(2, own.at(1, 8 * HOUR), "the earlier tolls stay as they were");
        assertEquals(0, own.at(0, 8 * HOUR));
        Tolls always = own.and(new int[] {0}, new double[] {6}, 0, 24);
        assertEquals(6, always.at(0, 3 * HOUR));
        assertEquals(6, always.mean(0, Period.OFF_PEAK));
    }

    @Test
    void noTollsAreKnownAsSuch() {
        assertTrue(Tolls.none(2).isNone());
        assertFalse(Tolls.of(road()).isNone());
        assertFalse(Tolls.none(2).and(new int[] {0}, new double[] {1}, 7, 8).isNone());
    }

    @Test
    void aPeriodIsPartlyWithinHours() {
        assertEquals(1, Tolls.part(Period.AM, 7, 18));
        assertEquals(2.0 / 3, Tolls.part(Period.PM, 7, 18), 1e-12);
        assertEquals(0, Tolls.part(Period.OFF_PEAK, 7, 18));
        assertEquals(1, Tolls.part(Period.OFF_PEAK, 0, 24));
    }

    private static float[][] everywhere(float amount) {
        float[][] money = new float[Period.COUNT][4];
        for (float[] ofPeriod : money) Arrays.fill(ofPeriod, amount);
        return money;
    }

    @Test
    void groupsPayWhatTheyAreNotExemptFrom() {
        boolean[] firstZone = {true, false};
        DriveCharges charges = DriveCharges.of(
                2,
                List.of(
                        new DriveCharges.Charge(everywhere(5), true, firstZone, false),
                        new DriveCharges.Charge(everywhere(3), false, null, true)));
        assertEquals(3, charges.money(charges.group(0, false), Period.AM, 0, 1));
        assertEquals(8, charges.money(charges.group(1, false), Period.AM, 0, 1));
        assertEquals(0, charges.money(charges.group(0, true), Period.AM, 0, 1));
        assertEquals(5, charges.money(charges.group(1, true), Period.AM, 0, 1));
        assertTrue(charges.asksForIncome());
        assertTrue(charges.isFree(charges.group(0, false)), "what is left is not paid on the road");
        assertFalse(charges.isFree(charges.group(1, false)));
    }
}

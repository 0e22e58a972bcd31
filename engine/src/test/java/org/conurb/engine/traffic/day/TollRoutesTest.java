package org.conurb.engine.traffic.day;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Tolls;
import org.conurb.engine.travel.Vehicles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bridge that takes 60 seconds and, from seven to nine, a toll of 2; and a way around it that takes 120. */
class TollRoutesTest {

    private static final int HOUR = 3600;
    private static final double SECONDS_PER_MONEY = 100;
    private static final int EACH = 40; // vehicles of a kind, far fewer than the roads can take

    private static RoadNetwork roads() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 5; node++) builder.addNode("n" + node, 100.0 * node, 0);
        builder.addLink(LinkSpec.road("home", 0, 1, 10, 10, 1, 9000));
        builder.addLink(LinkSpec.road("bridge", 1, 2, 600, 10, 1, 9000));
        builder.addLink(LinkSpec.road("around-1", 1, 3, 600, 10, 1, 9000));
        builder.addLink(LinkSpec.road("around-2", 3, 2, 600, 10, 1, 9000));
        builder.addLink(LinkSpec.road("work", 2, 4, 10, 10, 1, 9000));
        builder.addLink(LinkSpec.road("back", 4, 0, 10, 10, 1, 9000));
        return builder.build();
    }

    private static Tolls tolls(RoadNetwork roads) {
        return Tolls.of(roads).and(new int[] {roads.findLink("bridge")}, new double[] {2}, 7, 9);
    }

    /** At eight those who pay and those who do not, at eleven those who would pay. */
    private static Vehicles vehicles(RoadNetwork roads) {
        Vehicles vehicles = new Vehicles();
        int home = roads.findLink("home");
        int work = roads.findLink("work");
        for (int car = 0; car < EACH; car++) {
            vehicles.add(8 * HOUR + 10 * car, home, work, Vehicles.Kind.CAR, Columns.NONE, false);
            vehicles.add(8 * HOUR + 10 * car, home, work, Vehicles.Kind.HEAVY_GOODS, Columns.NONE, true);
            vehicles.add(11 * HOUR + 10 * car, home, work, Vehicles.Kind.CAR, Columns.NONE, false);
        }
        return vehicles;
    }

    private static double crossing(RoadDay day, int fromHour, int toHour) {
        double sum = 0;
        for (int bin = fromHour * HOUR / day.binSeconds(); bin < toHour * HOUR / day.binSeconds(); bin++) {
            sum += day.vehicles(bin, day.network().findLink("bridge"));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void driversGoAroundATollInItsHoursUnlessTheyAreExempt(int threads) {
        RoadNetwork roads = roads();
        DynamicSettings settings =
                DynamicSettings.standard(QueueSettings.standard()).until(4, 0).with(SECONDS_PER_MONEY, 10, 1);
        try (Workers workers = Workers.of(threads)) {
            RoadDay day = new DayTraffic(roads, tolls(roads), settings, workers, step -> {})
                    .solve(2015, vehicles(roads), null)
                    .day();
            assertEquals(EACH, crossing(day, 7, 10), "lorries cross, cars do not");
            assertEquals(EACH, crossing(day, 10, 24));
        }
    }

    @Test
    void flowsGoByTheMeanTollOfThePeriod() {
        RoadNetwork roads = roads();
        StaticSettings settings = new StaticSettings(1, 900, 1e-6, SECONDS_PER_MONEY);
        try (Workers workers = Workers.of(1)) {
            RoadDay day = new StaticDay(roads, tolls(roads), settings, workers, step -> {})
                    .solve(2015, vehicles(roads), null)
                    .day();
            assertEquals(0, crossing(day, 7, 10), 0.01, "two of the three hours at 200 seconds are 133 seconds");
            assertEquals(EACH, crossing(day, 10, 16), 0.01);
        }
    }

    @Test
    void aDriveCostsTheTollsOfTheBestWay() {
        RoadNetwork roads = roads();
        int[][] anchors = {{roads.findLink("home")}, {roads.findLink("work")}};
        try (Workers workers = Workers.of(1)) {
            Tolls tolls = tolls(roads);
            float[][][] dear = TollSkims.of(roads, anchors, null, tolls, List.of(tolls), SECONDS_PER_MONEY, workers);
            assertArrayEquals(new float[4], dear[0][Period.AM.ordinal()], "one drives around");
            float[][][] worth = TollSkims.of(roads, anchors, null, tolls, List.of(tolls), 10, workers);
            float mean = 2 * 2 / 3f;
            assertArrayEquals(new float[] {0, mean, 0, 0}, worth[0][Period.AM.ordinal()], 1e-6f);
            assertArrayEquals(new float[4], worth[0][Period.PM.ordinal()]);
        }
    }
}

package org.conurb.engine.traffic.day;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of traffic on a grid of streets. */
class DayTrafficTest {

    private static final int SIDE = 8;

    private static RoadNetwork town(boolean withCrossing) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < SIDE * SIDE; node++)
            builder.addNode("n" + node, 300.0 * (node % SIDE), 300.0 * (node / SIDE));
        for (int node = 0; node < SIDE * SIDE; node++) {
            int east = node % SIDE + 1 < SIDE ? node + 1 : Columns.NONE;
            int north = node / SIDE + 1 < SIDE ? node + SIDE : Columns.NONE;
            for (int other : new int[] {east, north}) {
                if (other == Columns.NONE) continue;
                boolean crosses = other == east && node % SIDE == SIDE / 2 - 1;
                // Two streets of eight lead across the middle of the town, or one of them.
                int row = node / SIDE;
                if (crosses && row != 2 && !(withCrossing && row == 5)) continue;
                builder.addLink(LinkSpec.road(node + "-" + other, node, other, 300, 10, 1, 900));
                builder.addLink(LinkSpec.road(other + "-" + node, other, node, 300, 10, 1, 900));
            }
        }
        return builder.build();
    }

    private static Vehicles cars(RoadNetwork network, int many) {
        YearDraws luck = Draws.of(1, "cars").in(0);
        Vehicles vehicles = new Vehicles();
        for (int car = 0; car < many; car++) {
            int second = (int) (7 * 3600 + 7200 * luck.uniform(car, 0));
            int from = luck.below(network.links(), car, 1);
            int to = luck.below(network.links(), car, 2);
            Vehicles.Kind kind = car % 10 == 0 ? Vehicles.Kind.LIGHT_GOODS : Vehicles.Kind.CAR;
            vehicles.add(second, from, to, kind, Columns.NONE);
        }
        return vehicles;
    }

    private static DynamicSettings settings(double factor) {
        return DynamicSettings.standard(
                        QueueSettings.standard().withFactors(factor, factor).limitingInflow(false))
                .until(8, 0.005)
                .with(0, 0, 1);
    }

    private static DayOutcome solve(
            RoadNetwork network,
            Vehicles vehicles,
            double factor,
            int threads,
            RoadDay earlier,
            List<Convergence> days) {
        try (Workers workers = Workers.of(threads)) {
            return new DayTraffic(network, settings(factor), workers, days::add).solve(2011, vehicles, earlier);
        }
    }

    private static double hours(DayOutcome outcome) {
        double seconds = 0;
        for (int each : outcome.seconds()) seconds += each;
        return seconds / 3600;
    }

    @Test
    void everyVehicleArrives() {
        RoadNetwork network = town(true);
        DayOutcome outcome = solve(network, cars(network, 3000), 1, 1, null, new ArrayList<>());
        assertEquals(
                3000,
                outcome.convergence().get(outcome.convergence().size() - 1).arrived());
        assertEquals(3000, outcome.seconds().length);
        for (int vehicle = 0; vehicle < 3000; vehicle++) {
            // Clocks of vehicles count in 1/256 s; a link may round each way.
            assertTrue(outcome.seconds()[vehicle] + 1 >= outcome.freeSeconds()[vehicle] - SIDE * SIDE / 128.0);
        }
    }

    @Test
    void goodsVehiclesArePartOfAllVehicles() {
        RoadNetwork network = town(true);
        RoadDay day = solve(network, cars(network, 3000), 1, 1, null, new ArrayList<>())
                .day();
        double goods = 0;
        double all = 0;
        for (int bin = 0; bin < day.bins(); bin++) {
            for (int link = 0; link < day.links(); link++) {
                assertTrue(day.goods(bin, link) <= day.vehicles(bin, link));
                goods += day.goods(bin, link);
                all += day.vehicles(bin, link);
            }
        }
        // One vehicle in ten carries goods; with 300 of them the share has a standard deviation of about 0.5 %.
        assertEquals(0.1, goods / all, 0.02);
    }

    @Test
    void aClosedCrossingCostsTime() {
        RoadNetwork open = town(true);
        RoadNetwork closed = town(false);
        Vehicles vehicles = new Vehicles();
        Vehicles same = new Vehicles();
        Vehicles drawn = cars(closed, 3000);
        for (int car = 0; car < drawn.count(); car++) {
            int from = drawn.fromLink(car);
            int to = drawn.toLink(car);
            same.add(drawn.departure(car), from, to, Vehicles.Kind.CAR, Columns.NONE);
            vehicles.add(
                    drawn.departure(car),
                    open.findLink(closed.linkId(from)),
                    open.findLink(closed.linkId(to)),
                    Vehicles.Kind.CAR,
                    Columns.NONE);
        }
        double withIt = hours(solve(open, vehicles, 1, 1, null, new ArrayList<>()));
        double without = hours(solve(closed, same, 1, 1, null, new ArrayList<>()));
        assertTrue(without > 1.02 * withIt, withIt + " hours with the crossing, " + without + " without");
    }

    @Test
    void aKnownDayIsABetterBeginningThanNone() {
        RoadNetwork network = town(true);
        List<Convergence> cold = new ArrayList<>();
        DayOutcome first = solve(network, cars(network, 4000), 1, 1, null, cold);
        List<Convergence> warm = new ArrayList<>();
        solve(network, cars(network, 4000), 1, 1, first.day(), warm);
        double reached = cold.get(cold.size() - 1).relativeGap();
        assertTrue(warm.get(warm.size() - 1).relativeGap() <= 1.5 * reached + 0.005, "warm " + warm + ", cold " + cold);
    }

    @Test
    void aTenthOfTheVehiclesOnATenthOfTheCapacityIsAsFast() {
        RoadNetwork network = town(true);
        Vehicles all = cars(network, 5000);
        Vehicles tenth = new Vehicles();
        for (int car = 0; car < all.count(); car += 10) {
            tenth.add(all.departure(car), all.fromLink(car), all.toLink(car), Vehicles.Kind.CAR, Columns.NONE);
        }
        double ofAll = hours(solve(network, all, 1, 2, null, new ArrayList<>())) / all.count();
        double ofTenth = hours(solve(network, tenth, 0.1, 2, null, new ArrayList<>())) / tenth.count();
        // A tenth leaves gaps of ten headways, which cost a sample some time; a fifth is what a small town may show.
        assertEquals(1, ofTenth / ofAll, 0.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theDayIsTheSameOnAnyNumberOfThreads(int threads) {
        RoadNetwork network = town(true);
        Vehicles vehicles = cars(network, 40000);
        DayOutcome one = solve(network, vehicles, 12, 1, null, new ArrayList<>());
        DayOutcome many = solve(network, vehicles, 12, threads, null, new ArrayList<>());
        assertArrayEquals(one.seconds(), many.seconds());
        for (int bin = 0; bin < one.day().bins(); bin++) {
            for (int link = 0; link < one.day().links(); link++) {
                assertEquals(one.day().vehicles(bin, link), many.day().vehicles(bin, link));
                assertEquals(one.day().seconds(bin, link), many.day().seconds(bin, link));
            }
        }
    }

    @Test
    void skimsOfAnEmptyRoadAreItsFreeTimes() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 4; node++) builder.addNode("n" + node, 1000.0 * node, 0);
        for (int node = 0; node < 3; node++) {
            builder.addLink(LinkSpec.road("e" + node, node, node + 1, 1000, 10, 1, 900));
            builder.addLink(LinkSpec.road("w" + node, node + 1, node, 1000, 10, 1, 900));
        }
        RoadNetwork network = builder.build();
        int[][] anchors = {{network.findLink("e0")}, {network.findLink("e2")}};
        try (Workers workers = Workers.of(1)) {
            RoadSkims skims = RoadSkims.of(network, anchors, null, workers);
            // From the end of the first kilometre to the beginning of the third: one kilometre in 100 s.
            assertEquals(100 / 60.0, skims.minutes()[Period.AM.ordinal()][1], 1e-4);
            assertEquals(1, skims.kilometres()[1], 1e-4);
            assertEquals(skims.minutes()[0][1], skims.minutes()[3][1]);
        }
    }
}

package org.conurb.engine.traffic.day;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows assigned period by period. */
class StaticDayTest {

    private static final int EIGHT = 8 * 3600;
    private static final double BPR_AT_CAPACITY = 1.15;

    private static void link(RoadNetworkBuilder builder, String id, int from, int to, double metres, double capacity) {
        builder.addLink(LinkSpec.road(id, from, to, metres, 10, 1, capacity));
    }

    /** Home and work, joined by a short narrow road and a long wide one. */
    private static RoadNetwork twoRoads() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 5; node++) builder.addNode("n" + node, 1000.0 * node, 0);
        link(builder, "drive", 0, 1, 10, 9000);
        link(builder, "short", 1, 2, 3000, 1000);
        link(builder, "long-a", 1, 3, 2000, 9000);
        link(builder, "long-b", 3, 2, 2000, 9000);
        link(builder, "work", 2, 4, 1000, 9000);
        return builder.build();
    }

    private static Vehicles commuters(RoadNetwork network, int many, Vehicles.Kind kind) {
        Vehicles vehicles = new Vehicles();
        for (int car = 0; car < many; car++) {
            vehicles.add(EIGHT + car % 900, network.findLink("drive"), network.findLink("work"), kind, Columns.NONE);
        }
        return vehicles;
    }

    private static DayOutcome solve(RoadNetwork network, Vehicles vehicles, double share, int threads) {
        StaticSettings settings = new StaticSettings(share, 900, 1e-9, 60);
        try (Workers workers = Workers.of(threads)) {
            return new StaticDay(network, settings, workers, step -> {}).solve(2011, vehicles, null);
        }
    }

    private static double flow(RoadDay day, String link) {
        double sum = 0;
        for (int bin = 0; bin < day.bins(); bin++)
            sum += day.vehicles(bin, day.network().findLink(link));
        return sum;
    }

    private static float seconds(RoadDay day, String link) {
        return day.seconds(EIGHT / 900, day.network().findLink(link));
    }

    @Test
    void bothRoadsTakeTheSameTimeAndTheFormulaHoldsOnEach() {
        RoadNetwork network = twoRoads();
        DayOutcome outcome = solve(network, commuters(network, 9000, Vehicles.Kind.CAR), 1, 1);
        RoadDay day = outcome.day();
        assertTrue(outcome.isConverged());
        assertEquals(9000, flow(day, "short") + flow(day, "long-a"), 0.01);
        assertEquals(seconds(day, "short"), seconds(day, "long-a") + seconds(day, "long-b"), 1e-3);
        double ratio = flow(day, "short") / (1000 * Period.AM.hours());
        assertEquals(300 * (1 + 0.15 * Math.pow(ratio, 4)), seconds(day, "short"), 1e-2); // flows are kept as floats
        double whole = seconds(day, "short") + seconds(day, "work");
        assertEquals(whole, outcome.seconds()[17], 0.5); // seconds of a vehicle are whole
    }

    @Test
    void theLastLinkCountsAndSlowsThoseOnIt() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 3; node++) builder.addNode("n" + node, 1000.0 * node, 0);
        link(builder, "drive", 0, 1, 10, 9000);
        link(builder, "work", 1, 2, 1000, 500);
        RoadNetwork network = builder.build();
        DayOutcome outcome = solve(network, commuters(network, 1500, Vehicles.Kind.CAR), 1, 1);
        assertEquals(1500, flow(outcome.day(), "work"), 1e-3);
        assertEquals(0, flow(outcome.day(), "drive"), 0); // one stands at its end
        assertEquals(100 * BPR_AT_CAPACITY, seconds(outcome.day(), "work"), 1e-3);
        assertEquals(100, outcome.freeSeconds()[0], 1e-3);
    }

    @Test
    void aSampleOfTheVehiclesOnAsLargeAShareOfTheCapacityIsTheSame() {
        RoadNetwork network = twoRoads();
        RoadDay all = solve(network, commuters(network, 9000, Vehicles.Kind.CAR), 1, 1)
                .day();
        RoadDay tenth = solve(network, commuters(network, 900, Vehicles.Kind.CAR), 0.1, 1)
                .day();
        assertEquals(flow(all, "short"), flow(tenth, "short"), 0.01 * flow(all, "short") / 1000);
        assertEquals(seconds(all, "short"), seconds(tenth, "short"), 1e-2);
    }

    @Test
    void aClosedRoadIsNotUsedAndWhoeverHasNoOtherStaysAtHome() {
        RoadNetwork closed = NetworkEdit.apply(twoRoads(), List.of(new NetworkEdit.Close(List.of("short"))));
        RoadDay day =
                solve(closed, commuters(closed, 900, Vehicles.Kind.CAR), 1, 1).day();
        assertEquals(0, flow(day, "short"), 0);
        assertEquals(900, flow(day, "long-b"), 1e-3);
        RoadNetwork shut = NetworkEdit.apply(twoRoads(), List.of(new NetworkEdit.Close(List.of("short", "long-a"))));
        DayOutcome nowhere = solve(shut, commuters(shut, 900, Vehicles.Kind.CAR), 1, 1);
        assertEquals(0, flow(nowhere.day(), "work"), 0);
        assertEquals(0, nowhere.seconds()[0]);
    }

    @Test
    void aTollKeepsAwayThoseForWhomItIsNotWorthIt() {
        // 100 s more on the long road; a toll of 2 at 60 s for one is 120 s.
        RoadNetwork tolled = NetworkEdit.apply(twoRoads(), List.of(new NetworkEdit.Toll(List.of("short"), 2)));
        RoadDay day =
                solve(tolled, commuters(tolled, 90, Vehicles.Kind.CAR), 1, 1).day();
        assertEquals(0, flow(day, "short"), 1e-6);
    }

    @Test
    void goodsAreSomeOfTheVehiclesAndFlowsFollowTheDepartures() {
        RoadNetwork network = twoRoads();
        Vehicles vehicles = commuters(network, 300, Vehicles.Kind.CAR);
        int drive = network.findLink("drive");
        int work = network.findLink("work");
        for (int van = 0; van < 100; van++) {
            vehicles.add(EIGHT + 900, drive, work, Vehicles.Kind.LIGHT_GOODS, Columns.NONE);
        }
        RoadDay day = solve(network, vehicles, 1, 1).day();
        assertEquals(300, day.vehicles(EIGHT / 900, work), 1e-3);
        assertEquals(100, day.vehicles(EIGHT / 900 + 1, work), 1e-3);
        assertEquals(100, day.goods(EIGHT / 900, work) + day.goods(EIGHT / 900 + 1, work), 1e-3);
        // By Little's law 300 a quarter of an hour, each on the link for 100 s and little more, are 33 at a time.
        assertEquals(300 * day.seconds(EIGHT / 900, work) / 900, day.present(EIGHT / 900, work), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theDayIsTheSameOnAnyNumberOfThreads(int threads) {
        int side = 8;
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < side * side; node++) {
            builder.addNode("n" + node, 300.0 * (node % side), 300.0 * (node / side));
        }
        for (int node = 0; node < side * side; node++) {
            int east = node % side + 1 < side ? node + 1 : Columns.NONE;
            int north = node / side + 1 < side ? node + side : Columns.NONE;
            for (int other : new int[] {east, north}) {
                if (other == Columns.NONE) continue;
                link(builder, node + "-" + other, node, other, 300, 900);
                link(builder, other + "-" + node, other, node, 300, 900);
            }
        }
        RoadNetwork network = builder.build();
        YearDraws luck = Draws.of(1, "cars").in(0);
        Vehicles vehicles = new Vehicles();
        for (int car = 0; car < 40_000; car++) {
            int second = (int) (5 * 3600 + 60_000 * luck.uniform(car, 0));
            int from = luck.below(network.links(), car, 1);
            vehicles.add(second, from, luck.below(network.links(), car, 2), Vehicles.Kind.LIGHT_GOODS, Columns.NONE);
        }
        DayOutcome one = solve(network, vehicles, 1, 1);
        DayOutcome many = solve(network, vehicles, 1, threads);
        assertArrayEquals(one.seconds(), many.seconds());
        assertArrayEquals(one.freeSeconds(), many.freeSeconds());
        for (int bin = 0; bin < one.day().bins(); bin++) {
            for (int link = 0; link < one.day().links(); link++) {
                assertEquals(one.day().vehicles(bin, link), many.day().vehicles(bin, link));
                assertEquals(one.day().goods(bin, link), many.day().goods(bin, link));
                assertTrue(one.day().goods(bin, link) <= one.day().vehicles(bin, link));
            }
        }
    }
}

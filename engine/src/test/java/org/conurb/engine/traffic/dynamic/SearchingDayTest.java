package org.conurb.engine.traffic.dynamic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.LinkBins;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.Tolls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day on which vehicles look for routes while it is simulated: they find what they would find when it is over. */
class SearchingDayTest {

    private static final int SIDE = 6;
    private static final int VEHICLES = 5 * Workers.CHUNK_ROWS / 2;
    private static final int DAY = 24 * 3600;
    private static final int LINKS_OF_MOST = 9;
    private static final int LINKS_OF_FEW = 150; // a minute each at least: they come after the horizon
    private static final QueueSettings QUEUE =
            QueueSettings.standard().withStuck(60, StuckPolicy.SQUEEZE).limitingInflow(false);
    private static final DynamicSettings SETTINGS = DynamicSettings.standard(QUEUE);

    private final RoadNetwork network = grid();
    private final VehicleRoutes routes = walks(7);
    private final Dijkstra plain = new Dijkstra(network.topology());
    private final IntBuffer path = new IntBuffer();
    private final int[][] weights = new int[QUEUE.endSecond() / QUEUE.binSeconds()][]; // [bin] made when asked for

    private static RoadNetwork grid() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < SIDE * SIDE; node++) {
            builder.addNode("n" + node, 1000.0 * (node % SIDE), 1000.0 * (node / SIDE));
        }
        YearDraws draws = Draws.of(1, "speeds").in(0);
        for (int node = 0; node < SIDE * SIDE; node++) {
            int right = node % SIDE == SIDE - 1 ? node - SIDE + 1 : node + 1;
            int up = (node + SIDE) % (SIDE * SIDE);
            road(builder, node, right, draws);
            road(builder, right, node, draws);
            road(builder, node, up, draws);
            road(builder, up, node, draws);
        }
        return builder.build();
    }

    private static void road(RoadNetworkBuilder builder, int tail, int head, YearDraws draws) {
        double speed = 8 + 8 * draws.uniform(tail, head);
        builder.addLink(LinkSpec.road(tail + "-" + head, tail, head, 1000, speed, 130, 500));
    }

    /** Random walks all day, in the order of departure; one vehicle in a hundred drives for hours. */
    private VehicleRoutes walks(long seed) {
        YearDraws draws = Draws.of(seed, "walks").in(0);
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
            int[] route = new int[draws.below(100, vehicle, 0) == 0 ? LINKS_OF_FEW : LINKS_OF_MOST];
            route[0] = draws.below(network.links(), vehicle, 1);
            for (int place = 1; place < route.length; place++) {
                int node = network.topology().head(route[place - 1]);
                int first = network.topology().firstOut(node);
                route[place] = first + draws.below(network.topology().firstOut(node + 1) - first, vehicle, place + 1);
            }
            builder.vehicle((int) ((long) DAY * vehicle / VEHICLES), route);
        }
        return builder.build();
    }

    private SearchingDay day(Hierarchy hierarchy, QueueSimulation simulation, Workers workers) {
        Candidates.Lookers everyone =
                new Candidates.Lookers(Draws.of(1, "looks").in(0), null, 0);
        boolean[] paysNothing = new boolean[VEHICLES];
        return new SearchingDay(
                network, hierarchy, Tolls.of(network), SETTINGS, routes, paysNothing, everyone, simulation, workers);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void vehiclesFindWhatTheyWouldFindAfterTheDay(int threads) {
        QueueResult after = new QueueSimulation(network, routes, QUEUE).run();
        LinkCosts costs = new LinkCosts(network, LinkTimes.of(after.links()), Tolls.of(network), 0);
        try (Workers workers = Workers.of(threads)) {
            Hierarchy hierarchy = Hierarchy.build(network, workers);
            SearchingDay day = day(hierarchy, new QueueSimulation(network, routes, QUEUE), workers);
            assertEquals(after.totals(), day.run().totals());
            assertSameTimes(costs.times(), day.costs().times());

            double spent = 0;
            double saved = 0;
            int late = 0;
            Found.Walk walk = day.found().walk();
            for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
                double cost = costs.of(routes, vehicle);
                float gain = gain(costs, vehicle, cost);
                assertEquals(gain, day.found().gain[vehicle], "vehicle " + vehicle);
                spent += cost;
                saved += gain;
                late += cost > 2 * 3600 ? 1 : 0;
                if (walk.comesTo(vehicle)) assertLeadsTo(walk, vehicle, costs, cost - gain);
            }
            assertTrue(late > VEHICLES / 200, late + " vehicles on the road for more than two hours");
            assertEquals(saved / spent, day.found().gap(), 1e-9, "the same sums in another order");
        }
    }

    private void assertLeadsTo(Found.Walk walk, int vehicle, LinkCosts costs, double expected) {
        VehicleRoutes better = walk.routes();
        int end = better.first(walk.place()) + better.length(walk.place()) - 1;
        assertEquals(routes.departure(vehicle), better.departure(walk.place()));
        assertEquals(routes.link(routes.first(vehicle)), better.link(better.first(walk.place())));
        assertEquals(routes.link(routes.first(vehicle) + routes.length(vehicle) - 1), better.link(end));
        assertEquals(expected, costs.of(better, walk.place()), 1e-2, "a gain is a float of some hours in seconds");
    }

    /** By Dijkstra's method with the weights of the departure, then with those of the middle of the journey. */
    private float gain(LinkCosts costs, int vehicle, double cost) {
        int departure = routes.departure(vehicle);
        double least = Math.min(cost, along(costs, vehicle, departure));
        return (float) (cost - Math.min(least, along(costs, vehicle, departure + least / 2)));
    }

    private double along(LinkCosts costs, int vehicle, double second) {
        int first = routes.link(routes.first(vehicle));
        int last = routes.link(routes.first(vehicle) + routes.length(vehicle) - 1);
        int bin = (int)
                Math.min(costs.times().bins() - 1.0, second / costs.times().binSeconds());
        int to = network.topology().tail(last);
        plain.weight(weights(costs, bin), network.topology().head(first), to);
        path.clear();
        plain.path(to, path);
        int[] route = new int[path.size() + 2];
        System.arraycopy(path.toArray(), 0, route, 1, path.size());
        route[route.length - 1] = last;
        return costs.of(route, route.length, routes.departure(vehicle));
    }

    private int[] weights(LinkCosts costs, int bin) {
        if (weights[bin] == null) weights[bin] = costs.weights(bin);
        return weights[bin];
    }

    private void assertSameTimes(LinkTimes expected, LinkTimes actual) {
        for (int link = 0; link < network.links(); link++) {
            assertEquals(expected.least(link), actual.least(link));
            for (int bin = 0; bin < expected.bins(); bin++) {
                assertEquals(expected.inBin(bin, link), actual.inBin(bin, link), "bin " + bin + ", link " + link);
            }
        }
    }

    @Test
    void timesOfABinAreMadeWhenTheLagIsOver() {
        LinkBins day = new QueueSimulation(network, routes, QUEUE).run().links();
        GrowingTimes growing = new GrowingTimes(day, 4);
        int[] known = new int[day.bins()];
        for (int bin = 0; bin < day.bins(); bin++) known[bin] = growing.close(bin);
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 2}, java.util.Arrays.copyOf(known, 6));
        assertEquals(day.bins() - 5, known[day.bins() - 2]);
        assertEquals(day.bins(), known[day.bins() - 1], "at the end of the day all are known");
    }

    @Test
    void aLinkThatNobodyLeavesTakesAtLeastTheTimeSeen() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 4; node++) builder.addNode("n" + node, 100.0 * node, 0);
        builder.addLink(LinkSpec.road("drive", 0, 1, 100, 10, 130, 1000));
        builder.addLink(
                LinkSpec.road("blocked", 1, 2, 100, 10, 130, 0.01)); // one vehicle, then none for a hundred hours
        builder.addLink(LinkSpec.road("work", 2, 3, 100, 10, 130, 1000));
        RoadNetwork road = builder.build();
        VehicleRoutes.Builder queue = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < 10; vehicle++) queue.vehicle(vehicle, 0, 1, 2);
        LinkBins day = new QueueSimulation(road, queue.build(), QUEUE.withStuck(DAY, StuckPolicy.WAIT))
                .run()
                .links();
        int blocked = road.findLink("blocked");
        GrowingTimes growing = new GrowingTimes(day, 4);
        for (int bin = 0; bin < 8; bin++) growing.close(bin);
        for (int bin = 0; bin < 4; bin++) {
            assertEquals((4 + 0.5) * 900, growing.times().inBin(bin, blocked), "from its middle until four bins later");
        }
        double left = (day.bins() - 1.5) * 900;
        assertEquals(left, LinkTimes.of(day).inBin(1, blocked), "all that is left of the day, when that is over");
    }

    @Test
    void aFailureEndsTheWaitOfAll() {
        RoadNetworkBuilder other = new RoadNetworkBuilder();
        other.addNode("a", 0, 0);
        other.addNode("b", 1, 0);
        other.addLink(LinkSpec.road("only", 0, 1, 100, 10, 130, 500));
        try (Workers workers = Workers.of(2)) {
            Hierarchy wrong = Hierarchy.build(other.build(), workers);
            QueueSimulation simulation = new QueueSimulation(network, routes, QUEUE);
            SearchingDay day = day(wrong, simulation, workers);
            Exception failure = assertThrows(RuntimeException.class, day::run);
            assertFalse(failure instanceof IllegalStateException, "the cause, not the wait of others that it ended");
        }
    }
}

package org.conurb.engine.traffic.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.network.Topology;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever the network and the trips: nobody is lost, and nothing depends on the order of the input. */
class QueuePropertiesTest {

    private static final int NODES = 30;
    private static final int LINKS = 110;

    private static RoadNetwork town(long seed) {
        YearDraws draws = Draws.of(seed, "town").in(0);
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < NODES; node++) builder.addNode("n" + node, node, 0);
        for (int link = 0; link < LINKS; link++) {
            int tail = link < NODES ? link : draws.below(NODES, link, 0);
            int head = link < NODES ? (link + 1) % NODES : draws.below(NODES, link, 1);
            double metres = 5 + 300 * draws.uniform(link, 2);
            double capacity = 200 + 3000 * draws.uniform(link, 3);
            builder.addLink(
                    LinkSpec.road("l" + link, tail, head, metres, 5 + 20 * draws.uniform(link, 4), 1, capacity));
        }
        return builder.build();
    }

    private static List<int[]> trips(RoadNetwork town, int count, long seed) {
        YearDraws draws = Draws.of(seed, "trips").in(0);
        Topology topology = town.topology();
        List<int[]> trips = new ArrayList<>();
        for (int trip = 0; trip < count; trip++) {
            int[] route = new int[1 + draws.below(25, trip, 0)];
            route[0] = draws.below(LINKS, trip, 1);
            for (int place = 1; place < route.length; place++) {
                int node = topology.head(route[place - 1]);
                int out = topology.firstOut(node + 1) - topology.firstOut(node);
                route[place] = topology.firstOut(node) + draws.below(out, trip, 2 + place);
            }
            trips.add(route);
        }
        return trips;
    }

    private static int departure(int trip, long seed) {
        return Draws.of(seed, "departures").in(0).below(600, trip, 0);
    }

    private static VehicleRoutes vehicles(List<int[]> trips, int[] order, long seed) {
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int trip : order) builder.vehicle(departure(trip, seed), trips.get(trip));
        return builder.build();
    }

    private static QueueSettings settings(StuckPolicy policy) {
        return QueueSettings.standard().withStuck(60, policy).endingAt(3600);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"WAIT, 1", "SQUEEZE, 2", "REMOVE, 3", "WAIT, 4", "SQUEEZE, 5", "REMOVE, 6", "SQUEEZE, 7", "REMOVE, 8"})
    void nobodyIsLostAndNobodyAppears(StuckPolicy policy, long seed) {
        RoadNetwork town = town(seed);
        List<int[]> trips = trips(town, 3000, seed);
        VehicleRoutes vehicles = vehicles(trips, IntStream.range(0, 3000).toArray(), seed);
        Watcher watcher = new Watcher(3000, town);
        QueueResult result = new QueueSimulation(town, vehicles, settings(policy), watcher).run();
        QueueResult.Totals totals = result.totals();
        assertEquals(3000, totals.departed());
        assertEquals(watcher.arrived, totals.arrived());
        assertEquals(watcher.moves, totals.linkMoves());
        assertEquals(3000, totals.arrived() + totals.enRoute() + totals.removed());
        assertTrue(policy != StuckPolicy.REMOVE || totals.removed() > 0, "this town was meant to jam");
        long entries = 0;
        long present = 0;
        for (int link = 0; link < LINKS; link++) {
            for (int bin = 0; bin < result.links().bins(); bin++)
                entries += result.links().entries(bin, link);
            present += result.links().present(result.links().bins() - 1, link);
        }
        assertEquals(totals.linkMoves(), entries, "every move is an entry of a link");
        assertTrue(present <= totals.enRoute(), "the others wait to come into the traffic");
        for (int trip = 0; trip < 3000; trip++) {
            if (result.arrival(trip) == Columns.NONE) continue;
            assertEquals(trips.get(trip).length - 1, result.linksPassed(trip));
            assertTrue(result.travelSeconds(trip) >= trips.get(trip).length - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfTheInputChangesNothing(long seed) {
        RoadNetwork town = town(seed);
        List<int[]> trips = trips(town, 2000, seed);
        int[] order = IntStream.range(0, 2000)
                .boxed()
                .sorted(java.util.Comparator.comparingLong(
                        trip -> Draws.of(seed, "shuffle").in(0).bits(trip, 0)))
                .mapToInt(Integer::intValue)
                .toArray();
        QueueResult straight = new QueueSimulation(
                        town, vehicles(trips, IntStream.range(0, 2000).toArray(), seed), settings(StuckPolicy.SQUEEZE))
                .run();
        QueueResult shuffled =
                new QueueSimulation(town, vehicles(trips, order, seed), settings(StuckPolicy.SQUEEZE)).run();
        assertEquals(straight.totals(), shuffled.totals());
        assertArrayEquals(
                sorted(trips, straight, IntStream.range(0, 2000).toArray(), seed),
                sorted(trips, shuffled, order, seed));
    }

    /** Trips with their arrivals; equal trips are interchangeable, hence sorted. */
    private static String[] sorted(List<int[]> trips, QueueResult result, int[] order, long seed) {
        String[] lines = new String[order.length];
        for (int vehicle = 0; vehicle < order.length; vehicle++) {
            lines[vehicle] = departure(order[vehicle], seed)
                    + java.util.Arrays.toString(trips.get(order[vehicle]))
                    + result.arrival(vehicle);
        }
        java.util.Arrays.sort(lines);
        return lines;
    }

    @ParameterizedTest
    @EnumSource(StuckPolicy.class)
    void listeningChangesNothing(StuckPolicy policy) {
        RoadNetwork town = town(3);
        VehicleRoutes vehicles =
                vehicles(trips(town, 2000, 3), IntStream.range(0, 2000).toArray(), 3);
        QueueResult silent = new QueueSimulation(town, vehicles, settings(policy)).run();
        QueueResult heard = new QueueSimulation(town, vehicles, settings(policy), new Watcher(2000, town)).run();
        assertEquals(silent.totals(), heard.totals());
    }

    @Test
    void aSnapshotFromAnotherThreadShowsEveryoneOnTheRoadInOrder() throws Exception {
        RoadNetwork town = town(2);
        VehicleRoutes vehicles =
                vehicles(trips(town, 3000, 2), IntStream.range(0, 3000).toArray(), 2);
        QueueSimulation simulation = new QueueSimulation(town, vehicles, settings(StuckPolicy.WAIT));
        CompletableFuture<TrafficSnapshot> asked = simulation.snapshot();
        Thread runner = new Thread(simulation::run);
        runner.start();
        TrafficSnapshot first = asked.get(20, TimeUnit.SECONDS);
        runner.join();
        for (int entry = 1; entry < first.vehicles(); entry++) {
            assertTrue(first.share()[entry] >= 0 && first.share()[entry] <= 1);
            if (first.link()[entry] == first.link()[entry - 1]) {
                assertTrue(first.share()[entry] <= first.share()[entry - 1], "from the end backwards");
            }
        }
    }

    @Test
    void aStoppedSimulationTellsWhatHappenedSoFar() {
        RoadNetwork town = town(1);
        VehicleRoutes vehicles =
                vehicles(trips(town, 500, 1), IntStream.range(0, 500).toArray(), 1);
        QueueSimulation[] running = new QueueSimulation[1];
        running[0] = new QueueSimulation(town, vehicles, settings(StuckPolicy.WAIT), new QueueListener() {
            @Override
            public void departs(int second, int vehicle, int link) {
                if (second == 100) running[0].stop();
            }
        });
        QueueResult.Totals totals = running[0].run().totals();
        assertTrue(totals.simulatedSeconds() <= 102, totals::toString);
        assertEquals(totals.departed(), totals.arrived() + totals.enRoute());
    }

    @Test
    void linksThatDoNotMeetAreRefused() {
        RoadNetwork town = town(1);
        Topology topology = town.topology();
        int other = IntStream.range(0, LINKS)
                .filter(link -> topology.tail(link) != topology.head(0))
                .findFirst()
                .orElseThrow();
        VehicleRoutes broken = new VehicleRoutes.Builder().vehicle(0, 0, other).build();
        var refused = assertThrows(
                IllegalArgumentException.class, () -> new QueueSimulation(town, broken, settings(StuckPolicy.WAIT)));
        assertTrue(refused.getMessage().contains("does not begin where that one ends"), refused.getMessage());
        VehicleRoutes unknown = new VehicleRoutes.Builder().vehicle(0, LINKS).build();
        assertThrows(
                IllegalArgumentException.class, () -> new QueueSimulation(town, unknown, settings(StuckPolicy.WAIT)));
    }

    /** Checks that every vehicle follows its own life in order. */
    private static final class Watcher implements QueueListener {
        private final int[] on; // [vehicle] link, -1 before it departs, -2 after it has arrived
        private final RoadNetwork town;
        private int last;
        private int arrived;
        private long moves;

        Watcher(int vehicles, RoadNetwork town) {
            on = new int[vehicles];
            java.util.Arrays.fill(on, -1);
            this.town = town;
        }

        @Override
        public void departs(int second, int vehicle, int link) {
            tick(second);
            assertEquals(-1, on[vehicle]);
            on[vehicle] = link;
        }

        @Override
        public void entersTraffic(int second, int vehicle, int link) {
            assertEquals(on[vehicle], link);
        }

        @Override
        public void leavesLink(int second, int vehicle, int link) {
            assertEquals(on[vehicle], link);
        }

        @Override
        public void entersLink(int second, int vehicle, int link) {
            tick(second);
            assertEquals(town.topology().head(on[vehicle]), town.topology().tail(link));
            on[vehicle] = link;
            moves++;
        }

        @Override
        public void arrives(int second, int vehicle, int link) {
            assertEquals(on[vehicle], link);
            on[vehicle] = -2;
            arrived++;
        }

        private void tick(int second) {
            assertTrue(second >= last, "time never falls");
            last = second;
        }
    }
}

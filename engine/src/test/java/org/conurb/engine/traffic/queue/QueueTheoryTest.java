package org.conurb.engine.traffic.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a queue model must do on roads small enough to reckon by hand. */
class QueueTheoryTest {

    private static final int HOUR = 3600;

    /** Free flow and wide everywhere but where a test says otherwise. */
    private static final double SPEED = 10;

    private static final double WIDE = 36_000;

    private static QueueSettings settings() {
        return QueueSettings.standard().limitingInflow(false).withStuck(20 * HOUR, StuckPolicy.WAIT);
    }

    /** A road of links one after the other, each of so many metres. */
    private static RoadNetwork road(double metres, double... capacity) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node <= capacity.length; node++) builder.addNode("n" + node, node * metres, 0);
        for (int link = 0; link < capacity.length; link++) {
            builder.addLink(LinkSpec.road("l" + link, link, link + 1, metres, SPEED, 1, capacity[link]));
        }
        return builder.build();
    }

    private static int[] route(int links) {
        return IntStream.range(0, links).toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 123.4, 7, 1001.7})
    void onAnEmptyRoadATripTakesTheFreeTravelTimeToTheSecond(double metres) {
        RoadNetwork road = road(metres, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE);
        VehicleRoutes one = new VehicleRoutes.Builder().vehicle(100, route(11)).build();
        QueueResult result = new QueueSimulation(road, one, settings()).run();
        double free = Math.max(10 * metres / SPEED, 10); // no link is passed in under a second
        assertEquals(free, result.travelSeconds(0), 1, "seconds are whole; ten links of rounding do not add up");
        assertEquals(10 * metres, result.distanceMetres(0), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1800, 1", "1000, 1", "617, 1", "2400, 1", "5000, 1", "1800, 0.1", "3600, 1", "7200, 0.25"})
    void aBottleneckLetsOutItsCapacityToTheVehicle(double capacity, double flowFactor) {
        int vehicles = 20_000;
        RoadNetwork road = road(100_000, WIDE, capacity, WIDE); // long enough to hold them all
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < vehicles; vehicle++) builder.vehicle(0, route(3));
        QueueResult result = new QueueSimulation(
                        road,
                        builder.build(),
                        settings().withFactors(flowFactor, 1).endingAt(30 * HOUR))
                .run();
        int[] arrivals = IntStream.range(0, vehicles)
                .map(result::arrival)
                .filter(second -> second >= 0)
                .sorted()
                .toArray();
        int seconds = arrivals[arrivals.length - 1] - arrivals[0];
        assertEquals(
                capacity * flowFactor / HOUR * seconds,
                arrivals.length - 1.0,
                1,
                "over the " + seconds + " s of the queue; the first and last second may be cut");
    }

    @Test
    void aQueueGrowsByWhatComesInMoreThanGoesOutAndSpillsBackWhenTheRoadIsFull() {
        // One vehicle every 2 s towards a bottleneck that lets one out every 4 s: the queue grows by one every 4 s.
        // The 750 m before it hold 100. The link takes 75 s to drive, so while the queue is short 37 are driving.
        int gap = 2;
        int vehicles = 600;
        RoadNetwork road = road(750, WIDE, 3600, 900, WIDE);
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < vehicles; vehicle++) builder.vehicle(gap * vehicle, route(4));
        Recorder recorder = new Recorder(road.links());
        QueueResult result = new QueueSimulation(road, builder.build(), settings(), recorder).run();
        assertEquals(vehicles, result.totals().arrived());
        assertEquals(100, recorder.most[2], "full and not more");
        // Cumulative counts (Newell 1993): in by t: t/2 - 37.5 (75 s on link 1); out by t: (t - 150)/4.
        // On the link: t/2 - 37.5 - (t - 150)/4 = t/4 = 100 at t = 400.
        assertEquals(400, recorder.fullSince[2], 8, "two departures and one headway of the bottleneck");
        // Then link 1 fills. In by t: t/2; out by t: 162.5 + (t - 400)/4; on it t/4 - 62.5 = 100 at t = 650.
        assertEquals(650, recorder.fullSince[1], 12, "as before, and what the first filling left over");
    }

    @Test
    void queuesThatMergeComeInAsTheirCapacitiesStandToOneAnother() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (String node : new String[] {"main", "ramp", "merge", "on", "end"}) builder.addNode(node, 0, 0);
        builder.addLink(LinkSpec.road("main road", 0, 2, 30_000, SPEED, 1, 1800));
        builder.addLink(LinkSpec.road("slip road", 1, 2, 30_000, SPEED, 1, 600));
        builder.addLink(LinkSpec.road("neck", 2, 3, 75, SPEED, 1, 1200));
        builder.addLink(LinkSpec.road("beyond", 3, 4, 75, SPEED, 1, WIDE));
        VehicleRoutes.Builder vehicles = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < 4000; vehicle++) vehicles.vehicle(0, vehicle % 2, 2, 3);
        QueueResult result = new QueueSimulation(
                        builder.build(), vehicles.build(), settings().endingAt(2 * HOUR))
                .run();
        long main = IntStream.range(0, 4000)
                .filter(one -> one % 2 == 0 && result.arrival(one) >= 0)
                .count();
        long slip = IntStream.range(0, 4000)
                .filter(one -> one % 2 == 1 && result.arrival(one) >= 0)
                .count();
        assertEquals(
                3.0, (double) main / slip, 0.05, "1800 to 600; the beginning, with room for all, is shared evenly");
    }

    @Test
    void aDivergeIsHeldUpByThoseWhoWaitForTheFullBranch() {
        // Every second vehicle turns into a branch that takes one in 20 s; the others have a free road, but stand
        // behind.
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (String node : new String[] {"home", "start", "fork", "left", "right", "end"}) builder.addNode(node, 0, 0);
        builder.addLink(LinkSpec.road("drive", 0, 1, 75, SPEED, 1, WIDE));
        builder.addLink(LinkSpec.road("stem", 1, 2, 75_000, SPEED, 1, WIDE));
        builder.addLink(LinkSpec.road("full branch", 2, 3, 7.5, SPEED, 1, 180));
        builder.addLink(LinkSpec.road("free branch", 2, 4, 7.5, SPEED, 1, WIDE));
        builder.addLink(LinkSpec.road("on", 3, 5, 75, SPEED, 1, WIDE));
        builder.addLink(LinkSpec.road("out", 4, 5, 75, SPEED, 1, WIDE));
        RoadNetwork fork = builder.build();
        int[] full = {fork.findLink("drive"), fork.findLink("stem"), fork.findLink("full branch"), fork.findLink("on")};
        int[] free = {fork.findLink("drive"), fork.findLink("stem"), fork.findLink("free branch"), fork.findLink("out")
        };
        VehicleRoutes.Builder vehicles = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < 200; vehicle++) vehicles.vehicle(10 * vehicle, vehicle % 2 == 0 ? full : free);
        QueueResult result = new QueueSimulation(fork, vehicles.build(), settings()).run();
        int last = IntStream.range(0, 200)
                .filter(one -> one % 2 == 1)
                .map(result::arrival)
                .max()
                .orElseThrow();
        int first = IntStream.range(0, 200)
                .filter(one -> one % 2 == 1)
                .map(result::arrival)
                .min()
                .orElseThrow();
        assertEquals(99 * 20, last - first, 21, "the free branch gets what the full one lets by: one in 20 s");
    }

    @Test
    void aRingOfFullLinksStandsForEverUnlessDriversGiveWay() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 3; node++) builder.addNode("n" + node, node, 0);
        for (int link = 0; link < 3; link++) {
            builder.addLink(LinkSpec.road("l" + link, link, (link + 1) % 3, 7.5, SPEED, 1, 1800));
        }
        RoadNetwork ring = builder.build();
        VehicleRoutes.Builder vehicles = new VehicleRoutes.Builder();
        for (int link = 0; link < 3; link++)
            vehicles.vehicle(0, link, (link + 1) % 3, (link + 2) % 3, link, (link + 1) % 3);
        QueueSettings patient = QueueSettings.standard().endingAt(HOUR).withStuck(300, StuckPolicy.WAIT);
        QueueResult.Totals stands =
                new QueueSimulation(ring, vehicles.build(), patient).run().totals();
        assertEquals(0, stands.arrived());
        assertEquals(3, stands.enRoute());
        assertTrue(stands.stuck() > 0, "counted, not hidden");
        QueueResult.Totals squeezed = new QueueSimulation(
                        ring, vehicles.build(), patient.withStuck(300, StuckPolicy.SQUEEZE))
                .run()
                .totals();
        assertEquals(3, squeezed.arrived());
        assertTrue(squeezed.squeezed() > 0);
        QueueResult.Totals removed = new QueueSimulation(
                        ring, vehicles.build(), patient.withStuck(300, StuckPolicy.REMOVE))
                .run()
                .totals();
        assertEquals(3, removed.arrived() + removed.removed());
        assertTrue(removed.removed() > 0);
    }

    @Test
    void theInflowLimitPutsTheQueueBeforeTheNarrowRoadAndNotIntoIt() {
        // Two roads of 1800 an hour come together in one lane whose diagram lets 4.1667·10/14.1667/7.5 · 3600 = 1412
        // in.
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (String node : new String[] {"a", "b", "merge", "end"}) builder.addNode(node, 0, 0);
        builder.addLink(LinkSpec.road("one", 0, 2, 20_000, SPEED, 1, 1800));
        builder.addLink(LinkSpec.road("other", 1, 2, 20_000, SPEED, 1, 1800));
        builder.addLink(LinkSpec.road("narrow", 2, 3, 20_000, SPEED, 1, 1000));
        RoadNetwork network = builder.build();
        VehicleRoutes.Builder vehicles = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < 2000; vehicle++) vehicles.vehicle(0, vehicle % 2, 2);
        Recorder recorder = new Recorder(network.links());
        new QueueSimulation(network, vehicles.build(), settings().limitingInflow(true), recorder).run();
        double wave = 15 / 3.6;
        double limit = SPEED * wave / (SPEED + wave) / 7.5;
        assertEquals(limit * 1000, recorder.entriesBefore(network.findLink("narrow"), 1000), 2);
    }

    @Test
    void binsTellWhoPassedAndWhatTheyLost() {
        RoadNetwork road = road(750, WIDE, WIDE, 900, WIDE);
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < 90; vehicle++) builder.vehicle(0, route(4));
        QueueResult result = new QueueSimulation(road, builder.build(), settings()).run();
        LinkBins bins = result.links();
        int entries =
                IntStream.range(0, bins.bins()).map(bin -> bins.entries(bin, 2)).sum();
        int exits =
                IntStream.range(0, bins.bins()).map(bin -> bins.exits(bin, 2)).sum();
        assertEquals(90, entries);
        assertEquals(90, exits);
        // All come within nine seconds (10 a second); the k-th leaves 4 k seconds after the first.
        double loss = 4.0 * 89 * 90 / 2
                - (double) IntStream.range(0, 90).map(one -> one / 10).sum();
        double told = IntStream.range(0, bins.bins())
                .map(bin -> bins.delaySeconds(bin, 2))
                .sum();
        assertEquals(loss, told, 90, "a second each");
        assertEquals(75, bins.meanSeconds(50, 2), "who nobody used takes its free time");
    }

    /** Counts who is on each link, and when it was first full. */
    private static final class Recorder implements QueueListener {
        final int[] present;
        final int[] most;
        final int[] fullSince;
        final java.util.List<int[]> entries = new java.util.ArrayList<>();

        Recorder(int links) {
            present = new int[links];
            most = new int[links];
            fullSince = new int[links];
        }

        @Override
        public void entersLink(int second, int vehicle, int link) {
            entries.add(new int[] {second, link});
            if (++present[link] > most[link]) {
                most[link] = present[link];
                fullSince[link] = second;
            }
        }

        @Override
        public void leavesLink(int second, int vehicle, int link) {
            if (present[link] > 0) present[link]--;
        }

        @Override
        public void arrives(int second, int vehicle, int link) {
            present[link]--;
        }

        int entriesBefore(int link, int second) {
            return (int) entries.stream()
                    .filter(one -> one[1] == link && one[0] < second)
                    .count();
        }
    }
}

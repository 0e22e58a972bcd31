package org.conurb.engine.traffic.dynamic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equilibria that can be reckoned by hand, and what holds for all of them. */
class WithinDayEquilibriumTest {

    private static final double SPEED = 10;
    private static final double WIDE = 36_000;
    private static final int GAP_SECONDS = 2;

    private static QueueSettings day(int binSeconds) {
        return new QueueSettings(1, 1, binSeconds, 6 * 3600, 3600, StuckPolicy.WAIT, false);
    }

    private static WithinDayEquilibrium.Outcome seek(
            RoadNetwork network, VehicleRoutes routes, DynamicSettings settings, int threads, List<Convergence> days) {
        try (Workers workers = Workers.of(threads)) {
            Hierarchy hierarchy = Hierarchy.build(network, workers);
            return new WithinDayEquilibrium(network, hierarchy, settings, workers, days::add).seek(routes);
        }
    }

    private static void road(
            RoadNetworkBuilder builder, String id, int tail, int head, double seconds, double capacity) {
        builder.addLink(LinkSpec.road(id, tail, head, seconds * SPEED, SPEED, 50, capacity));
    }

    /** Home, drive, fork; a short road with a bottleneck or a long free one; then work. */
    private static RoadNetwork twoRoads() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 6; node++) builder.addNode("n" + node, 100.0 * node, 0);
        road(builder, "drive", 0, 1, 10, WIDE);
        road(builder, "short", 1, 2, 300, 900);
        road(builder, "neck", 2, 4, 10, WIDE);
        road(builder, "long", 1, 3, 600, WIDE);
        road(builder, "bend", 3, 4, 10, WIDE);
        road(builder, "work", 4, 5, 10, WIDE);
        return builder.build();
    }

    private static VehicleRoutes commuters(RoadNetwork network, int count, String... links) {
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        int[] route = java.util.Arrays.stream(links).mapToInt(network::findLink).toArray();
        for (int vehicle = 0; vehicle < count; vehicle++) builder.vehicle(GAP_SECONDS * vehicle, route);
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(DynamicSettings.Rule.class)
    void behindABottleneckTheQueueGrowsUntilTheDetourIsAsLong(DynamicSettings.Rule rule) {
        RoadNetwork network = twoRoads();
        int count = 1800;
        List<Convergence> days = new ArrayList<>();
        WithinDayEquilibrium.Outcome outcome = seek(
                network,
                commuters(network, count, "drive", "short", "neck", "work"),
                DynamicSettings.standard(day(60)).until(80, 0.002).by(rule, 0.1),
                2,
                days);
        int shortRoad = network.findLink("short");
        long users = IntStream.range(0, count)
                .filter(vehicle -> outcome.routes().link(outcome.routes().first(vehicle) + 1) == shortRoad)
                .count();
        // One comes every 2 s, one leaves every 4 s: a second of delay more each second, 300 after 150 vehicles; then
        // every second one takes the short road: 150 + (3600 - 300) / 4.
        assertEquals(975, users, 0.05 * 975, "a minute's bins make it a little late");
        double late = IntStream.range(count / 2, count)
                .map(vehicle -> outcome.day().travelSeconds(vehicle))
                .average()
                .orElseThrow();
        assertEquals(620, late, 0.05 * 620, "the queue stays as long as the detour");
        assertTrue(days.get(days.size() - 1).relativeGap() < days.get(0).relativeGap() / 10, () -> told(days));
    }

    @Test
    void braessANewRoadMakesEveryoneLater() {
        assertTrue(meanSeconds(true) > meanSeconds(false) + 50, meanSeconds(true) + " against " + meanSeconds(false));
    }

    private static String told(List<Convergence> days) {
        return days.stream()
                .map(day -> String.format(
                        "%.4f %.4f %.0f %.3f",
                        day.relativeGap(), day.auditedGap(), day.vehicleHours(), day.shareReplanned()))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static double meanSeconds(boolean hasShortCut) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < 6; node++) builder.addNode("n" + node, 100.0 * node, 0);
        road(builder, "drive", 0, 1, 10, WIDE);
        road(builder, "s-a", 1, 2, 300, 900);
        road(builder, "s-b", 1, 3, 600, WIDE);
        road(builder, "a-t", 2, 4, 600, WIDE);
        road(builder, "b-t", 3, 4, 300, 900);
        road(builder, "a-b", 2, 3, 10, WIDE);
        road(builder, "work", 4, 5, 10, WIDE);
        RoadNetwork network = builder.build();
        if (!hasShortCut) {
            network = NetworkEdit.apply(network, List.of(new NetworkEdit.Close(List.of("a-b"))));
        }
        List<Convergence> days = new ArrayList<>();
        WithinDayEquilibrium.Outcome outcome = seek(
                network,
                commuters(network, 1800, "drive", "s-a", "a-t", "work"),
                DynamicSettings.standard(day(60)).until(60, 0.005),
                2,
                days);
        return (double) outcome.day().totals().vehicleSeconds() / 1800;
    }

    @Test
    void aTollSendsThoseAwayForWhomItIsNotWorthIt() {
        RoadNetwork free = twoRoads();
        RoadNetwork tolled = NetworkEdit.apply(free, List.of(new NetworkEdit.Toll(List.of("short"), 5)));
        List<Convergence> days = new ArrayList<>();
        // 5 a passage at 70 s for one: 350 s, more than the short road saves even when it is empty.
        DynamicSettings settings = new DynamicSettings(day(60), 5, 0, DynamicSettings.Rule.BY_GAIN, 1, 0, 0, 70, 0, 1);
        WithinDayEquilibrium.Outcome outcome =
                seek(tolled, commuters(tolled, 200, "drive", "short", "neck", "work"), settings, 1, days);
        int longRoad = tolled.findLink("long");
        assertTrue(IntStream.range(0, 200)
                .allMatch(vehicle -> outcome.routes().link(outcome.routes().first(vehicle) + 1) == longRoad));
    }

    private static RoadNetwork town(int side) {
        YearDraws draws = Draws.of(1, "town").in(0);
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < side * side; node++) {
            builder.addNode("n" + node, 200.0 * (node % side), 200.0 * (node / side));
        }
        for (int node = 0; node < side * side; node++) {
            int[] others = {node % side + 1 < side ? node + 1 : -1, node / side + 1 < side ? node + side : -1};
            for (int other : others) {
                if (other < 0) continue;
                double length = 200 * (1 + draws.uniform(node, other));
                builder.addLink(LinkSpec.road(node + "-" + other, node, other, length, 14, 1, 800));
                builder.addLink(LinkSpec.road(other + "-" + node, other, node, length, 14, 1, 800));
            }
        }
        return builder.build();
    }

    private static VehicleRoutes townsfolk(RoadNetwork town, int count) {
        YearDraws draws = Draws.of(2, "folk").in(0);
        Dijkstra search = new Dijkstra(town.topology());
        int[] weight = Weights.onEmptyRoads(town, Mode.CAR);
        IntBuffer path = new IntBuffer();
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < count; vehicle++) {
            search.weight(weight, draws.below(town.nodes(), vehicle, 0), draws.below(town.nodes(), vehicle, 1));
            int to = draws.below(town.nodes(), vehicle, 1);
            search.path(to, path);
            if (path.size() > 0) builder.add(draws.below(1800, vehicle, 2), path.toArray(), path.size());
        }
        return builder.build();
    }

    @Test
    void threadsDoNotMatter() {
        RoadNetwork town = town(8);
        VehicleRoutes folk = townsfolk(town, 20_000);
        List<List<Convergence>> all = new ArrayList<>();
        List<int[]> arrivals = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            List<Convergence> days = new ArrayList<>();
            WithinDayEquilibrium.Outcome outcome =
                    seek(town, folk, DynamicSettings.standard(day(300)).until(4, 0), threads, days);
            all.add(days);
            arrivals.add(IntStream.range(0, folk.vehicles())
                    .map(vehicle -> outcome.day().arrival(vehicle))
                    .toArray());
        }
        assertEquals(all.get(0), all.get(1));
        assertEquals(all.get(0), all.get(2));
        assertArrayEquals(arrivals.get(0), arrivals.get(1));
        assertArrayEquals(arrivals.get(0), arrivals.get(2));
    }

    @Test
    void inATownTheGapFallsAndTheAuditByExactPathsAgrees() {
        RoadNetwork town = town(8);
        List<Convergence> days = new ArrayList<>();
        seek(town, townsfolk(town, 6_000), DynamicSettings.standard(day(300)).until(20, 0.001), 2, days);
        Convergence first = days.get(0);
        Convergence last = days.get(days.size() - 1);
        assertTrue(last.relativeGap() < first.relativeGap() / 5, () -> told(days));
        assertTrue(last.vehicleHours() < first.vehicleHours(), () -> told(days));
        assertTrue(last.auditedGap() < first.auditedGap() / 3, () -> told(days));
    }
}

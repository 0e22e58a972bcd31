package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.DepartureQuery;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.MetricSet;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;

/**
 * Routes to begin with: vehicles are put on the roads in parts, drawn by lot, and each part takes the best routes at the
 * times that the parts before it would cause if they were all (incremental assignment; Sheffi 1985, "Urban Transportation
 * Networks", section 5.1). Where a day is known already, its times count half.
 *
 * <p>Then each part looks again, among all the others. So vehicles spread over roads before any day is simulated, and few
 * have to change afterwards.
 */
public final class FirstRoutes {

    private static final double HALF = 0.5;
    private static final double SECONDS_PER_HOUR = 3600;

    /** t = t0 (1 + 0.15 (v/c)^4) up to capacity (Bureau of Public Roads 1964). */
    private static final double BPR_ALPHA = 0.15;

    /** From so many paths on it pays to take three times as long to prepare them. */
    private static final int PATHS_WORTH_MORE_TIME = 100_000;

    /** How often each part then looks for routes again, among all others, where there are many vehicles. */
    private static final int SWEEPS = 1;

    /** No link lets out fewer vehicles in a bin: times stay finite. */
    private static final double LEAST_CAPACITY = 1e-3;

    private final RoadNetwork network;
    private final Hierarchy hierarchy;
    private final DynamicSettings settings;
    private final Workers workers;
    private final int binSeconds;
    private final int bins;
    private final float[] known; // [bin × links + link] seconds of an earlier day, null if there is none
    private boolean isBusy; // so many paths that faster queries pay
    private final float[] volume; // [bin × links + link]

    private FirstRoutes(
            RoadNetwork network, Hierarchy hierarchy, DynamicSettings settings, RoadDay earlier, Workers workers) {
        this.network = network;
        this.hierarchy = hierarchy;
        this.settings = settings;
        this.workers = workers;
        this.binSeconds = settings.queue().binSeconds();
        this.bins = (settings.queue().endSecond() + binSeconds - 1) / binSeconds;
        this.volume = new float[bins * network.links()];
        this.known = earlier == null ? null : timesOf(earlier);
    }

    /**
     * Routes for these vehicles, in their order. A vehicle that can reach its aim by no road stays where it is.
     *
     * @param parts in how many parts the vehicles are put on the roads
     * @param earlier a day on roads with as many links, whose times are known; null if there is none
     */
    public static VehicleRoutes of(
            RoadNetwork network,
            Hierarchy hierarchy,
            DynamicSettings settings,
            Vehicles vehicles,
            int parts,
            RoadDay earlier,
            Workers workers) {
        boolean fits = earlier != null
                && earlier.links() == network.links()
                && earlier.binSeconds() == settings.queue().binSeconds();
        return new FirstRoutes(network, hierarchy, settings, fits ? earlier : null, workers).route(vehicles, parts);
    }

    private float[] timesOf(RoadDay earlier) {
        float[] seconds = new float[volume.length];
        for (int bin = 0; bin < bins; bin++) {
            for (int link = 0; link < network.links(); link++) {
                seconds[bin * network.links() + link] =
                        bin < earlier.bins() ? earlier.seconds(bin, link) : (float) network.freeSeconds(link);
            }
        }
        return seconds;
    }

    private VehicleRoutes route(Vehicles vehicles, int parts) {
        isBusy = vehicles.count() / parts >= PATHS_WORTH_MORE_TIME;
        int chunks = Workers.chunks(vehicles.count());
        VehicleRoutes[][] found = new VehicleRoutes[parts][chunks];
        LinkCosts[] costs = new LinkCosts[parts];
        YearDraws luck = Draws.of(settings.seed(), "parts of the first routes").in(0);
        for (int round = 0; round < parts * (isBusy ? 1 + SWEEPS : 1); round++) {
            int part = round % parts;
            if (costs[part] != null) for (VehicleRoutes routes : found[part]) count(routes, costs[part], -1);
            double onRoads = costs[part] == null ? part : parts - 1;
            LinkTimes times = times(onRoads == 0 ? 1 : parts / onRoads, round == 0);
            costs[part] = new LinkCosts(network, times, settings.secondsPerMoney());
            MetricSet metrics = metrics(costs[part]);
            workers.forEachChunk(vehicles.count(), (chunk, from, to) -> {
                Router router = new Router(metrics.newQuery(), vehicles);
                for (int vehicle = from; vehicle < to; vehicle++) {
                    if (luck.below(parts, vehicle, 0) == part) router.add(vehicle);
                }
                found[part][chunk] = router.routes.build();
            });
            for (VehicleRoutes routes : found[part]) count(routes, costs[part], 1);
        }
        return merged(vehicles, parts, luck, found);
    }

    private MetricSet metrics(LinkCosts costs) {
        int[][] weight = new int[costs.times().bins()][];
        for (int bin = 0; bin < weight.length; bin++) weight[bin] = costs.weights(bin);
        return isBusy
                ? MetricSet.customizePerfectly(hierarchy, costs.times().binSeconds(), weight, workers)
                : MetricSet.customize(hierarchy, costs.times().binSeconds(), weight, workers);
    }

    /**
     * Times if what is on the roads so far were multiplied by this: by the formula of the Bureau of Public Roads up to
     * capacity, and beyond it the wait in a queue that holds whatever capacity has not let out yet (a point queue; Vickrey
     * 1969, American Economic Review 59, 251).
     */
    private LinkTimes times(double factor, boolean isFirst) {
        float[] seconds = new float[volume.length];
        int links = network.links();
        for (int link = 0; link < links; link++) {
            double perSecond = network.capacity(link) * settings.queue().flowFactor() / SECONDS_PER_HOUR;
            double capacity = Math.max(perSecond * binSeconds, LEAST_CAPACITY);
            double free = network.freeSeconds(link);
            double queue = 0;
            for (int cell = link; cell < seconds.length; cell += links) {
                double comes = volume[cell] * factor;
                double left = Math.max(0, queue + comes - capacity);
                double full = Math.min(1, comes / capacity);
                double waits = (queue + left) * HALF / capacity * binSeconds;
                double loaded = free * (1 + BPR_ALPHA * full * full * full * full) + waits;
                boolean knowsBetter = known != null && isFirst;
                seconds[cell] =
                        knowsBetter ? known[cell] : (float) (known == null ? loaded : HALF * (known[cell] + loaded));
                queue = left;
            }
        }
        return LinkTimes.given(links, bins, binSeconds, seconds);
    }

    private void count(VehicleRoutes routes, LinkCosts costs, int sign) {
        for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) {
            double clock = routes.departure(vehicle);
            for (int place = routes.first(vehicle) + 1; routes.link(place) != Columns.NONE; place++) {
                int link = routes.link(place);
                int bin = (int) Math.min(bins - 1.0, clock / binSeconds);
                volume[bin * network.links() + link] += sign;
                clock += costs.times().at(link, clock);
            }
        }
    }

    private static VehicleRoutes merged(Vehicles vehicles, int parts, YearDraws luck, VehicleRoutes[][] found) {
        int places = 0;
        for (VehicleRoutes[] part : found) for (VehicleRoutes routes : part) places += routes.places();
        VehicleRoutes.Builder all = new VehicleRoutes.Builder(vehicles.count(), places);
        int[] next = new int[parts];
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) {
            if (vehicle % Workers.CHUNK_ROWS == 0) java.util.Arrays.fill(next, 0);
            int part = luck.below(parts, vehicle, 0);
            all.copy(found[part][vehicle / Workers.CHUNK_ROWS], next[part]++);
        }
        return all.build();
    }

    /** One thread's search. */
    private final class Router {

        private final DepartureQuery query;
        private final Vehicles vehicles;
        private final VehicleRoutes.Builder routes = new VehicleRoutes.Builder();
        private final IntBuffer path = new IntBuffer();
        private int[] route = new int[64];

        Router(DepartureQuery query, Vehicles vehicles) {
            this.query = query;
            this.vehicles = vehicles;
        }

        void add(int vehicle) {
            int from = vehicles.fromLink(vehicle);
            int to = vehicles.toLink(vehicle);
            int second = vehicles.departure(vehicle);
            route[0] = from;
            int length = 1;
            if (from != to && reaches(second, from, to)) {
                if (path.size() + 2 > route.length) route = new int[Columns.grown(path.size() + 2)];
                route[0] = from;
                for (int place = 0; place < path.size(); place++) route[length++] = path.get(place);
                route[length++] = to;
            }
            routes.add(second, route, length);
        }

        private boolean reaches(int second, int from, int to) {
            int tail = network.topology().head(from);
            int head = network.topology().tail(to);
            path.clear();
            return query.path(second, tail, head, path) < Weights.UNREACHED;
        }
    }
}

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
import org.conurb.engine.travel.Tolls;
import org.conurb.engine.travel.Vehicles;

/**
 * Routes to begin with: vehicles are put on the roads in parts, drawn by lot, and each part takes the best routes at the
 * times that the parts before it would cause if they were all (incremental assignment; Sheffi 1985, "Urban Transportation
 * Networks", section 5.1). Where a day is known already, times are its own, and change as the formulas say that they
 * would from what came onto the roads then to what comes now (a pivot), part by part. So vehicles spread over roads before any day is simulated, and few have to change afterwards.
 */
public final class FirstRoutes {

    private static final double HALF = 0.5;
    private static final double SECONDS_PER_HOUR = 3600;

    /** t = t0 (1 + 0.15 (v/c)^4) up to capacity (Bureau of Public Roads 1964). */
    private static final double BPR_ALPHA = 0.15;

    /** From so many paths on it pays to take three times as long to prepare them. */
    private static final int PATHS_WORTH_MORE_TIME = 100_000;

    /** No link lets out fewer vehicles in a bin: times stay finite. */
    private static final double LEAST_CAPACITY = 1e-3;

    private final RoadNetwork network;
    private final Tolls tolls;
    private final Hierarchy hierarchy;
    private final DynamicSettings settings;
    private final Workers workers;
    private final int binSeconds;
    private final int bins;
    private final RoadDay earlier; // null if none is known
    private boolean isBusy; // so many paths that faster queries pay
    private final float[] volume; // [bin × links + link]

    private FirstRoutes(
            RoadNetwork network,
            Tolls tolls,
            Hierarchy hierarchy,
            DynamicSettings settings,
            RoadDay earlier,
            Workers workers) {
        this.network = network;
        this.tolls = tolls;
        this.hierarchy = hierarchy;
        this.settings = settings;
        this.workers = workers;
        this.binSeconds = settings.queue().binSeconds();
        this.bins = (settings.queue().endSecond() + binSeconds - 1) / binSeconds;
        this.volume = new float[bins * network.links()];
        this.earlier = earlier;
    }

    /**
     * Routes for these vehicles, in their order. A vehicle that can reach its aim by no road stays where it is.
     *
     * @param tolls what the links charge
     * @param parts in how many parts the vehicles are put on the roads
     * @param earlier a day on roads with as many links, whose times are known; null if there is none
     */
    public static VehicleRoutes of(
            RoadNetwork network,
            Tolls tolls,
            Hierarchy hierarchy,
            DynamicSettings settings,
            Vehicles vehicles,
            int parts,
            RoadDay earlier,
            Workers workers) {
        boolean fits = earlier != null
                && earlier.links() == network.links()
                && earlier.binSeconds() == settings.queue().binSeconds();
        return new FirstRoutes(network, tolls, hierarchy, settings, fits ? earlier : null, workers)
                .route(vehicles, parts);
    }

    private VehicleRoutes route(Vehicles vehicles, int parts) {
        boolean[] paysNothing = vehicles.paysNothing();
        isBusy = vehicles.count() / parts >= PATHS_WORTH_MORE_TIME;
        int chunks = Workers.chunks(vehicles.count());
        VehicleRoutes[][] found = new VehicleRoutes[parts][chunks];
        YearDraws luck = Draws.of(settings.seed(), "parts of the first routes").in(0);
        for (int part = 0; part < parts; part++) {
            int mine = part;
            LinkTimes times = times((double) part / parts);
            LinkCosts costs = new LinkCosts(network, times, tolls, settings.secondsPerMoney());
            MetricSet paying = metrics(costs);
            MetricSet free = costs.hasTwoPrices(paysNothing) ? metrics(costs.free()) : paying;
            workers.forEachChunk(vehicles.count(), (chunk, from, to) -> {
                DepartureQuery query = paying.newQuery();
                Router router = new Router(query, free == paying ? query : free.newQuery(), vehicles);
                for (int vehicle = from; vehicle < to; vehicle++) {
                    if (luck.below(parts, vehicle, 0) == mine) router.add(vehicle);
                }
                found[mine][chunk] = router.routes.build();
            });
            for (VehicleRoutes routes : found[part]) count(routes, costs);
        }
        return merged(vehicles, parts, luck, found);
    }

    private MetricSet metrics(LinkCosts costs) {
        MetricSet metrics = new MetricSet(hierarchy, binSeconds, bins, isBusy);
        workers.forEach(bins, bin -> metrics.customize(bin, costs.weights(bin)));
        return metrics;
    }

    /**
     * Times that are to be expected when all are on the roads: by the formula of the Bureau of Public Roads up to capacity,
     * and beyond it the wait in a queue that holds whatever capacity has not let out yet (a point queue; Vickrey 1969,
     * American Economic Review 59, 251).
     *
     * <p>Those who are not on the roads yet are expected to do as those who are; where an earlier day is known, to do as
     * was done then, which keeps what is known about how vehicles share roads that are equally good.
     *
     * @param loaded how much of the vehicles is on the roads, from 0 to less than 1
     */
    private LinkTimes times(double loaded) {
        int links = network.links();
        LinkTimes times = LinkTimes.unknown(links, bins, binSeconds);
        for (int link = 0; link < links; link++) {
            PointQueue now = new PointQueue(link);
            PointQueue then = new PointQueue(link);
            for (int bin = 0; bin < bins; bin++) {
                int cell = bin * links + link;
                double expected;
                if (earlier == null || bin >= earlier.bins()) {
                    expected = now.seconds(loaded == 0 ? 0 : volume[cell] / loaded);
                } else {
                    double came = cameThen(bin, link);
                    double more = now.seconds(volume[cell] + (1 - loaded) * came) - then.seconds(came);
                    expected = Math.max(network.freeSeconds(link), earlier.seconds(bin, link) + more);
                }
                times.set(bin, link, expected);
            }
        }
        return times;
    }

    /** Vehicles that came onto a link in a bin of the earlier day, as many as there would be among these. */
    private double cameThen(int bin, int link) {
        double before = bin == 0 ? 0 : earlier.present(bin - 1, link);
        double came = earlier.vehicles(bin, link) + earlier.present(bin, link) - before;
        return came * settings.queue().flowFactor();
    }

    /** The queue at the end of a link, bin by bin. */
    private final class PointQueue {

        private final double free;
        private final double capacity; // vehicles in a bin
        private double queue;

        PointQueue(int link) {
            free = network.freeSeconds(link);
            double perSecond = network.capacity(link) * settings.queue().flowFactor() / SECONDS_PER_HOUR;
            capacity = Math.max(perSecond * binSeconds, LEAST_CAPACITY);
        }

        /** What the link takes in the next bin, in which so many come onto it. */
        double seconds(double comes) {
            double left = Math.max(0, queue + comes - capacity);
            double full = Math.min(1, comes / capacity);
            double waits = (queue + left) * HALF / capacity * binSeconds;
            queue = left;
            return free * (1 + BPR_ALPHA * full * full * full * full) + waits;
        }
    }

    private void count(VehicleRoutes routes, LinkCosts costs) {
        for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) {
            double clock = routes.departure(vehicle);
            for (int place = routes.first(vehicle) + 1; routes.link(place) != Columns.NONE; place++) {
                int link = routes.link(place);
                int bin = (int) Math.min(bins - 1.0, clock / binSeconds);
                volume[bin * network.links() + link]++;
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

        private final DepartureQuery paying;
        private final DepartureQuery free;
        private final Vehicles vehicles;
        private final VehicleRoutes.Builder routes = new VehicleRoutes.Builder();
        private final IntBuffer path = new IntBuffer();
        private int[] route = new int[64];

        Router(DepartureQuery paying, DepartureQuery free, Vehicles vehicles) {
            this.paying = paying;
            this.free = free;
            this.vehicles = vehicles;
        }

        void add(int vehicle) {
            int from = vehicles.fromLink(vehicle);
            int to = vehicles.toLink(vehicle);
            int second = vehicles.departure(vehicle);
            route[0] = from;
            int length = 1;
            if (from != to && reaches(vehicles.paysNothing(vehicle) ? free : paying, second, from, to)) {
                if (path.size() + 2 > route.length) route = new int[Columns.grown(path.size() + 2)];
                route[0] = from;
                for (int place = 0; place < path.size(); place++) route[length++] = path.get(place);
                route[length++] = to;
            }
            routes.add(second, route, length);
        }

        private boolean reaches(DepartureQuery query, int second, int from, int to) {
            int tail = network.topology().head(from);
            int head = network.topology().tail(to);
            path.clear();
            return query.path(second, tail, head, path) < Weights.UNREACHED;
        }
    }
}

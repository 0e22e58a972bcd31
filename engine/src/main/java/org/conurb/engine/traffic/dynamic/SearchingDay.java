package org.conurb.engine.traffic.dynamic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.MetricSet;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.Tolls;

/**
 * A day that is simulated by one thread while others already look for better routes of those who departed some hours
 * before: the times of a bin are made, then the router prepared for it, then all that a chunk of vehicles needs is there.
 *
 * <p>What is found does not depend on who was quicker: what a chunk waits for, and what it may read, is fixed by the
 * departures of its vehicles.
 */
final class SearchingDay {

    /** From so many vehicles on it pays to take three times as long to prepare the router. */
    private static final int MANY = 300_000;

    /** The times of a bin are made so much later: few links take longer. Assumed. */
    private static final int LAG_SECONDS = 3600;

    /** A chunk is looked at when the times until so long after its last departure are known: few drive longer. Assumed. */
    private static final int HORIZON_SECONDS = 2 * 3600;

    private final QueueSimulation simulation;
    private final QueueSettings queue;
    private final VehicleRoutes routes;
    private final Workers workers;
    private final GrowingTimes growing;
    private final LinkCosts costs;
    private final MetricSet paying;
    private final MetricSet free;
    private final Candidates candidates;
    private final Milestones timed; // bins whose times are known
    private final Milestones customized; // bins for which the router is ready
    private final AtomicReference<Throwable> failure = new AtomicReference<>(); // why the day was broken off
    private int known; // bins whose times are known, in the simulating thread
    private QueueResult result;

    SearchingDay(
            RoadNetwork network,
            Hierarchy hierarchy,
            Tolls tolls,
            DynamicSettings settings,
            VehicleRoutes routes,
            boolean[] paysNothing,
            Candidates.Lookers lookers,
            QueueSimulation simulation,
            Workers workers) {
        this.simulation = simulation;
        this.queue = settings.queue();
        this.routes = routes;
        this.workers = workers;
        this.growing = new GrowingTimes(simulation.links(), lag());
        this.costs = new LinkCosts(network, growing.times(), tolls, settings.secondsPerMoney());
        boolean isPerfect = routes.vehicles() >= MANY;
        this.paying = new MetricSet(hierarchy, binSeconds(), bins(), isPerfect);
        this.free =
                costs.hasTwoPrices(paysNothing) ? new MetricSet(hierarchy, binSeconds(), bins(), isPerfect) : paying;
        this.candidates = new Candidates(network, costs, paying, free, routes, paysNothing, lookers);
        this.timed = new Milestones(bins());
        this.customized = new Milestones(bins());
    }

    /** Who may wait without end makes links stand without end: then nothing is known before the day is over. */
    private int lag() {
        if (queue.stuckPolicy() == StuckPolicy.WAIT) return bins();
        return inBins(Math.max(LAG_SECONDS, 2 * queue.stuckSeconds()));
    }

    private int inBins(int seconds) {
        return (seconds + binSeconds() - 1) / binSeconds();
    }

    private int bins() {
        return simulation.links().bins();
    }

    private int binSeconds() {
        return simulation.links().binSeconds();
    }

    /** Simulates the day and lets vehicles look. To be called once. */
    QueueResult run() {
        List<Runnable> tasks = new ArrayList<>();
        tasks.add(this::simulate);
        List<List<Integer>> chunks = chunksByBin();
        for (int bin = 0; bin < bins(); bin++) {
            int mine = bin;
            tasks.add(() -> customize(mine));
            for (int chunk : chunks.get(bin)) tasks.add(() -> look(chunk, mine));
        }
        begin(tasks);
        workers.forEach(Workers.chunks(routes.vehicles()), candidates::lookLate);
        return result;
    }

    /** Tasks are begun in this order, and wait only for earlier ones. */
    private void begin(List<Runnable> tasks) {
        try {
            workers.forEach(tasks.size(), number -> tasks.get(number).run());
        } catch (IllegalStateException brokenOff) {
            if (failure.get() instanceof Error error) throw error;
            if (failure.get() instanceof RuntimeException cause) throw cause;
            throw brokenOff;
        }
    }

    /** The costs of the links on the day. */
    LinkCosts costs() {
        return costs;
    }

    /** What was found. */
    Found found() {
        return candidates.found();
    }

    /** [bin] chunks that can be looked at when the router is ready for that bin. */
    private List<List<Integer>> chunksByBin() {
        List<List<Integer>> chunks = new ArrayList<>();
        for (int bin = 0; bin < bins(); bin++) chunks.add(new ArrayList<>());
        for (int chunk = 0; chunk < Workers.chunks(routes.vehicles()); chunk++) {
            int last = 0;
            for (int vehicle = from(chunk); vehicle < from(chunk + 1); vehicle++) {
                last = Math.max(last, routes.departure(vehicle));
            }
            int bin = last / binSeconds() + inBins(HORIZON_SECONDS);
            chunks.get(Math.min(bins() - 1, bin)).add(chunk);
        }
        return chunks;
    }

    private int from(int chunk) {
        return Math.min(routes.vehicles(), chunk * Workers.CHUNK_ROWS);
    }

    private void simulate() {
        orBreakOff(() -> result = simulation.run((links, bin) -> {
            int before = known;
            known = growing.close(bin);
            for (int one = before; one < known; one++) timed.reach(one);
        }));
    }

    private void customize(int bin) {
        orBreakOff(() -> {
            timed.await(bin);
            paying.customize(bin, costs.weights(bin));
            if (free != paying) free.customize(bin, costs.free().weights(bin));
            customized.reach(bin);
        });
    }

    private void look(int chunk, int bin) {
        customized.await(bin);
        boolean isWhole = bin == bins() - 1;
        double until = isWhole ? Double.POSITIVE_INFINITY : (bin + LinkTimes.HALF) * binSeconds();
        candidates.look(chunk, from(chunk), from(chunk + 1), until);
    }

    /** Does something that others wait for; if it fails, nobody waits any longer. */
    private void orBreakOff(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
            timed.breakOff();
            customized.breakOff();
            throw broken;
        }
    }
}

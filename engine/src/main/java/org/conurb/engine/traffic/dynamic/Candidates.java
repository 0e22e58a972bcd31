package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.DepartureQuery;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.MetricSet;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/**
 * The better route of every vehicle at the travel times of a day: the best at the times of its departure, and the best
 * at the times of the middle of its journey, both reckoned link by link at the time at which they are reached.
 */
final class Candidates {

    private final RoadNetwork network;
    private final LinkCosts costs;
    private final MetricSet metrics;
    private final VehicleRoutes routes;
    private final Workers workers;

    /** What was found: cost of the present route and of the better one, and the better ones, chunk by chunk. */
    static final class Found {
        final double[] cost; // [vehicle] seconds on the present route, 0 for those who do not look
        final double[] gain; // [vehicle] seconds saved by the better one, 0 if there is none
        final VehicleRoutes[] better; // [chunk] routes of those who gain, in the order of the vehicles

        private Found(int vehicles, int chunks) {
            cost = new double[vehicles];
            gain = new double[vehicles];
            better = new VehicleRoutes[chunks];
        }
    }

    Candidates(RoadNetwork network, Hierarchy hierarchy, LinkCosts costs, VehicleRoutes routes, Workers workers) {
        this.network = network;
        this.costs = costs;
        this.routes = routes;
        this.workers = workers;
        int[][] weight = new int[costs.times().bins()][];
        for (int bin = 0; bin < weight.length; bin++) weight[bin] = costs.weights(bin);
        this.metrics = MetricSet.customize(hierarchy, costs.times().binSeconds(), weight, workers);
    }

    /** Lets a share of the vehicles look, drawn by their numbers. */
    Found find(YearDraws luck, double looking) {
        Found found = new Found(routes.vehicles(), Workers.chunks(routes.vehicles()));
        workers.forEachChunk(routes.vehicles(), (chunk, from, to) -> {
            Worker worker = new Worker();
            for (int vehicle = from; vehicle < to; vehicle++) {
                if (looking >= 1 || luck.uniform(vehicle) < looking) worker.look(vehicle, found);
            }
            found.better[chunk] = worker.better.build();
        });
        return found;
    }

    /** One thread's search. */
    private final class Worker {

        private final DepartureQuery query = metrics.newQuery();
        private final IntBuffer path = new IntBuffer();
        private final VehicleRoutes.Builder better = new VehicleRoutes.Builder();
        private int[] best = new int[64];
        private int[] trial = new int[64];
        private int bestLength;

        void look(int vehicle, Found found) {
            double cost = costs.of(routes, vehicle);
            found.cost[vehicle] = cost;
            int departure = routes.departure(vehicle);
            double least = Math.min(cost, tried(vehicle, departure, cost));
            least = Math.min(least, tried(vehicle, departure + least / 2, least));
            if (least >= cost) return;
            found.gain[vehicle] = cost - least;
            better.add(departure, best, bestLength);
        }

        /** The cost of the best route at the times of a second; kept if it is below {@code limit}. */
        private double tried(int vehicle, double second, double limit) {
            int first = routes.link(routes.first(vehicle));
            int last = routes.link(routes.first(vehicle) + routes.length(vehicle) - 1);
            if (routes.length(vehicle) == 1) return limit;
            int from = network.topology().head(first);
            int to = network.topology().tail(last);
            if (query.path(second, from, to, path) >= Weights.UNREACHED) return limit;
            int length = path.size() + 2;
            if (length > trial.length) trial = new int[Columns.grown(length)];
            trial[0] = first;
            for (int place = 0; place < path.size(); place++) trial[1 + place] = path.get(place);
            trial[length - 1] = last;
            double cost = costs.of(trial, length, routes.departure(vehicle));
            if (cost >= limit) return limit;
            int[] spare = best;
            best = trial;
            trial = spare;
            bestLength = length;
            return cost;
        }
    }
}

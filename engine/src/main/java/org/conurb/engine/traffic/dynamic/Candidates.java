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

    /** From so many vehicles on it pays to take three times as long to prepare the search. */
    private static final int MANY = 300_000;

    private final RoadNetwork network;
    private final LinkCosts paying;
    private final LinkCosts free;
    private final MetricSet payingMetrics;
    private final MetricSet freeMetrics; // the same where nobody is free of tolls or there are none
    private final boolean[] paysNothing; // [vehicle]
    private final VehicleRoutes routes;
    private final Workers workers;

    /** What was found: seconds saved by the better routes, and these routes, chunk by chunk. */
    static final class Found {
        final float[] gain; // [vehicle] seconds saved by the better route, 0 if there is none or it was not looked for
        final VehicleRoutes[] better; // [chunk] routes of those who gain, in the order of the vehicles
        private double[] sums; // seconds spent on the present routes, and saved if all had looked

        private Found(int vehicles, int chunks) {
            gain = new float[vehicles];
            better = new VehicleRoutes[chunks];
        }

        /**
         * What all would save on better routes, as a share of what they spend. Where not all have looked, the savings of
         * those who have count by one over their chance to look (Horvitz and Thompson 1952, J. Am. Statistical
         * Association 47, 663).
         */
        double gap() {
            return sums[SPENT] == 0 ? 0 : sums[SAVED] / sums[SPENT];
        }
    }

    private static final int SPENT = 0;
    private static final int SAVED = 1;

    Candidates(
            RoadNetwork network,
            Hierarchy hierarchy,
            LinkCosts costs,
            VehicleRoutes routes,
            boolean[] paysNothing,
            Workers workers) {
        this.network = network;
        this.paying = costs;
        this.free = costs.free();
        this.routes = routes;
        this.paysNothing = paysNothing;
        this.workers = workers;
        this.payingMetrics = metrics(hierarchy, paying);
        this.freeMetrics = costs.hasTwoPrices(paysNothing) ? metrics(hierarchy, free) : payingMetrics;
    }

    private MetricSet metrics(Hierarchy hierarchy, LinkCosts costs) {
        int[][] weight = new int[costs.times().bins()][];
        for (int bin = 0; bin < weight.length; bin++) weight[bin] = costs.weights(bin);
        double binSeconds = costs.times().binSeconds();
        return routes.vehicles() >= MANY
                ? MetricSet.customizePerfectly(hierarchy, binSeconds, weight, workers)
                : MetricSet.customize(hierarchy, binSeconds, weight, workers);
    }

    private LinkCosts costs(int vehicle) {
        return paysNothing[vehicle] ? free : paying;
    }

    /**
     * Lets vehicles look: for sure those who spend at least a share of their time more than they would on empty roads,
     * others with a chance in proportion, since nobody can gain more than that.
     *
     * @param luck draws by the numbers of the vehicles
     * @param least [vehicle] seconds on empty roads; not read if {@code sureFrom} is 0
     * @param sureFrom that share; 0 lets everyone look
     */
    Found find(YearDraws luck, float[] least, double sureFrom) {
        Found found = new Found(routes.vehicles(), Workers.chunks(routes.vehicles()));
        found.sums = workers.sum(routes.vehicles(), SAVED + 1, (sums, from, to) -> {
            Worker worker = new Worker();
            for (int vehicle = from; vehicle < to; vehicle++) {
                double cost = costs(vehicle).of(routes, vehicle);
                sums[SPENT] += cost;
                if (cost == 0) continue;
                double chance = sureFrom == 0 ? 1 : (cost - least[vehicle]) / (sureFrom * cost);
                if (chance < 1 && luck.uniform(vehicle) >= chance) continue;
                float gain = worker.look(vehicle, cost);
                found.gain[vehicle] = gain;
                sums[SAVED] += gain / Math.min(1, chance);
            }
            found.better[from / Workers.CHUNK_ROWS] = worker.better.build();
        });
        return found;
    }

    /** One thread's search. */
    private final class Worker {

        private final DepartureQuery payingQuery = payingMetrics.newQuery();
        private final DepartureQuery freeQuery = freeMetrics == payingMetrics ? payingQuery : freeMetrics.newQuery();
        private final IntBuffer path = new IntBuffer();
        private final VehicleRoutes.Builder better = new VehicleRoutes.Builder();
        private int[] best = new int[64];
        private int[] trial = new int[64];
        private int bestLength;

        /** The seconds saved by a better route, which is kept; 0 if none is found. */
        float look(int vehicle, double cost) {
            int departure = routes.departure(vehicle);
            double least = Math.min(cost, tried(vehicle, departure, cost));
            double middle = departure + least / 2;
            // The middle of most journeys is in the quarter of an hour of their departure, of which the best is known.
            if (payingMetrics.bin(middle) != payingMetrics.bin(departure))
                least = Math.min(least, tried(vehicle, middle, least));
            float gain = (float) (cost - least);
            if (gain > 0) better.add(departure, best, bestLength);
            return gain;
        }

        /** The cost of the best route at the times of a second; kept if it is below {@code limit}. */
        private double tried(int vehicle, double second, double limit) {
            int first = routes.link(routes.first(vehicle));
            int last = routes.link(routes.first(vehicle) + routes.length(vehicle) - 1);
            if (routes.length(vehicle) == 1) return limit;
            int from = network.topology().head(first);
            int to = network.topology().tail(last);
            DepartureQuery query = paysNothing[vehicle] ? freeQuery : payingQuery;
            if (query.path(second, from, to, path) >= Weights.UNREACHED) return limit;
            int length = path.size() + 2;
            if (length > trial.length) trial = new int[Columns.grown(length)];
            trial[0] = first;
            for (int place = 0; place < path.size(); place++) trial[1 + place] = path.get(place);
            trial[length - 1] = last;
            double cost = costs(vehicle).of(trial, length, routes.departure(vehicle));
            if (cost >= limit) return limit;
            int[] spare = best;
            best = trial;
            trial = spare;
            bestLength = length;
            return cost;
        }
    }
}

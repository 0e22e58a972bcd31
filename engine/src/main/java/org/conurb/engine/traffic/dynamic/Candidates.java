package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.DepartureQuery;
import org.conurb.engine.routing.MetricSet;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/**
 * The better route of every vehicle at the travel times of a day: the best at the times of its departure, and the best
 * at the times of the middle of its journey, both reckoned link by link at the time at which they are reached.
 *
 * <p>Vehicles are looked at chunk by chunk, by any threads. A chunk may be looked at before the times of the whole day
 * are known: who would come only after those known is left for later.
 */
final class Candidates {

    private final RoadNetwork network;
    private final LinkCosts paying;
    private final LinkCosts free;
    private final MetricSet payingMetrics;
    private final MetricSet freeMetrics; // the same where nobody is free of tolls or there are none
    private final boolean[] paysNothing; // [vehicle]
    private final VehicleRoutes routes;
    private final Lookers lookers;
    private final IntBuffer[] late; // [chunk] vehicles left for later
    private final Found found;

    /**
     * Who looks: for sure those who spend at least a share of their time more than they would on empty roads, others with
     * a chance in proportion, since nobody can gain more than that.
     *
     * @param luck draws by the numbers of the vehicles
     * @param least [vehicle] seconds on empty roads; not read if {@code sureFrom} is 0
     * @param sureFrom that share; 0 lets everyone look
     */
    record Lookers(YearDraws luck, float[] least, double sureFrom) {

        double chance(int vehicle, double cost) {
            return sureFrom == 0 ? 1 : (cost - least[vehicle]) / (sureFrom * cost);
        }
    }

    /**
     * The search of a day.
     *
     * @param costs of those who pay
     * @param payingMetrics the router for them
     * @param freeMetrics the router for those who pay nothing; the same if all pay the same
     */
    Candidates(
            RoadNetwork network,
            LinkCosts costs,
            MetricSet payingMetrics,
            MetricSet freeMetrics,
            VehicleRoutes routes,
            boolean[] paysNothing,
            Lookers lookers) {
        this.network = network;
        this.paying = costs;
        this.free = costs.free();
        this.payingMetrics = payingMetrics;
        this.freeMetrics = freeMetrics;
        this.routes = routes;
        this.paysNothing = paysNothing;
        this.lookers = lookers;
        this.late = new IntBuffer[Workers.chunks(routes.vehicles())];
        this.found = new Found(routes.vehicles());
    }

    private LinkCosts costs(int vehicle) {
        return paysNothing[vehicle] ? free : paying;
    }

    /** What has been found. */
    Found found() {
        return found;
    }

    /** Lets a chunk of vehicles look; who would come at {@code until} or later, seconds of the day, is left for later. */
    void look(int chunk, int from, int to, double until) {
        Worker worker = new Worker(until);
        late[chunk] = new IntBuffer();
        for (int vehicle = from; vehicle < to; vehicle++) {
            if (!worker.look(vehicle)) late[chunk].add(vehicle);
        }
        found.add(chunk, worker.spent, worker.saved, worker.better.build());
    }

    /** Lets those look who were left for later, when all times are known. */
    void lookLate(int chunk) {
        Worker worker = new Worker(Double.POSITIVE_INFINITY);
        for (int place = 0; place < late[chunk].size(); place++) worker.look(late[chunk].get(place));
        found.addLate(chunk, worker.spent, worker.saved, worker.better.build(), late[chunk].toArray());
    }

    /** One thread's search. */
    private final class Worker {

        private final DepartureQuery payingQuery = payingMetrics.newQuery();
        private final DepartureQuery freeQuery = freeMetrics == payingMetrics ? payingQuery : freeMetrics.newQuery();
        private final IntBuffer path = new IntBuffer();
        private final VehicleRoutes.Builder better = new VehicleRoutes.Builder();
        private final double until;
        private int[] best = new int[64];
        private int[] trial = new int[64];
        private int bestLength;
        private double spent;
        private double saved;

        Worker(double until) {
            this.until = until;
        }

        /** Lets a vehicle look, if it does; false if it cannot be told yet what it would find. */
        boolean look(int vehicle) {
            double cost = costs(vehicle).of(routes, vehicle, until);
            if (Double.isNaN(cost)) return false;
            double chance = cost == 0 ? 0 : lookers.chance(vehicle, cost);
            double gain = 0;
            if (chance >= 1 || chance > 0 && lookers.luck.uniform(vehicle) < chance) {
                gain = gain(vehicle, cost);
                if (Double.isNaN(gain)) return false;
                if (gain > 0) better.add(routes.departure(vehicle), best, bestLength);
                saved += gain / Math.min(1, chance);
            }
            found.gain[vehicle] = (float) gain;
            spent += cost;
            return true;
        }

        /** The seconds saved by a better route; 0 if none is found, not a number if that is not known yet. */
        private double gain(int vehicle, double cost) {
            int departure = routes.departure(vehicle);
            double least = tried(vehicle, departure, cost);
            double middle = departure + least / 2;
            if (middle >= until) return Double.NaN;
            // The middle of most journeys is in the quarter of an hour of their departure, of which the best is known.
            if (payingMetrics.bin(middle) != payingMetrics.bin(departure)) least = tried(vehicle, middle, least);
            return (float) (cost - least);
        }

        /** The cost of the best route at the times of a second, which is kept, if it is below {@code limit}. */
        private double tried(int vehicle, double second, double limit) {
            int first = routes.link(routes.first(vehicle));
            int last = routes.link(routes.first(vehicle) + routes.length(vehicle) - 1);
            if (routes.length(vehicle) == 1 || Double.isNaN(limit)) return limit;
            int from = network.topology().head(first);
            int to = network.topology().tail(last);
            DepartureQuery query = paysNothing[vehicle] ? freeQuery : payingQuery;
            if (query.path(second, from, to, path) >= Weights.UNREACHED) return limit;
            int length = path.size() + 2;
            if (length > trial.length) trial = new int[Columns.grown(length)];
            trial[0] = first;
            for (int place = 0; place < path.size(); place++) trial[1 + place] = path.get(place);
            trial[length - 1] = last;
            double cost = costs(vehicle).of(trial, length, routes.departure(vehicle), until);
            if (cost >= limit) return limit;
            int[] spare = best;
            best = trial;
            trial = spare;
            bestLength = length;
            return cost;
        }
    }
}

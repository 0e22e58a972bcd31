package org.conurb.scenarios.traffic;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Query;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.scenarios.format.matsim.MatsimPlans;

/**
 * The car legs of plans as vehicles: one vehicle for each leg, departing when the plan says, whatever became of the leg
 * before. Legs without a route get the fastest one on the empty network.
 *
 * @param routes the vehicles
 * @param legOf [vehicle] the leg in the plans
 * @param given how many had a route in the plans
 * @param found how many got one here
 * @param lost how many were left out because no road leads there
 */
record Fleet(VehicleRoutes routes, int[] legOf, int given, int found, int lost) {

    static Fleet of(MatsimPlans plans, RoadNetwork network, Workers workers) {
        return new Gatherer(plans, network, workers).gather();
    }

    private static final class Gatherer {

        private final MatsimPlans plans;
        private final RoadNetwork network;
        private final Workers workers;
        private final VehicleRoutes.Builder vehicles = new VehicleRoutes.Builder();
        private final IntBuffer legs = new IntBuffer();
        private final IntBuffer path = new IntBuffer();
        private Query query;
        private int[] route = new int[64];
        private int found;
        private int lost;

        Gatherer(MatsimPlans plans, RoadNetwork network, Workers workers) {
            this.plans = plans;
            this.network = network;
            this.workers = workers;
        }

        Fleet gather() {
            for (int leg = 0; leg < plans.legs(); leg++) {
                int length = plans.hasRoute(leg) ? copied(leg) : searched(leg);
                if (length == 0) {
                    lost++;
                    continue;
                }
                vehicles.add(plans.departureSecond(leg), route, length);
                legs.add(leg);
            }
            return new Fleet(vehicles.build(), legs.toArray(), legs.size() - found, found, lost);
        }

        private int copied(int leg) {
            int length = plans.routeLength(leg);
            grow(length);
            for (int place = 0; place < length; place++) route[place] = plans.routeLink(leg, place);
            return length;
        }

        /** From the end of the first link to the beginning of the last; 0 if no road leads there. */
        private int searched(int leg) {
            int from = plans.fromLink(leg);
            int to = plans.toLink(leg);
            route[0] = from;
            if (from == to) {
                found++;
                return 1;
            }
            if (query().path(network.topology().head(from), network.topology().tail(to), path) == Weights.UNREACHED) {
                return 0;
            }
            grow(path.size() + 2);
            for (int place = 0; place < path.size(); place++) route[1 + place] = path.get(place);
            route[path.size() + 1] = to;
            found++;
            return path.size() + 2;
        }

        private Query query() {
            if (query == null) {
                query = Hierarchy.build(network, workers)
                        .customize(Weights.onEmptyRoads(network, Mode.CAR), workers)
                        .newQuery();
            }
            return query;
        }

        private void grow(int length) {
            if (length > route.length) route = java.util.Arrays.copyOf(route, 2 * length);
        }
    }
}

package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/**
 * What the links cost a driver: travel time at the moment of passing, and tolls as the time they are worth.
 *
 * @param network the roads
 * @param times travel times over the day
 * @param secondsPerMoney seconds that a driver would give to save one unit of the city's currency
 */
record LinkCosts(RoadNetwork network, LinkTimes times, double secondsPerMoney) {

    boolean isOpen(int link) {
        return network.allows(link, Mode.CAR);
    }

    double tollSeconds(int link) {
        return network.toll(link) * secondsPerMoney;
    }

    /** [link] weights for the router, as they stand in a bin. */
    int[] weights(int bin) {
        int[] weight = new int[network.links()];
        for (int link = 0; link < weight.length; link++) {
            weight[link] =
                    isOpen(link) ? Weights.ofSeconds(times.inBin(bin, link) + tollSeconds(link)) : Weights.UNREACHED;
        }
        return weight;
    }

    /** What a vehicle's route costs, seconds: every link at the time at which it is reached; the first is not passed. */
    double of(VehicleRoutes routes, int vehicle) {
        double clock = routes.departure(vehicle);
        double cost = 0;
        for (int place = routes.first(vehicle) + 1; routes.link(place) >= 0; place++) {
            double seconds = times.at(routes.link(place), clock);
            clock += seconds;
            cost += seconds + tollSeconds(routes.link(place));
        }
        return cost;
    }

    /** As {@link #of}, for a route in an array whose first link is not passed. */
    double of(int[] route, int length, double departure) {
        double clock = departure;
        double cost = 0;
        for (int place = 1; place < length; place++) {
            double seconds = times.at(route[place], clock);
            clock += seconds;
            cost += seconds + tollSeconds(route[place]);
        }
        return cost;
    }
}

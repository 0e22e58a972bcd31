package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.Tolls;

/**
 * What the links cost a driver: travel time at the moment of passing, and tolls as the time they are worth.
 *
 * @param network the roads
 * @param times travel times over the day
 * @param tolls what links charge
 * @param secondsPerMoney seconds that a driver would give to save one unit of the city's currency
 */
record LinkCosts(RoadNetwork network, LinkTimes times, Tolls tolls, double secondsPerMoney) {

    /** The same for those who pay nothing. */
    LinkCosts free() {
        return new LinkCosts(network, times, tolls, 0);
    }

    /** Whether some vehicles pay otherwise than others. */
    boolean hasTwoPrices(boolean[] paysNothing) {
        if (tolls.isNone() || secondsPerMoney == 0) return false;
        for (boolean isFree : paysNothing) if (isFree) return true;
        return false;
    }

    boolean isOpen(int link) {
        return network.allows(link, Mode.CAR);
    }

    /** The toll of a passage that begins at a second of the day, as time. */
    double tollSeconds(int link, double second) {
        return secondsPerMoney == 0 || tolls.isNone() ? 0 : tolls.at(link, second) * secondsPerMoney;
    }

    /** [link] weights for the router, as they stand in a bin. */
    int[] weights(int bin) {
        int[] weight = new int[network.links()];
        double second = bin * times.binSeconds();
        for (int link = 0; link < weight.length; link++) {
            weight[link] = isOpen(link)
                    ? Weights.ofSeconds(times.inBin(bin, link) + tollSeconds(link, second))
                    : Weights.UNREACHED;
        }
        return weight;
    }

    /** What a vehicle's route costs, seconds: every link at the time at which it is reached; the first is not passed. */
    double of(VehicleRoutes routes, int vehicle) {
        return of(routes, vehicle, Double.POSITIVE_INFINITY);
    }

    /** The same; not a number if the vehicle comes only at {@code until} or later, seconds of the day. */
    double of(VehicleRoutes routes, int vehicle, double until) {
        double clock = routes.departure(vehicle);
        double cost = 0;
        for (int place = routes.first(vehicle) + 1; routes.link(place) >= 0; place++) {
            double seconds = times.at(routes.link(place), clock);
            cost += seconds + tollSeconds(routes.link(place), clock);
            clock += seconds;
        }
        return clock < until ? cost : Double.NaN;
    }

    /** As {@link #of}, for a route in an array whose first link is not passed. */
    double of(int[] route, int length, double departure) {
        return of(route, length, departure, Double.POSITIVE_INFINITY);
    }

    /** The same; not a number if it ends only at {@code until} or later, seconds of the day. */
    double of(int[] route, int length, double departure, double until) {
        double clock = departure;
        double cost = 0;
        for (int place = 1; place < length; place++) {
            double seconds = times.at(route[place], clock);
            cost += seconds + tollSeconds(route[place], clock);
            clock += seconds;
        }
        return clock < until ? cost : Double.NaN;
    }
}

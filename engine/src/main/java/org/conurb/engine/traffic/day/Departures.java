package org.conurb.engine.traffic.day;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.travel.Vehicles;

/**
 * Vehicles in the order of the parts of the day in which they depart, and in each of where they stand.
 *
 * <p>Neighbours then ask for ways at the same times of the same roads, which stay in the processor's cache: on the drawn
 * roads of Greater Manchester this halves the time of looking for routes.
 */
final class Departures {

    private Departures() {}

    /** [place] → vehicle. */
    static int[] order(Vehicles vehicles, RoadNetwork network, int binSeconds) {
        int[] byNode = byNode(vehicles, network);
        int latest = 0;
        for (int vehicle : byNode) latest = Math.max(latest, vehicles.departure(vehicle) / binSeconds);
        int[] next = new int[latest + 2];
        for (int vehicle : byNode) next[vehicles.departure(vehicle) / binSeconds + 1]++;
        for (int bin = 0; bin <= latest; bin++) next[bin + 1] += next[bin];
        int[] order = new int[byNode.length];
        for (int vehicle : byNode) order[next[vehicles.departure(vehicle) / binSeconds]++] = vehicle;
        return order;
    }

    private static int[] byNode(Vehicles vehicles, RoadNetwork network) {
        int[] next = new int[network.nodes() + 1];
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) next[node(vehicles, network, vehicle) + 1]++;
        for (int node = 0; node < network.nodes(); node++) next[node + 1] += next[node];
        int[] order = new int[vehicles.count()];
        for (int vehicle = 0; vehicle < order.length; vehicle++)
            order[next[node(vehicles, network, vehicle)]++] = vehicle;
        return order;
    }

    private static int node(Vehicles vehicles, RoadNetwork network, int vehicle) {
        return network.topology().head(vehicles.fromLink(vehicle));
    }
}

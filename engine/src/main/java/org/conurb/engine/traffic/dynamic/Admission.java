package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.queue.LinkBins;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/**
 * Keeps those who change their routes from all discovering the same empty road: a link admits in a time bin as many
 * newcomers as its capacity has left there, and where it has none left, a small share of it.
 *
 * <p>Without this a road that nobody used the day before looks free to everyone at once, however narrow it is, and the
 * days swing from one jam to another. On roads whose capacity in a bin is less than one vehicle, as they occur in
 * samples, there is one newcomer in the time that one needs to leave.
 */
final class Admission {

    /** Newcomers that a full link admits, as a share of its capacity: it grows worse, but not at one blow. Assumed. */
    private static final double SHARE_WHERE_FULL = 0.05;

    private static final double SECONDS_PER_HOUR = 3600;

    private final LinkCosts costs;
    private final LinkBins day;
    private final double[] capacity; // [link] vehicles in a bin
    private final int[] newcomers; // [bin × links + link]

    Admission(RoadNetwork network, LinkCosts costs, LinkBins day, QueueSettings settings) {
        this.costs = costs;
        this.day = day;
        capacity = new double[network.links()];
        for (int link = 0; link < capacity.length; link++) {
            capacity[link] = network.capacity(link) * settings.flowFactor() * day.binSeconds() / SECONDS_PER_HOUR;
        }
        newcomers = new int[day.links() * day.bins()];
    }

    /** Whether a vehicle of {@code routes} may take that route; if so, it is counted on all its links. */
    boolean admits(VehicleRoutes routes, int vehicle) {
        if (!walk(routes, vehicle, false)) return false;
        return walk(routes, vehicle, true);
    }

    private boolean walk(VehicleRoutes routes, int vehicle, boolean counts) {
        double clock = routes.departure(vehicle);
        for (int place = routes.first(vehicle) + 1; routes.link(place) != Columns.NONE; place++) {
            int link = routes.link(place);
            int bin = (int) Math.min(day.bins() - 1, clock / day.binSeconds());
            if (counts) newcomers[bin * day.links() + link]++;
            else if (!hasRoom(link, bin)) return false;
            clock += costs.times().at(link, clock);
        }
        return true;
    }

    private boolean hasRoom(int link, int bin) {
        if (capacity[link] >= 1) {
            double left = Math.max(capacity[link] - day.entries(bin, link), SHARE_WHERE_FULL * capacity[link]);
            return newcomers[bin * day.links() + link] < Math.max(1, left);
        }
        int around = (int) Math.min(day.bins(), Math.ceil(1 / Math.max(capacity[link], 1.0 / day.bins())));
        for (int other = Math.max(0, bin - around); other <= Math.min(day.bins() - 1, bin + around); other++) {
            if (day.entries(other, link) + newcomers[other * day.links() + link] > 0) return false;
        }
        return true;
    }
}

package org.conurb.engine.traffic.queue;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;

/**
 * What came of a queue simulation. Every vehicle that departed has arrived, is en route, or was removed.
 *
 * <p>Vehicles are numbered as they were given.
 */
public final class QueueResult {

    private final RoadNetwork network;
    private final VehicleRoutes routes;
    private final Totals totals;
    private final LinkBins bins;
    private final int[] arrival; // [vehicle] second, NONE if it has not arrived
    private final int[] linksPassed; // [vehicle] links begun after the first

    /**
     * The figures of the whole.
     *
     * @param vehicles vehicles given
     * @param departed those whose departure came before the end
     * @param arrived those who reached the end of their routes
     * @param removed those taken off the road because they were stuck
     * @param squeezed how often a vehicle was let into a full link because it was stuck
     * @param stuck how often the patience of a waiting vehicle ran out, whatever followed
     * @param linkMoves how often a vehicle passed from one link to the next
     * @param simulatedSeconds seconds from midnight to the end of the simulation
     * @param vehicleSeconds seconds between departure and arrival, removal or the end, of all vehicles together
     */
    public record Totals(
            int vehicles,
            int departed,
            int arrived,
            int removed,
            long squeezed,
            long stuck,
            long linkMoves,
            int simulatedSeconds,
            long vehicleSeconds) {

        /** Those still on the road, or waiting to come onto it, at the end. */
        public int enRoute() {
            return departed - arrived - removed;
        }
    }

    QueueResult(
            RoadNetwork network, VehicleRoutes routes, Totals totals, LinkBins bins, int[] arrival, int[] linksPassed) {
        this.network = network;
        this.routes = routes;
        this.totals = totals;
        this.bins = bins;
        this.arrival = arrival;
        this.linksPassed = linksPassed;
    }

    /** The figures of the whole. */
    public Totals totals() {
        return totals;
    }

    /** The figures of every link and time bin. */
    public LinkBins links() {
        return bins;
    }

    /** The second in which a vehicle arrived, or {@link Columns#NONE}. */
    public int arrival(int vehicle) {
        return arrival[vehicle];
    }

    /** Seconds from departure to arrival of a vehicle, or {@link Columns#NONE} if it has not arrived. */
    public int travelSeconds(int vehicle) {
        return arrival[vehicle] == Columns.NONE ? Columns.NONE : arrival[vehicle] - routes.departure(vehicle);
    }

    /** How many links a vehicle came onto. */
    public int linksPassed(int vehicle) {
        return linksPassed[vehicle];
    }

    /** Metres that a vehicle came: the links after its first, the one it is on included. */
    public double distanceMetres(int vehicle) {
        double metres = 0;
        for (int place = 1; place <= linksPassed[vehicle]; place++) {
            metres += network.lengthMetres(routes.link(routes.first(vehicle) + place));
        }
        return metres;
    }
}

package org.conurb.scenarios.format.tntp;

import java.util.List;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * Makes a road network of a TNTP network: metres, metres a second and vehicles an hour.
 *
 * <p>A link is named by the number of its row, a node by its number in the file; nodes before the first that may be passed
 * through become centroids. A TNTP file has no lanes: they follow from the capacity. Lengths and times of 0, common on the
 * links that join zones to the network, are repaired and counted.
 */
public final class TntpRoads {

    /** What a lane discharges, vehicles an hour: the usual saturation flow of planning models. */
    private static final double CAPACITY_PER_LANE = 1800;

    /** A capacity beyond this stands for none at all, vehicles an hour. */
    private static final double MOST_CAPACITY = 20 * CAPACITY_PER_LANE;

    /** Speed where a file has no time, m/s: 50 km/h. */
    private static final double ASSUMED_SPEED = 50 / 3.6;

    /** Length where neither file nor coordinates have one, metres. */
    private static final double LEAST_LENGTH = 1;

    private final TntpNetwork network;
    private final TntpNodes places;
    private final TntpUnits units;
    private final RoadNetworkBuilder builder = new RoadNetworkBuilder();
    private final ImportReport.Counter counter = new ImportReport.Counter();

    private TntpRoads(TntpNetwork network, TntpNodes places, TntpUnits units) {
        this.network = network;
        this.places = places;
        this.units = units;
    }

    /**
     * The road network.
     *
     * @param places where the nodes lie; all must lie somewhere, on a grid of known unit
     * @throws InputException if a node lies nowhere
     */
    public static ImportedNetwork of(TntpNetwork network, TntpNodes places, TntpUnits units) {
        return new TntpRoads(network, places, units).build();
    }

    private ImportedNetwork build() {
        double metres = Double.isNaN(units.metresPerCoordinate()) ? 1 : units.metresPerCoordinate();
        if (!units.note().isEmpty()) counter.count(Kind.ODD, "notes on the units: " + units.note(), 1);
        for (int node = 0; node < network.nodes(); node++) addNode(node, metres);
        counter.count(Kind.READ, "nodes", network.nodes());
        for (int row = 0; row < network.rows(); row++) addLink(row);
        counter.count(Kind.READ, "links", network.rows());
        return new ImportedNetwork(builder.build(), units.crs(), counter.report());
    }

    private void addNode(int node, double metres) {
        String id = Integer.toString(node + 1);
        if (!places.has(node)) {
            throw new InputException(List.of(
                    new Problem(network.file(), null, "node " + id, "no coordinates", "a place in the node file", "")));
        }
        double x = places.x(node) * metres;
        double y = places.y(node) * metres;
        if (node < network.firstThrough()) builder.addCentroid(id, x, y);
        else builder.addNode(id, x, y);
    }

    private void addLink(int row) {
        String id = Integer.toString(row + 1);
        double length = length(row, id);
        double seconds = network.freeTime(row) * units.secondsPerTime();
        if (seconds == 0) counter.count(Kind.REPAIRED, "links without a time, now at 50 km/h", id);
        double speed = seconds == 0 ? ASSUMED_SPEED : length / seconds;
        double capacity = network.capacity(row);
        if (capacity > MOST_CAPACITY) counter.count(Kind.REPAIRED, "links of no limit, now of 20 lanes", id);
        if (capacity == 0) counter.count(Kind.REPAIRED, "links without a capacity, now of one lane", id);
        double discharged = capacity == 0 ? CAPACITY_PER_LANE : Math.min(capacity, MOST_CAPACITY);
        double lanes = Math.max(1, Math.rint(discharged / CAPACITY_PER_LANE));
        boolean connector = Math.min(network.tail(row), network.head(row)) < network.firstThrough();
        builder.addLink(LinkSpec.road(id, network.tail(row), network.head(row), length, speed, lanes, discharged)
                .withClass(connector ? RoadClass.CONNECTOR : RoadClass.OTHER)
                .withToll(network.toll(row)));
    }

    private double length(int row, String id) {
        double given = network.length(row) * units.metresPerLength();
        if (given > 0) return given;
        counter.count(Kind.REPAIRED, "links of length 0, now the straight line, at least 1 m", id);
        int tail = network.tail(row);
        int head = network.head(row);
        double straight = Math.hypot(builder.x(head) - builder.x(tail), builder.y(head) - builder.y(tail));
        return Math.max(LEAST_LENGTH, straight);
    }
}

package org.conurb.scenarios.format.tntp;

import java.nio.file.Path;
import org.conurb.engine.network.Topology;
import org.conurb.engine.traffic.assignment.AssignmentNetwork;
import org.conurb.engine.traffic.assignment.Bpr;

/**
 * A TNTP network as its file tells it, in the file's own units. Immutable; nodes are numbered from 0, so that the file's
 * node 1 is node 0 here, and rows are the links in the order of the file.
 *
 * <p>Format: Transportation Networks for Research Core Team, github.com/bstabler/TransportationNetworks. Travel time = free
 * time × (1 + b × (flow / capacity) ^ power); generalised cost = travel time + toll weight × toll + distance weight × length.
 */
public final class TntpNetwork {

    private final Path file;
    private final int zones;
    private final int nodes;
    private final int firstThrough;
    private final TntpColumns links;

    TntpNetwork(Path file, int zones, int nodes, int firstThrough, TntpColumns links) {
        this.file = file;
        this.zones = zones;
        this.nodes = nodes;
        this.firstThrough = firstThrough;
        this.links = links;
    }

    /**
     * Reads a {@code _net} file, plain or gzipped.
     *
     * <p>Links that repeat the ends of another and links from a node to itself are kept as they are. Refused are: a header
     * that is missing, incomplete or at odds with the rows, nodes that do not exist, and values that are no numbers or out
     * of range.
     *
     * @throws org.conurb.scenarios.problem.InputException with all problems, if it cannot be used
     */
    public static TntpNetwork read(Path file) {
        return TntpNetworkReader.read(file);
    }

    /** The file it was read from. */
    public Path file() {
        return file;
    }

    /** How many zones there are: trips begin and end at the nodes before this number. */
    public int zones() {
        return zones;
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodes;
    }

    /** The first node that paths may pass through, counted from 0; those before it may only begin or end paths. */
    public int firstThrough() {
        return firstThrough;
    }

    /** How many links there are. */
    public int rows() {
        return links.rows();
    }

    /** The node that the link of a row leaves. */
    public int tail(int row) {
        return links.tail(row);
    }

    /** The node that the link of a row arrives at. */
    public int head(int row) {
        return links.head(row);
    }

    /** Flow at which {@code b} is what the time grows by. */
    public double capacity(int row) {
        return links.value(TntpColumns.CAPACITY, row);
    }

    /** Length, in the file's unit. */
    public double length(int row) {
        return links.value(TntpColumns.LENGTH, row);
    }

    /** Travel time on the empty link, in the file's unit. */
    public double freeTime(int row) {
        return links.value(TntpColumns.FREE_TIME, row);
    }

    /** Toll, in the file's unit; 0 if the file has none. */
    public double toll(int row) {
        return links.value(TntpColumns.TOLL, row);
    }

    /** Kind of link, a number that means something different in each file; 0 if the file has none. */
    public int type(int row) {
        return (int) links.value(TntpColumns.TYPE, row);
    }

    /**
     * The network to assign trips to, with its links sorted by the node that they leave; see {@link #rowsByLink}.
     *
     * @param tollWeight units of time per unit of toll, at least 0
     * @param distanceWeight units of time per unit of length, at least 0
     */
    public AssignmentNetwork assignable(double tollWeight, double distanceWeight) {
        int[] rowOf = rowsByLink();
        int[] tail = new int[rowOf.length];
        int[] head = new int[rowOf.length];
        double[] fixedCost = new double[rowOf.length];
        for (int link = 0; link < rowOf.length; link++) {
            tail[link] = tail(rowOf[link]);
            head[link] = head(rowOf[link]);
            fixedCost[link] = tollWeight * toll(rowOf[link]) + distanceWeight * length(rowOf[link]);
        }
        Bpr delay = Bpr.of(
                links.values(TntpColumns.FREE_TIME, rowOf),
                links.values(TntpColumns.B, rowOf),
                links.values(TntpColumns.CAPACITY, rowOf),
                links.values(TntpColumns.POWER, rowOf));
        boolean[] closedToThrough = new boolean[nodes];
        for (int node = 0; node < firstThrough; node++) closedToThrough[node] = true;
        return AssignmentNetwork.of(Topology.of(nodes, tail, head), delay, fixedCost, closedToThrough);
    }

    /** The row of each link of {@link #assignable}: by the node that it leaves and, within it, as in the file. */
    public int[] rowsByLink() {
        int[] free = new int[nodes + 1];
        for (int row = 0; row < rows(); row++) free[tail(row) + 1]++;
        for (int node = 0; node < nodes; node++) free[node + 1] += free[node];
        int[] rowOf = new int[rows()];
        for (int row = 0; row < rows(); row++) rowOf[free[tail(row)]++] = row;
        return rowOf;
    }
}

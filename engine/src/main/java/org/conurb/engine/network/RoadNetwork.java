package org.conurb.engine.network;

import java.util.List;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The directed road graph with everything that is known of its links. Immutable; safe to share between threads.
 *
 * <p>Coordinates are metres in the grid of the city. A road with two directions is two links.
 */
public final class RoadNetwork {

    /**
     * Metres of lane that a standing vehicle takes: 7.5 (Nagel and Schreckenberg 1992, J. Physique I 2, 2221: the cell
     * of a car in a jam), the figure that queue models use by habit.
     */
    public static final double METRES_PER_VEHICLE = 7.5;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Topology topology;
    private final int version;
    private final String[] nodeIds; // [node]
    private final double[] x; // [node]
    private final double[] y; // [node]
    private final boolean[] centroid; // [node]
    private final NameIndex nodeIndex;
    private final String[] linkIds; // [link]
    private final double[] lengthMetres; // [link]
    private final double[] freeSpeed; // [link]
    private final double[] lanes; // [link]
    private final double[] capacity; // [link]
    private final double[] toll; // [link]
    private final RoadClass[] roadClass; // [link]
    private final byte[] modes; // [link]
    private final boolean[] closed; // [link]
    private final String[] names; // [link]
    private final double[][] shape; // [link][x and y by turns], null for a straight line
    private final NameIndex linkIndex;

    RoadNetwork(Topology topology, List<RoadNetworkBuilder.NodeSpec> nodes, List<LinkSpec> links, int version) {
        this.topology = topology;
        this.version = version;
        nodeIds = nodes.stream().map(RoadNetworkBuilder.NodeSpec::id).toArray(String[]::new);
        x = nodes.stream().mapToDouble(RoadNetworkBuilder.NodeSpec::x).toArray();
        y = nodes.stream().mapToDouble(RoadNetworkBuilder.NodeSpec::y).toArray();
        centroid = new boolean[nodeIds.length];
        for (int node = 0; node < centroid.length; node++)
            centroid[node] = nodes.get(node).isCentroid();
        nodeIndex = new NameIndex(nodeIds);
        linkIds = links.stream().map(LinkSpec::id).toArray(String[]::new);
        lengthMetres = links.stream().mapToDouble(LinkSpec::lengthMetres).toArray();
        freeSpeed = links.stream().mapToDouble(LinkSpec::freeSpeed).toArray();
        lanes = links.stream().mapToDouble(LinkSpec::lanes).toArray();
        capacity = links.stream().mapToDouble(LinkSpec::capacity).toArray();
        toll = links.stream().mapToDouble(LinkSpec::toll).toArray();
        roadClass = links.stream().map(LinkSpec::roadClass).toArray(RoadClass[]::new);
        names = links.stream().map(LinkSpec::name).toArray(String[]::new);
        modes = new byte[linkIds.length];
        closed = new boolean[linkIds.length];
        shape = new double[linkIds.length][];
        for (int link = 0; link < modes.length; link++) {
            LinkSpec spec = links.get(link);
            modes[link] = (byte) spec.modes();
            closed[link] = spec.isClosed();
            shape[link] = spec.shape() == null ? null : spec.shape().clone();
        }
        linkIndex = new NameIndex(linkIds);
    }

    /** Which link joins which nodes. Versions of a network that differ only in attributes share one. */
    public Topology topology() {
        return topology;
    }

    /** 1 for a network as it was read, one more after every edit. */
    public int version() {
        return version;
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodeIds.length;
    }

    /** How many links there are. */
    public int links() {
        return linkIds.length;
    }

    /** The name of a node. */
    public String nodeId(int node) {
        return nodeIds[node];
    }

    /** The node of this name, or {@link Columns#NONE}. */
    public int findNode(String id) {
        return nodeIndex.find(id);
    }

    /** Easting of a node, metres. */
    public double x(int node) {
        return x[node];
    }

    /** Northing of a node, metres. */
    public double y(int node) {
        return y[node];
    }

    /** A copy of all eastings, [node], metres. */
    public double[] xs() {
        return x.clone();
    }

    /** A copy of all northings, [node], metres. */
    public double[] ys() {
        return y.clone();
    }

    /** Whether trips may begin and end at a node but no path may pass through it. */
    public boolean isCentroid(int node) {
        return centroid[node];
    }

    /** The name of a link. */
    public String linkId(int link) {
        return linkIds[link];
    }

    /** The link of this name, or {@link Columns#NONE}. */
    public int findLink(String id) {
        return linkIndex.find(id);
    }

    /** Length along the road, metres. */
    public double lengthMetres(int link) {
        return lengthMetres[link];
    }

    /** Speed on the empty road, m/s. */
    public double freeSpeed(int link) {
        return freeSpeed[link];
    }

    /** Travel time on the empty road, seconds. */
    public double freeSeconds(int link) {
        return lengthMetres[link] / freeSpeed[link];
    }

    /** Lanes in this direction; may be a fraction. */
    public double lanes(int link) {
        return lanes[link];
    }

    /** Vehicles an hour that all lanes together can discharge. */
    public double capacity(int link) {
        return capacity[link];
    }

    /** Vehicles that fit on the link: length by lanes by {@link #METRES_PER_VEHICLE}, at least one. */
    public double storage(int link) {
        return Math.max(1, lanes[link] * lengthMetres[link] / METRES_PER_VEHICLE);
    }

    /** Charge for one passage, in the city's currency. */
    public double toll(int link) {
        return toll[link];
    }

    /** The rank of the road. */
    public RoadClass roadClass(int link) {
        return roadClass[link];
    }

    /** The {@link Mode}s that may use the link when it is open, as a bit mask. */
    public int modes(int link) {
        return modes[link];
    }

    /** Whether the link is open to a mode. */
    public boolean allows(int link, Mode mode) {
        return !closed[link] && mode.isIn(modes[link]);
    }

    /** Whether cars may begin and end a trip on the link: it is open to them, or to access at least. */
    public boolean givesAccess(int link) {
        return allows(link, Mode.CAR) || !closed[link] && (modes[link] & Mode.ACCESS) != 0;
    }

    /** Whether nothing may pass. */
    public boolean isClosed(int link) {
        return closed[link];
    }

    /** The name of the street; empty if it has none. */
    public String name(int link) {
        return names[link];
    }

    /** How many points the line of a link has, at least two. */
    public int points(int link) {
        return shape[link] == null ? 2 : shape[link].length / 2;
    }

    /** Easting of a point of the line of a link, metres. */
    public double pointX(int link, int point) {
        if (shape[link] != null) return shape[link][2 * point];
        return x[point == 0 ? topology.tail(link) : topology.head(link)];
    }

    /** Northing of a point of the line of a link, metres. */
    public double pointY(int link, int point) {
        if (shape[link] != null) return shape[link][2 * point + 1];
        return y[point == 0 ? topology.tail(link) : topology.head(link)];
    }

    /** The line of a link, from its tail to its head; a new object. */
    public LineString geometry(int link) {
        double[] flat = new double[2 * points(link)];
        for (int point = 0; point < points(link); point++) {
            flat[2 * point] = pointX(link, point);
            flat[2 * point + 1] = pointY(link, point);
        }
        return GEOMETRY.createLineString(new PackedCoordinateSequence.Double(flat, 2, 0));
    }

    /** Where a node lies; a new object. */
    public Coordinate coordinate(int node) {
        return new Coordinate(x[node], y[node]);
    }

    /** All that is known of a link. */
    public LinkSpec link(int link) {
        return new LinkSpec(
                linkIds[link],
                topology.tail(link),
                topology.head(link),
                lengthMetres[link],
                freeSpeed[link],
                lanes[link],
                capacity[link],
                roadClass[link],
                modes[link],
                names[link],
                toll[link],
                closed[link],
                shape[link] == null ? null : shape[link].clone());
    }

    /** A builder that holds all nodes and links of this network, in their order. */
    public RoadNetworkBuilder toBuilder() {
        return only(allTrue(nodes()), allTrue(links()));
    }

    /**
     * The part of this network with these nodes and links.
     *
     * @param keepNode [node] whether it stays
     * @param keepLink [link] whether it stays; it goes anyway if one of its nodes goes
     */
    public RoadNetwork restrictedTo(boolean[] keepNode, boolean[] keepLink) {
        return only(keepNode, keepLink).build();
    }

    private RoadNetworkBuilder only(boolean[] keepNode, boolean[] keepLink) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int[] numberOf = new int[nodes()];
        for (int node = 0; node < nodes(); node++) {
            if (!keepNode[node]) {
                numberOf[node] = Columns.NONE;
            } else if (centroid[node]) {
                numberOf[node] = builder.addCentroid(nodeIds[node], x[node], y[node]);
            } else {
                numberOf[node] = builder.addNode(nodeIds[node], x[node], y[node]);
            }
        }
        for (int link = 0; link < links(); link++) {
            int tail = numberOf[topology.tail(link)];
            int head = numberOf[topology.head(link)];
            if (keepLink[link] && tail >= 0 && head >= 0)
                builder.addLink(link(link).between(tail, head));
        }
        return builder;
    }

    private static boolean[] allTrue(int size) {
        boolean[] all = new boolean[size];
        java.util.Arrays.fill(all, true);
        return all;
    }
}

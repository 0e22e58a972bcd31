package org.conurb.scenarios.importer.osm;

import java.util.Arrays;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;

/** Where the nodes of roads or waters lie, in longitude and latitude, to the ten-millionth of a degree as OpenStreetMap has it. */
final class NodePlaces implements NodeSink {

    private static final int MISSING = Integer.MIN_VALUE;
    private static final long BILLIONTHS = 100;
    private static final double UNITS_PER_DEGREE = 1e7;
    private static final long MOST_EASTERN = 180_000_000_000L;
    private static final long MOST_NORTHERN = 90_000_000_000L;

    /** WGS84: half the equator's diameter, metres, and the square of the ellipsoid's eccentricity. */
    private static final double EQUATOR_RADIUS = 6_378_137;

    private static final double ECCENTRICITY_SQUARED = 6.69437999014e-3;

    private final long[] ids; // [node], rising
    private final int[] longitude; // [node] ten-millionths of a degree
    private final int[] latitude; // [node] ten-millionths of a degree, MISSING where the node is
    private final Counter counter;

    NodePlaces(long[] ids, Counter counter) {
        this.ids = ids;
        this.longitude = new int[ids.length];
        this.latitude = new int[ids.length];
        this.counter = counter;
        Arrays.fill(latitude, MISSING);
    }

    @Override
    public void node(int node, long eastBillionths, long northBillionths) {
        if (Math.abs(eastBillionths) > MOST_EASTERN
                || Math.abs(northBillionths) > MOST_NORTHERN
                || eastBillionths == Long.MIN_VALUE
                || northBillionths == Long.MIN_VALUE) {
            counter.count(Kind.DROPPED, "nodes of roads that lie beyond 180 or 90 degrees", "node " + ids[node]);
        } else if (latitude[node] != MISSING) {
            counter.count(Kind.DROPPED, "nodes of roads that are told twice", "node " + ids[node]);
        } else {
            longitude[node] = units(eastBillionths);
            latitude[node] = units(northBillionths);
        }
    }

    /** Reads the places of two lots of nodes, some of which may be the same, in one pass over a file. */
    static void read(OsmFile osm, NodePlaces some, NodePlaces others) {
        if (others.size() == 0) {
            osm.readNodes(some.ids, some);
            return;
        }
        LongList both = new LongList();
        both.addAll(some.ids);
        both.addAll(others.ids);
        long[] wanted = both.sortedOnce();
        osm.readNodes(wanted, (node, longitude, latitude) -> {
            int ofSome = some.find(wanted[node]);
            if (ofSome >= 0) some.node(ofSome, longitude, latitude);
            int ofOthers = others.find(wanted[node]);
            if (ofOthers >= 0) others.node(ofOthers, longitude, latitude);
        });
    }

    private static int units(long billionths) {
        return (int) Math.floorDiv(billionths + BILLIONTHS / 2, BILLIONTHS);
    }

    int size() {
        return ids.length;
    }

    /** The numbers of all nodes, rising; not a copy, so not to be changed. */
    long[] ids() {
        return ids;
    }

    long id(int node) {
        return ids[node];
    }

    /** The node of this number; negative if no road has it. */
    int find(long id) {
        return Arrays.binarySearch(ids, id);
    }

    boolean isMissing(int node) {
        return latitude[node] == MISSING;
    }

    /** Takes a node out, as if the file had not told it. */
    void drop(int node) {
        latitude[node] = MISSING;
    }

    /** Degrees. */
    double longitude(int node) {
        return longitude[node] / UNITS_PER_DEGREE;
    }

    /** Degrees. */
    double latitude(int node) {
        return latitude[node] / UNITS_PER_DEGREE;
    }

    /** The middle one of all longitudes and of all latitudes; null if all nodes are missing. */
    double[] middle() {
        int[] east = new int[ids.length];
        int[] north = new int[ids.length];
        int present = 0;
        for (int node = 0; node < ids.length; node++) {
            if (isMissing(node)) continue;
            east[present] = longitude[node];
            north[present++] = latitude[node];
        }
        if (present == 0) return null;
        Arrays.sort(east, 0, present);
        Arrays.sort(north, 0, present);
        return new double[] {east[present / 2] / UNITS_PER_DEGREE, north[present / 2] / UNITS_PER_DEGREE};
    }

    /**
     * The distance along the ground between two nodes, metres: on the ellipsoid, with its curvatures in the middle
     * between the two. For the few hundred metres between nodes of a road this differs from the geodesic by less than a
     * millionth.
     */
    double metres(int from, int to) {
        double middle = Math.toRadians((latitude(from) + latitude(to)) / 2);
        double sine = Math.sin(middle);
        double bulge = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double eastRadius = EQUATOR_RADIUS / Math.sqrt(bulge);
        double northRadius = eastRadius * (1 - ECCENTRICITY_SQUARED) / bulge;
        double east = Math.toRadians(longitude(to) - longitude(from)) * eastRadius * Math.cos(middle);
        double north = Math.toRadians(latitude(to) - latitude(from)) * northRadius;
        return Math.hypot(east, north);
    }
}

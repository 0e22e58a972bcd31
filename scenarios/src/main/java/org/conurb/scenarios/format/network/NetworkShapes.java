package org.conurb.scenarios.format.network;

import org.conurb.engine.network.RoadNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * The nodes and links of a network as points and lines in longitude and latitude (WGS84), or in the network's own metres
 * where their reference system is not known.
 */
public final class NetworkShapes {

    private final RoadNetwork network;
    private final MapProjection projection; // null when not known
    private final GeometryFactory geometries = new GeometryFactory();

    /**
     * Shapes of a network.
     *
     * @param crs name of the reference system of its coordinates; empty when not known
     * @throws IllegalArgumentException if the system has a name that is not known
     */
    public NetworkShapes(RoadNetwork network, String crs) {
        this.network = network;
        this.projection = crs.isEmpty()
                ? null
                : MapProjection.find(crs)
                        .orElseThrow(() -> new IllegalArgumentException("the reference system " + crs
                                + " is not known; it should be an EPSG code such as EPSG:27700"));
    }

    /** The reference system of the shapes, as a {@link GeoPackage} names it. */
    int system() {
        return projection == null ? GeoPackage.UNKNOWN_GRID : GeoPackage.WGS84;
    }

    /** The place of a node; throws an {@code IllegalArgumentException} if it lies outside of the reference system. */
    public Point point(int node) {
        return geometries.createPoint(place("node " + network.nodeId(node), network.x(node), network.y(node)));
    }

    /** The line of a link; throws an {@code IllegalArgumentException} likewise. */
    public LineString line(int link) {
        Coordinate[] line = new Coordinate[network.points(link)];
        for (int point = 0; point < line.length; point++) {
            line[point] =
                    place("link " + network.linkId(link), network.pointX(link, point), network.pointY(link, point));
        }
        return geometries.createLineString(line);
    }

    private Coordinate place(String what, double x, double y) {
        return projection == null
                ? new Coordinate(x, y)
                : projection
                        .degrees(x, y)
                        .orElseThrow(() -> new IllegalArgumentException(
                                what + " lies at " + x + ", " + y + ", outside of " + projection.crs()));
    }
}

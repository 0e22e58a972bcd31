package org.conurb.scenarios.importer.city;

import java.util.List;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How much road each zone has, and where its homes are. Roads are cut into pieces of at most 100 m, each of which lies
 * where its middle does.
 */
final class RoadsOfZones {

    private static final double PIECE_METRES = 100;

    /** Homes along a metre of minor road against a street with homes; assumed. */
    private static final double HOMES_ON_MINOR_ROADS = 0.2;

    private final List<ZoneDraft> zones;
    private final STRtree index = new STRtree();
    private final IndexedPointInAreaLocator[] locators;
    private final GeometryFactory factory = new GeometryFactory();
    private final double[] metres; // [zone] of all links, each direction for itself
    private final double[] homes; // [zone] the same, weighed by how many homes there are along it
    private final double[] homesX; // [zone] sum of eastings, weighed so
    private final double[] homesY; // [zone] sum of northings, weighed so

    RoadsOfZones(RoadNetwork network, List<ZoneDraft> zones) {
        this.zones = zones;
        locators = new IndexedPointInAreaLocator[zones.size()];
        metres = new double[zones.size()];
        homes = new double[zones.size()];
        homesX = new double[zones.size()];
        homesY = new double[zones.size()];
        for (int zone = 0; zone < locators.length; zone++) {
            index.insert(zones.get(zone).shape().getEnvelopeInternal(), zone);
            locators[zone] = new IndexedPointInAreaLocator(zones.get(zone).shape());
        }
        for (int link = 0; link < network.links(); link++) addLink(network, link);
    }

    private void addLink(RoadNetwork network, int link) {
        double weight = homesPerMetre(network.roadClass(link));
        for (int point = 1; point < network.points(link); point++) {
            double fromX = network.pointX(link, point - 1);
            double fromY = network.pointY(link, point - 1);
            double alongX = network.pointX(link, point) - fromX;
            double alongY = network.pointY(link, point) - fromY;
            double length = Math.hypot(alongX, alongY);
            int pieces = Math.max(1, (int) Math.ceil(length / PIECE_METRES));
            for (int piece = 0; piece < pieces; piece++) {
                double middle = (piece + 1.0 / 2) / pieces;
                addPiece(fromX + middle * alongX, fromY + middle * alongY, length / pieces, weight);
            }
        }
    }

    private static double homesPerMetre(RoadClass roadClass) {
        return switch (roadClass) {
            case RESIDENTIAL, LIVING_STREET -> 1;
            case UNCLASSIFIED, TERTIARY -> HOMES_ON_MINOR_ROADS;
            default -> 0;
        };
    }

    private void addPiece(double x, double y, double length, double weight) {
        int zone = zoneAt(x, y);
        if (zone < 0) return;
        metres[zone] += length;
        homes[zone] += length * weight;
        homesX[zone] += length * weight * x;
        homesY[zone] += length * weight * y;
    }

    /** The first zone, in the order of their codes, that holds a place; -1 if none does. */
    private int zoneAt(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        int found = -1;
        for (Object candidate : index.query(new Envelope(place))) {
            int zone = (Integer) candidate;
            if (found >= 0 && zone > found) continue;
            if (locators[zone].locate(place) != Location.EXTERIOR) found = zone;
        }
        return found;
    }

    /** Whether a zone has any road. */
    boolean hasRoad(int zone) {
        return metres[zone] > 0;
    }

    /** Road with homes along it: metres of streets, and a fifth of the metres of minor roads. */
    double homes(int zone) {
        return homes[zone];
    }

    /** All road of a zone, metres, each direction for itself. */
    double metres(int zone) {
        return metres[zone];
    }

    /** The middle of a zone's roads with homes if it lies inside, else a place well inside. */
    Coordinate centre(int zone) {
        if (homes[zone] > 0) {
            Point middle = factory.createPoint(new Coordinate(homesX[zone] / homes[zone], homesY[zone] / homes[zone]));
            if (zones.get(zone).shape().contains(middle)) return middle.getCoordinate();
        }
        return zones.get(zone).shape().getInteriorPoint().getCoordinate();
    }
}

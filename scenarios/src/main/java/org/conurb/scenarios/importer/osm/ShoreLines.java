package org.conurb.scenarios.importer.osm;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Makes the lines of waters as plain as a map needs them, on a plane that touches the Earth at one latitude. */
final class ShoreLines {

    /**
     * Surfaces below this are left out, islands too: where a city of 30 km fills a screen of 1,000 pixels, a pixel is 900
     * m² (assumed).
     */
    static final int LEAST_SQUARE_METRES = 1000;

    /** How far a line may move, metres: less than half a street's width, so that none comes to run in water (assumed). */
    private static final double TOLERANCE_METRES = 3;

    /** Metres of a degree of latitude on the mean sphere of the Earth (6,371 km). */
    private static final double METRES_PER_DEGREE = 111_195;

    private static final double MILLION = 1e6; // six decimals of a degree are 11 cm
    private static final int FEWEST_POSITIONS = 4; // of a ring, the last being the first again (RFC 7946, 3.1.6)

    private final GeometryFactory factory = new GeometryFactory();
    private final double metresPerEastDegree;

    ShoreLines(double latitude) {
        metresPerEastDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    /**
     * A ring, anticlockwise outside and clockwise around islands as RFC 7946 wants it; longitude and latitude by turns.
     * Null if it is too small.
     *
     * @param degrees its corners, the last being the first again
     */
    double[] ring(Coordinate[] degrees, boolean isOutside) {
        Coordinate[] metres = metres(degrees);
        if (Area.ofRing(metres) < LEAST_SQUARE_METRES) return null;
        Coordinate[] plain = plain(metres);
        double signed = Area.ofRingSigned(plain); // positive if clockwise
        if (plain.length < FEWEST_POSITIONS || signed == 0) return null;
        double[] ring = degrees(plain, signed > 0 == isOutside);
        return ring.length < 2 * FEWEST_POSITIONS ? null : ring;
    }

    /** A line, longitude and latitude by turns; a single point if it has no length. */
    double[] line(Coordinate[] degrees) {
        return degrees(plain(metres(degrees)), false);
    }

    private Coordinate[] metres(Coordinate[] degrees) {
        Coordinate[] metres = new Coordinate[degrees.length];
        for (int corner = 0; corner < degrees.length; corner++) {
            metres[corner] =
                    new Coordinate(degrees[corner].x * metresPerEastDegree, degrees[corner].y * METRES_PER_DEGREE);
        }
        return metres;
    }

    private Coordinate[] plain(Coordinate[] metres) {
        return DouglasPeuckerSimplifier.simplify(factory.createLineString(metres), TOLERANCE_METRES)
                .getCoordinates();
    }

    /** Rounded degrees without repetitions. */
    private double[] degrees(Coordinate[] metres, boolean isTurned) {
        double[] degrees = new double[2 * metres.length];
        int size = 0;
        for (int corner = 0; corner < metres.length; corner++) {
            Coordinate at = metres[isTurned ? metres.length - 1 - corner : corner];
            double longitude = Math.rint(at.x / metresPerEastDegree * MILLION) / MILLION;
            double latitude = Math.rint(at.y / METRES_PER_DEGREE * MILLION) / MILLION;
            if (size > 0 && degrees[size - 2] == longitude && degrees[size - 1] == latitude) continue;
            degrees[size++] = longitude;
            degrees[size++] = latitude;
        }
        return Arrays.copyOf(degrees, size);
    }
}

package org.conurb.scenarios.format.gmns;

import java.util.Optional;
import org.conurb.scenarios.format.network.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/** How the coordinates of a folder become metres: as they are, or from degrees to a grid. */
final class Placing {

    /** Coordinates beyond this are no metres on the earth, whose girth is 40,000 km: 1,000,000 km. */
    private static final double FARTHEST_METRES = 1e9;

    private final String crs;
    private final MapProjection degrees; // the system that the degrees are in, null for metres
    private final MapProjection grid; // null for metres

    private Placing(String crs, MapProjection degrees, MapProjection grid) {
        this.crs = crs;
        this.degrees = degrees;
        this.grid = grid;
    }

    /** Coordinates that are metres already. */
    static Placing metres(String crs) {
        return new Placing(crs, null, null);
    }

    /** Degrees of a system, put on a grid. */
    static Placing degrees(MapProjection degrees, MapProjection grid) {
        return new Placing(grid.crs(), degrees, grid);
    }

    /** The name of the system of the metres; empty when not known. */
    String crs() {
        return crs;
    }

    /** What coordinates should be, for messages. */
    String words() {
        return grid == null ? "a coordinate in metres" : "longitude and latitude in degrees near the other nodes";
    }

    /** A place in metres; empty when the coordinates can be none. */
    Optional<Coordinate> place(double x, double y) {
        if (grid == null) {
            boolean near = Math.abs(x) <= FARTHEST_METRES && Math.abs(y) <= FARTHEST_METRES;
            return near ? Optional.of(new Coordinate(x, y)) : Optional.empty();
        }
        if (!MapProjection.areDegrees(x, y)) return Optional.empty();
        return degrees.degrees(x, y)
                .flatMap(place -> grid.fromDegrees(place.x, place.y))
                .filter(place -> Math.abs(place.x) <= FARTHEST_METRES && Math.abs(place.y) <= FARTHEST_METRES);
    }
}

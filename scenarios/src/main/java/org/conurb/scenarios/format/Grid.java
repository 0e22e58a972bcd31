package org.conurb.scenarios.format;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/** A city's own flat grid in metres, and the way to it from longitude and latitude (WGS84, degrees). */
final class Grid {

    private static final double MOST_EASTERN = 180;
    private static final double MOST_NORTHERN = 90;

    private final String name;
    private final CoordinateTransform fromDegrees;

    private Grid(String name, CoordinateTransform fromDegrees) {
        this.name = name;
        this.fromDegrees = fromDegrees;
    }

    /** The grid of this name; empty after adding a problem with the key {@code crs}. */
    static Optional<Grid> find(String name, YamlChecks checks) {
        String expected = "the EPSG code of a grid in metres such as EPSG:27700";
        if (!name.matches("EPSG:\\d{4,6}")) {
            checks.add("crs", "'" + name + "'", expected, "");
            return Optional.empty();
        }
        try {
            CRSFactory systems = new CRSFactory();
            CoordinateReferenceSystem grid = systems.createFromName(name);
            if (grid.isGeographic() || !isInMetres(grid.getParameterString())) {
                checks.add("crs", "'" + name + "', which is not in metres", expected, "choose a projected grid");
                return Optional.empty();
            }
            CoordinateReferenceSystem degrees =
                    systems.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
            return Optional.of(new Grid(name, new CoordinateTransformFactory().createTransform(degrees, grid)));
        } catch (Proj4jException unknown) {
            checks.add("crs", "'" + name + "', which is not known", expected, "");
            return Optional.empty();
        }
    }

    private static boolean isInMetres(String parameters) {
        boolean otherUnits = parameters.contains("+units=") && !parameters.matches(".*\\+units=m(\\s.*)?");
        return !otherUnits && !parameters.contains("+to_meter=");
    }

    /** The name, such as {@code EPSG:27700}. */
    String name() {
        return name;
    }

    /** Whether these can be longitude and latitude in degrees. */
    static boolean areDegrees(double longitude, double latitude) {
        return Math.abs(longitude) <= MOST_EASTERN && Math.abs(latitude) <= MOST_NORTHERN;
    }

    /** The place in metres; empty where the grid does not reach. */
    Optional<Coordinate> metres(double longitude, double latitude) {
        try {
            ProjCoordinate place = new ProjCoordinate();
            fromDegrees.transform(new ProjCoordinate(longitude, latitude), place);
            boolean reached = Double.isFinite(place.x) && Double.isFinite(place.y);
            return reached ? Optional.of(new Coordinate(place.x, place.y)) : Optional.empty();
        } catch (Proj4jException outside) {
            return Optional.empty();
        }
    }
}

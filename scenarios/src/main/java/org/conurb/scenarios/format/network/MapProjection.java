package org.conurb.scenarios.format.network;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The way between the coordinates of a named reference system and longitude and latitude (WGS84, degrees).
 *
 * <p>Not thread-safe: proj4j keeps scratch state in a transformation.
 */
public final class MapProjection {

    /** Longitude and latitude, the coordinates of GeoJSON. */
    public static final String WGS84 = "EPSG:4326";

    private static final double DEGREES_PER_ZONE = 6;
    private static final int ZONES = 60;
    private static final int FIRST_NORTHERN = 32600;
    private static final int FIRST_SOUTHERN = 32700;
    private static final double MOST_EASTERN = 180;
    private static final double MOST_NORTHERN = 90;

    private final String crs;
    private final boolean isInDegrees;
    private final boolean isInMetres;
    private final CoordinateTransform toDegrees;
    private final CoordinateTransform fromDegrees;

    private MapProjection(String crs, CoordinateReferenceSystem system, CoordinateReferenceSystem degrees) {
        CoordinateTransformFactory transforms = new CoordinateTransformFactory();
        this.crs = crs;
        this.isInDegrees = system.isGeographic();
        String parameters = system.getParameterString();
        boolean otherUnits = parameters.contains("+units=") && !parameters.matches(".*\\+units=m(\\s.*)?");
        this.isInMetres = !isInDegrees && !otherUnits && !parameters.contains("+to_meter=");
        this.toDegrees = transforms.createTransform(system, degrees);
        this.fromDegrees = transforms.createTransform(degrees, system);
    }

    /**
     * The system of this name.
     *
     * @param name an EPSG code, with or without {@code EPSG:} before it
     * @return empty when it is not known
     */
    public static Optional<MapProjection> find(String name) {
        String code = name.strip().toUpperCase(Locale.ROOT);
        if (code.matches("\\d{4,6}")) code = "EPSG:" + code;
        if (!code.matches("EPSG:\\d{4,6}")) return Optional.empty();
        try {
            CRSFactory systems = new CRSFactory();
            CoordinateReferenceSystem degrees =
                    systems.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
            return Optional.of(new MapProjection(code, systems.createFromName(code), degrees));
        } catch (Proj4jException unknown) {
            return Optional.empty();
        }
    }

    /** The Universal Transverse Mercator grid (metres, WGS84) of the zone in which a place lies. */
    public static MapProjection utm(double longitude, double latitude) {
        int zone = (int) Math.floor((longitude + MOST_EASTERN) / DEGREES_PER_ZONE) % ZONES + 1;
        String name = "EPSG:" + ((latitude >= 0 ? FIRST_NORTHERN : FIRST_SOUTHERN) + zone);
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not known"));
    }

    /** Whether these can be longitude and latitude in degrees. */
    public static boolean areDegrees(double longitude, double latitude) {
        return Math.abs(longitude) <= MOST_EASTERN && Math.abs(latitude) <= MOST_NORTHERN;
    }

    /** The name with its authority, such as {@code EPSG:27700}. */
    public String crs() {
        return crs;
    }

    /** Whether its coordinates are longitude and latitude, rather than a flat grid's. */
    public boolean isInDegrees() {
        return isInDegrees;
    }

    /** Whether it is a flat grid in metres. */
    public boolean isInMetres() {
        return isInMetres;
    }

    /** Longitude (x) and latitude (y) of a place; empty where the system does not reach. */
    public Optional<Coordinate> degrees(double x, double y) {
        return transformed(toDegrees, x, y);
    }

    /** The coordinates in this system of a longitude and latitude; empty where the system does not reach. */
    public Optional<Coordinate> fromDegrees(double longitude, double latitude) {
        return transformed(fromDegrees, longitude, latitude);
    }

    private static Optional<Coordinate> transformed(CoordinateTransform way, double x, double y) {
        try {
            ProjCoordinate place = new ProjCoordinate();
            way.transform(new ProjCoordinate(x, y), place);
            boolean reached = Double.isFinite(place.x) && Double.isFinite(place.y);
            return reached ? Optional.of(new Coordinate(place.x, place.y)) : Optional.empty();
        } catch (Proj4jException outside) {
            return Optional.empty();
        }
    }
}

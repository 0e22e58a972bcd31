package org.conurb.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads the polygon of one zone and checks that it is one. */
final class ZoneShape {

    private static final String KEY = "geometry";
    private static final int FEWEST_POSITIONS = 4; // of a ring, the last being the first again (RFC 7946, 3.1.6)

    private final FileProblems problems;
    private final Grid grid; // null when not known
    private final int line;
    private final String which;
    private final GeometryFactory factory = new GeometryFactory();

    ZoneShape(FileProblems problems, Grid grid, int line, String which) {
        this.problems = problems;
        this.grid = grid;
        this.line = line;
        this.which = which;
    }

    /** The polygon in metres; null after adding a problem, or when there is no grid. */
    Polygon read(JsonNode geometry) {
        String type = geometry.path("type").asString("");
        if (!type.equals("Polygon")) {
            String found = type.isEmpty() ? "no geometry" : "a " + type;
            return wrong(found, "one Polygon", type.equals("MultiPolygon") ? "split it into zones" : "");
        }
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : geometry.path("coordinates")) {
            List<Coordinate> corners = corners(ring);
            if (corners == null) return null;
            rings.add(factory.createLinearRing(corners.toArray(new Coordinate[0])));
        }
        if (rings.isEmpty()) return wrong("a polygon without corners", "at least three corners", "");
        if (grid == null) return null;
        Polygon polygon = factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error == null) return polygon;
        Coordinate near = error.getCoordinate();
        String where =
                near == null ? "" : String.format(Locale.ROOT, " near %.0f, %.0f (%s)", near.x, near.y, grid.name());
        String found = error.getMessage().toLowerCase(Locale.ROOT) + where;
        return wrong(found, "a polygon that does not cross or touch itself", "repair it in a GIS");
    }

    private List<Coordinate> corners(JsonNode ring) {
        List<Coordinate> corners = new ArrayList<>();
        for (JsonNode position : ring) {
            boolean isPosition = position.isArray()
                    && position.path(0).isNumber()
                    && position.path(1).isNumber();
            if (!isPosition) {
                wrong("the position " + position, "[longitude, latitude]", "");
                return null;
            }
            Optional<Coordinate> corner =
                    corner(position.get(0).doubleValue(), position.get(1).doubleValue());
            if (corner.isEmpty()) return null;
            corners.add(corner.get());
        }
        if (corners.size() < FEWEST_POSITIONS) {
            wrong("a ring of " + corners.size() + " positions", "at least four, the last being the first again", "");
            return null;
        }
        if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            wrong("a ring that is not closed", "the last position being the first again", "");
            return null;
        }
        return corners;
    }

    private Optional<Coordinate> corner(double longitude, double latitude) {
        if (!Grid.areDegrees(longitude, latitude)) {
            String found = "the position " + longitude + ", " + latitude;
            wrong(found, "longitude and latitude in degrees (WGS84)", "export the file as WGS84 (EPSG:4326)");
            return Optional.empty();
        }
        if (grid == null) return Optional.of(new Coordinate(longitude, latitude));
        Optional<Coordinate> metres = grid.metres(longitude, latitude);
        if (metres.isEmpty()) {
            wrong("the position " + longitude + ", " + latitude, "a place within " + grid.name(), "");
        }
        return metres;
    }

    private Polygon wrong(String found, String expected, String remedy) {
        problems.add(line, KEY, found + " in " + which, expected, remedy);
        return null;
    }
}

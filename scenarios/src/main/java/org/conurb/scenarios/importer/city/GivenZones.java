package org.conurb.scenarios.importer.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.problem.InputText;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problems;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Zones from a GeoJSON file of someone else's (WGS84): polygons whose properties are named by {@link
 * CitySettings.ZoneKeys}. Of several parts the largest is the zone, and shapes that cross themselves are put right; both
 * is counted.
 */
final class GivenZones {

    private static final String EXPECTED = "a GeoJSON FeatureCollection of zones";
    private static final int FEWEST_POSITIONS = 4; // of a ring, the last being the first again (RFC 7946, 3.1.6)

    private final Path file;
    private final CitySettings.ZoneKeys keys;
    private final MapProjection grid;
    private final Counter counter;
    private final Problems problems;
    private final GeometryFactory factory = new GeometryFactory();
    private final Map<String, ZoneDraft> zones = new TreeMap<>(Comparator.naturalOrder());

    GivenZones(Path file, CitySettings.ZoneKeys keys, MapProjection grid, Counter counter, Problems problems) {
        this.file = file;
        this.keys = keys;
        this.grid = grid;
        this.counter = counter;
        this.problems = problems;
    }

    /** The zones in the order of their codes; problems are added for what is wrong. */
    List<ZoneDraft> read() {
        Optional<String> text = InputText.read(file, EXPECTED, problems);
        if (text.isEmpty()) return List.of();
        JsonNode features;
        try {
            features = JsonMapper.shared().readTree(text.get()).path("features");
        } catch (JacksonException broken) {
            problems.add(file, "", "broken JSON (" + broken.getOriginalMessage() + ")", EXPECTED, "");
            return List.of();
        }
        if (features.isEmpty()) problems.add(file, "features", "none", "a feature for each zone", "");
        int number = 0;
        for (JsonNode feature : features) readFeature(feature, "feature " + ++number);
        return List.copyOf(zones.values());
    }

    private void readFeature(JsonNode feature, String which) {
        JsonNode properties = feature.path("properties");
        String code = property(properties, keys.zone(), "--zone-key", which);
        if (code.isEmpty()) return;
        String name = keys.name() == null ? code : property(properties, keys.name(), "--name-key", which);
        String area = keys.area() == null ? GridZones.AREA : property(properties, keys.area(), "--area-key", which);
        double people = keys.people() == null ? Double.NaN : people(properties, which);
        Polygon shape = shape(feature.path("geometry"), code);
        if (name.isEmpty() || area.isEmpty() || shape == null) return;
        if (zones.putIfAbsent(code, new ZoneDraft(code, name, area, shape, people)) == null) return;
        problems.add(file, "properties." + keys.zone(), "'" + code + "' a second time", "each zone once", "");
    }

    private String property(JsonNode properties, String key, String option, String which) {
        JsonNode value = properties.path(key);
        if (value.isString() && !value.stringValue().isBlank())
            return value.stringValue().strip();
        if (value.isNumber()) return value.asString();
        String found = value.isMissingNode() || value.isNull() ? "nothing" : value.toString();
        problems.add(file, "properties." + key, found + " in " + which, "a text or a number", hint(properties, option));
        return "";
    }

    private static String hint(JsonNode properties, String option) {
        List<String> names = new ArrayList<>(properties.propertyNames());
        return option + " names another property; there are " + String.join(", ", names);
    }

    private double people(JsonNode properties, String which) {
        JsonNode value = properties.path(keys.people());
        if (value.isNumber() && value.doubleValue() >= 0) return value.doubleValue();
        String found = value.isMissingNode() || value.isNull() ? "nothing" : value.toString();
        String remedy = value.isMissingNode()
                ? NearestWord.hint(keys.people(), properties.propertyNames())
                : "--people-key names another property";
        problems.add(file, "properties." + keys.people(), found + " in " + which, "a number of at least 0", remedy);
        return 0;
    }

    private Polygon shape(JsonNode geometry, String code) {
        String type = geometry.path("type").asString("");
        JsonNode parts = geometry.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        if (type.equals("Polygon")) {
            polygons.add(polygon(parts, code));
        } else if (type.equals("MultiPolygon")) {
            for (JsonNode part : parts) polygons.add(polygon(part, code));
        } else {
            String found = (type.isEmpty() ? "no geometry" : "a " + type) + " for zone " + code;
            problems.add(file, "geometry", found, "a Polygon or a MultiPolygon", "");
            return null;
        }
        if (polygons.isEmpty() || polygons.contains(null)) return null;
        return largest(polygons, code);
    }

    /** A polygon in metres; null after adding a problem. */
    private Polygon polygon(JsonNode rings, String code) {
        List<LinearRing> metres = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> corners = new ArrayList<>();
            for (JsonNode position : ring) {
                Optional<Coordinate> corner = corner(position);
                if (corner.isEmpty()) {
                    String found = "the position " + position + " of zone " + code;
                    String expected = "[longitude, latitude] within " + grid.crs();
                    problems.add(file, "geometry", found, expected, "export the file as WGS84 (EPSG:4326)");
                    return null;
                }
                corners.add(corner.get());
            }
            boolean isRing =
                    corners.size() >= FEWEST_POSITIONS && corners.get(0).equals2D(corners.get(corners.size() - 1));
            if (!isRing) {
                problems.add(file, "geometry", "an open ring of zone " + code, "rings that are closed", "");
                return null;
            }
            metres.add(factory.createLinearRing(corners.toArray(new Coordinate[0])));
        }
        if (metres.isEmpty()) {
            problems.add(file, "geometry", "a polygon without corners for zone " + code, "rings", "");
            return null;
        }
        return factory.createPolygon(
                metres.get(0), metres.subList(1, metres.size()).toArray(new LinearRing[0]));
    }

    private Optional<Coordinate> corner(JsonNode position) {
        double longitude = position.path(0).asDouble(Double.NaN);
        double latitude = position.path(1).asDouble(Double.NaN);
        if (!MapProjection.areDegrees(longitude, latitude)) return Optional.empty();
        return grid.fromDegrees(longitude, latitude);
    }

    private Polygon largest(List<Polygon> polygons, String code) {
        Geometry all = factory.buildGeometry(List.copyOf(polygons));
        if (!all.isValid()) {
            counter.count(Kind.REPAIRED, "zones whose line crosses or touches itself, now put right", code);
            all = GeometryFixer.fix(all);
        }
        Polygon largest = null;
        int parts = 0;
        for (int part = 0; part < all.getNumGeometries(); part++) {
            if (!(all.getGeometryN(part) instanceof Polygon polygon) || polygon.isEmpty()) continue;
            parts++;
            if (largest == null || polygon.getArea() > largest.getArea()) largest = polygon;
        }
        if (largest == null) problems.add(file, "geometry", "no surface for zone " + code, "a polygon", "");
        if (parts > 1) counter.count(Kind.REPAIRED, "zones of several parts, now the largest of them", code);
        return largest;
    }
}

package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.files.YearFolders;
import org.conurb.scenarios.format.Source;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a city's folder says of it for pages to be read: {@code city.yaml} and {@code zones.geojson}. The folder has been
 * checked by whoever ran a scenario on it; what is not said stays empty.
 */
public final class CityTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * A zone with its names.
     *
     * @param code its code
     * @param name its name
     * @param area code of its area
     * @param areaName name of its area
     * @param outline its outline in degrees
     */
    public record Shape(String code, String name, String area, String areaName, Geometry outline) {}

    private final JsonNode city;
    private final JsonNode zones;

    private CityTexts(JsonNode city, JsonNode zones) {
        this.city = city;
        this.zones = zones;
    }

    /** Reads a city's folder, or a snapshot, which is one. */
    public static CityTexts read(Path folder) {
        return new CityTexts(read(YAML, folder.resolve("city.yaml")), read(JSON, folder.resolve("zones.geojson")));
    }

    /** The newest snapshot of a run, a city's folder; empty if there is none. */
    public static Optional<Path> newestSnapshot(Path run) {
        return YearFolders.newest(run.resolve("snapshots"));
    }

    /** A file as a tree. */
    static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text under a key; empty if nothing is said. */
    static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    /** Its name. */
    public String name() {
        return text(city, "name");
    }

    /** The currency of its amounts of money. */
    public String currency() {
        return text(city, "currency");
    }

    /** What its author wants to be known. */
    public List<String> notes() {
        return texts(city.path("notes"));
    }

    /** Where its figures come from. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (JsonNode source : city.path("sources")) {
            sources.add(new Source(
                    text(source, "id"),
                    text(source, "title"),
                    text(source, "publisher"),
                    text(source, "period"),
                    text(source, "licence"),
                    text(source, "attribution"),
                    texts(source.path("files")),
                    text(source, "method").strip()));
        }
        return sources;
    }

    /** The zones in the order of their codes. */
    public List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (JsonNode feature : zones.path("features")) {
            JsonNode names = feature.path("properties");
            shapes.add(new Shape(
                    text(names, "zone"),
                    text(names, "name"),
                    text(names, "area"),
                    text(names, "area_name"),
                    outline(feature.path("geometry"))));
        }
        shapes.sort(Comparator.comparing(Shape::code));
        return shapes;
    }

    private static Geometry outline(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        if (text(geometry, "type").equals("Polygon")) return polygon(coordinates);
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(rings -> polygons.add(polygon(rings)));
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> lines = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> corners = new ArrayList<>();
            ring.forEach(corner -> corners.add(
                    new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble())));
            lines.add(GEOMETRY.createLinearRing(corners.toArray(Coordinate[]::new)));
        }
        return GEOMETRY.createPolygon(
                lines.get(0), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
    }
}

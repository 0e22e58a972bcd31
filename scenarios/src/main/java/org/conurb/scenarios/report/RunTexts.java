package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Reads what a run folder holds besides tables: {@code run.json}, {@code scenario.yaml}, and of the newest snapshot
 * {@code city.yaml} and {@code zones.geojson}. All of it was written by the run, or checked before it began; what is
 * not said stays empty.
 */
final class RunTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A zone's outline in degrees, with its names. */
    record Shape(String code, String name, String area, String areaName, Geometry outline) {}

    private final Path snapshot;
    private final JsonNode run;
    private final JsonNode scenario;
    private final JsonNode city;
    private final JsonNode zones;

    RunTexts(Path folder) {
        snapshot = newestSnapshot(folder.resolve("snapshots"));
        run = read(JSON, folder.resolve("run.json"));
        scenario = read(YAML, folder.resolve("scenario.yaml"));
        city = read(YAML, snapshot.resolve("city.yaml"));
        zones = read(JSON, snapshot.resolve("zones.geojson"));
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path newestSnapshot(Path snapshots) {
        try (Stream<Path> folders = Files.list(snapshots)) {
            Optional<Path> newest = folders.filter(
                            folder -> folder.getFileName().toString().matches("\\d+"))
                    .max(Comparator.comparingInt(
                            folder -> Integer.parseInt(folder.getFileName().toString())));
            return newest.orElseThrow(() -> new IOException(snapshots + " holds no snapshot"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    RunData.Facts facts() {
        SortedMap<String, String> inputs = new TreeMap<>();
        run.path("inputsSha256")
                .properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asString("")));
        return new RunData.Facts(
                text(run, "version"),
                text(scenario, "name"),
                text(scenario, "title"),
                text(scenario, "description").strip(),
                run.path("seed").asLong(0),
                scenario.path("populationShare").asDouble(1),
                text(run, "scenarioSha256"),
                inputs,
                assumptions());
    }

    private List<RunData.Assumption> assumptions() {
        List<RunData.Assumption> assumptions = new ArrayList<>();
        scenario.path("assumptions").properties().forEach(block -> {
            List<String> settings = new ArrayList<>();
            block.getValue().properties().forEach(setting -> {
                if (!setting.getKey().equals("source")) {
                    settings.add(words(setting.getKey()) + ": " + inWords(setting.getValue()));
                }
            });
            assumptions.add(new RunData.Assumption(
                    words(block.getKey()),
                    settings,
                    text(block.getValue(), "source").strip()));
        });
        return assumptions;
    }

    /** A key such as {@code internalIn} in words. */
    private static String words(String key) {
        StringBuilder words = new StringBuilder();
        for (char letter : key.toCharArray()) {
            if (Character.isUpperCase(letter)) words.append(' ');
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    private static String inWords(JsonNode value) {
        if (value.isArray()) {
            if (value.isEmpty()) return "none";
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(inWords(item)));
            return String.join("; ", items);
        }
        if (value.isObject() && value.isEmpty()) return "none";
        if (!value.isObject()) return value.asString("");
        return value.properties().stream()
                .map(entry -> words(entry.getKey()) + ": " + inWords(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    String cityName() {
        return text(city, "name");
    }

    List<String> notes() {
        return texts(city.path("notes"));
    }

    List<Source> sources() {
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
    /** The folder of the newest snapshot. */
    Path snapshot() {
        return snapshot;
    }

    List<Shape> shapes() {
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

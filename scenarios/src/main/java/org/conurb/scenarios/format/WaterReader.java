package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.problem.InputText;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads waters and checks them: each feature a Polygon, MultiPolygon, LineString or MultiLineString in degrees; of its
 * properties {@code kind} and {@code name} count, which may be missing.
 */
final class WaterReader {

    private static final String EXPECTED = "a GeoJSON FeatureCollection of waters";
    private static final String GEOMETRY = "geometry";
    private static final int FEWEST_OF_RING = 4; // the last being the first again (RFC 7946, 3.1.6)
    private static final int FEWEST_OF_LINE = 2;

    private final FileProblems problems;
    private final List<Water.Feature> features = new ArrayList<>();

    // of the feature at hand
    private int line;
    private String which;

    private WaterReader(FileProblems problems) {
        this.problems = problems;
    }

    /** The waters of a file; empty after adding problems. */
    static Optional<Water> read(Path file, Problems problems) {
        Optional<String> text = InputText.read(file, EXPECTED, problems);
        if (text.isEmpty()) return Optional.empty();
        FileProblems ofFile = new FileProblems(file, problems);
        WaterReader reader = new WaterReader(ofFile);
        reader.read(text.get());
        ofFile.close();
        return ofFile.isEmpty() ? Optional.of(new Water(reader.features)) : Optional.empty();
    }

    private void read(String text) {
        try {
            FeatureCollection.read(text, EXPECTED, problems, this::readFeature);
        } catch (JacksonException broken) {
            String found = "broken JSON (" + broken.getOriginalMessage() + ") after " + features.size() + " features";
            problems.add(FeatureCollection.line(broken), "", found, EXPECTED, "export the file anew");
        }
    }

    private void readFeature(JsonNode feature, int line, String which) {
        this.line = line;
        this.which = which;
        String kind = text(feature, "kind");
        String name = text(feature, "name");
        JsonNode geometry = feature.path(GEOMETRY);
        JsonNode coordinates = geometry.path("coordinates");
        String shape = geometry.path("type").asString("");
        boolean isArea = shape.endsWith("Polygon");
        List<List<double[]>> parts = switch (shape) {
            case "Polygon" -> parts(List.of(coordinates), true);
            case "LineString" -> parts(List.of(coordinates), false);
            case "MultiPolygon", "MultiLineString" -> parts(coordinates, isArea);
            default -> {
                String expected = "a Polygon, a LineString, or several as MultiPolygon or MultiLineString";
                String remedy = "take the feature out, or export surfaces and lines alone";
                yield wrong(shape.isEmpty() ? "no geometry" : "a " + shape, expected, remedy);
            }
        };
        if (parts != null) features.add(new Water.Feature(kind, name, isArea, parts));
    }

    private String text(JsonNode feature, String key) {
        JsonNode value = feature.path("properties").path(key);
        if (value.isString()) return value.stringValue();
        if (!value.isMissingNode() && !value.isNull()) {
            problems.add(line, "properties." + key, value + " in " + which, "a text, or nothing", "put it in quotes");
        }
        return "";
    }

    private <T> T wrong(String found, String expected, String remedy) {
        problems.add(line, GEOMETRY, found + " in " + which, expected, remedy);
        return null;
    }

    /** The parts of a feature; null after adding a problem. */
    private List<List<double[]>> parts(Iterable<JsonNode> given, boolean isArea) {
        List<List<double[]>> parts = new ArrayList<>();
        for (JsonNode part : given) {
            List<double[]> lines = isArea ? rings(part) : lineAlone(part);
            if (lines == null) return null;
            parts.add(lines);
        }
        return parts.isEmpty() ? wrong("no coordinates", "at least one part", "take the feature out") : parts;
    }

    private List<double[]> lineAlone(JsonNode positions) {
        double[] line = positions(positions);
        if (line == null) return null;
        if (line.length >= 2 * FEWEST_OF_LINE) return List.of(line);
        return wrong("a line of " + line.length / 2 + " positions", "at least two", "take the line out");
    }

    private List<double[]> rings(JsonNode given) {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode positions : given) {
            double[] ring = positions(positions);
            if (ring == null) return null;
            if (ring.length < 2 * FEWEST_OF_RING) {
                String found = "a ring of " + ring.length / 2 + " positions";
                return wrong(found, "at least four, the last being the first again", "take the ring out");
            }
            if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) {
                String expected = "the last position being the first again";
                return wrong("a ring that is not closed", expected, "add its first position at its end");
            }
            rings.add(ring);
        }
        return rings.isEmpty() ? wrong("a polygon without corners", "rings", "take the feature out") : rings;
    }

    private double[] positions(JsonNode given) {
        double[] line = new double[2 * given.size()];
        int size = 0;
        for (JsonNode position : given) {
            boolean isPosition = position.isArray()
                    && position.path(0).isNumber()
                    && position.path(1).isNumber();
            if (!isPosition) {
                return wrong(
                        "the position " + shortened(position), "[longitude, latitude]", "nest it as the type tells");
            }
            double longitude = position.get(0).doubleValue();
            double latitude = position.get(1).doubleValue();
            if (!Grid.areDegrees(longitude, latitude)) {
                String found = "the position " + longitude + ", " + latitude;
                String expected = "longitude and latitude in degrees (WGS84)";
                return wrong(found, expected, "export the file as WGS84 (EPSG:4326)");
            }
            line[size++] = longitude;
            line[size++] = latitude;
        }
        return line;
    }

    private static String shortened(JsonNode position) {
        String text = position.toString();
        int most = 60; // letters of it in a message
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}

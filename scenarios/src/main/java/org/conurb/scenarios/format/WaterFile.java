package org.conurb.scenarios.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code water.geojson} (RFC 7946): the waters of a city, a feature a line, or none if there is no such file. */
public final class WaterFile {

    /** The file at the top of a city's folder, or beside the tables of an imported network. */
    public static final String NAME = "water.geojson";

    private WaterFile() {}

    /** Whether a folder has waters. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /**
     * The waters of a folder; empty if it has none, or if their file is broken, which is then told.
     *
     * @param problems gets what is wrong, with line and number of the feature
     */
    public static Optional<Water> read(Path folder, Problems problems) {
        if (!Files.exists(folder.resolve(NAME))) return Optional.empty();
        return WaterReader.read(folder.resolve(NAME), problems);
    }

    /** Writes waters; equal ones give equal bytes. */
    public static void write(Water water, Path file) {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = JsonMapper.shared().createGenerator(output)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Water.Feature feature : water.features()) {
                json.writeRaw('\n');
                write(feature, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException("writing " + file, failure);
        }
    }

    private static void write(Water.Feature feature, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("kind", feature.kind());
        json.writeStringProperty("name", feature.name());
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        boolean isOne = feature.parts().size() == 1;
        json.writeStringProperty("type", (isOne ? "" : "Multi") + (feature.isArea() ? "Polygon" : "LineString"));
        json.writeName("coordinates");
        if (!isOne) json.writeStartArray();
        for (List<double[]> part : feature.parts()) write(part, feature.isArea(), json);
        if (!isOne) json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(List<double[]> part, boolean isArea, JsonGenerator json) {
        if (isArea) json.writeStartArray();
        for (double[] line : part) {
            json.writeStartArray();
            for (int place = 0; place < line.length; place += 2) {
                json.writeArray(line, place, 2);
            }
            json.writeEndArray();
        }
        if (isArea) json.writeEndArray();
    }
}

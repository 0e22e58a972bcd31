package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a finished run tells of itself, beside its tables.
 *
 * @param inputHash SHA-256 of all that its results follow from
 * @param attempts how often it was tried
 * @param seconds wall time of the attempt that succeeded
 * @param peakMemoryBytes the most memory that its process held meanwhile
 */
public record Part(String inputHash, int attempts, double seconds, long peakMemoryBytes) {

    /** The file's name. */
    static final String FILE = "part.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Writes the file into the folder of the run's tables. */
    public void write(Path folder) {
        String text = JSON.writeValueAsString(JsonNodeFactory.instance
                .objectNode()
                .put("inputSha256", inputHash)
                .put("attempts", attempts)
                .put("seconds", seconds)
                .put("peakMemoryBytes", peakMemoryBytes));
        try {
            Files.writeString(folder.resolve(FILE), text + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the file of a folder. */
    public static Part read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            JsonNode content = JSON.readTree(Files.readString(file));
            return new Part(
                    content.path("inputSha256").asString(""),
                    content.path("attempts").asInt(1),
                    content.path("seconds").asDouble(0),
                    content.path("peakMemoryBytes").asLong(0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JacksonException damaged) {
            throw new UncheckedIOException(new IOException(file + " is damaged: " + damaged.getOriginalMessage()));
        }
    }
}

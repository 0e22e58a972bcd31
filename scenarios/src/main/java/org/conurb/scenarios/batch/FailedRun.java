package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.conurb.scenarios.files.Durable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A run that was given up, as {@code failed/RUN} tells it until the run succeeds.
 *
 * @param run its number
 * @param inputHash SHA-256 of all that its results would follow from
 * @param attempts how often it was tried
 * @param error why the last attempt failed, in a line
 */
public record FailedRun(String run, String inputHash, int attempts, String error) {

    private static final String FILE = "failure.json";
    private static final String LOG = "log";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Writes the folder of the run. */
    void write(Path failed, PlannedRun planned, String log) {
        Path folder = failed.resolve(run);
        String title = "Run " + run + " of " + planned.label() + ", seed "
                + planned.scenario().seed() + ", attempt " + attempts + ": " + error + "\n\n";
        Durable.delete(folder);
        Durable.folder(folder, into -> {
            try {
                Files.writeString(into.resolve(LOG), title + log);
                String text = JSON.writeValueAsString(JsonNodeFactory.instance
                        .objectNode()
                        .put("inputSha256", inputHash)
                        .put("attempts", attempts)
                        .put("error", error));
                Files.writeString(into.resolve(FILE), text + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** The log of a failed run. */
    static Path log(Path failed, String run) {
        return failed.resolve(run).resolve(LOG);
    }

    /** All that the folder tells of, by input hash. */
    static Map<String, FailedRun> all(Path failed) {
        Map<String, FailedRun> all = new HashMap<>();
        if (!Files.isDirectory(failed)) return all;
        try (var folders = Files.newDirectoryStream(failed)) {
            for (Path folder : folders) {
                if (Durable.isDraft(folder) || !Files.isRegularFile(folder.resolve(FILE))) continue;
                JsonNode content = JSON.readTree(Files.readString(folder.resolve(FILE)));
                String hash = content.path("inputSha256").asString("");
                all.put(
                        hash,
                        new FailedRun(
                                folder.getFileName().toString(),
                                hash,
                                content.path("attempts").asInt(0),
                                content.path("error").asString("")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JacksonException damaged) {
            throw new UncheckedIOException(new IOException(failed + " is damaged: " + damaged.getOriginalMessage()));
        }
        return all;
    }
}

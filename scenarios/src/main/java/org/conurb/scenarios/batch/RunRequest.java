package org.conurb.scenarios.batch;

import java.nio.file.Path;
import org.conurb.scenarios.scenario.ScenarioWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A run as it is asked of whoever does it: a line of JSON, in another process or on another machine.
 *
 * @param run its number
 * @param inputHash SHA-256 of all that its results follow from
 * @param attempt how often it is tried with this one, from 1
 * @param scenario the scenario, written out
 * @param folder the folder that paths in the scenario start from
 */
public record RunRequest(String run, String inputHash, int attempt, String scenario, String folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The request for a planned run, whose files are seen from a folder. */
    public static RunRequest of(PlannedRun planned, int attempt, Path folder) {
        return new RunRequest(
                planned.run(),
                planned.inputHash(),
                attempt,
                ScenarioWriter.yaml(planned.scenario(), folder),
                folder.toString());
    }

    /** The same, with the files somewhere else. */
    public RunRequest in(Path otherFolder) {
        return new RunRequest(run, inputHash, attempt, scenario, otherFolder.toString());
    }

    /** The same, tried for this time, counted from 1. */
    public RunRequest attempt(int number) {
        return new RunRequest(run, inputHash, number, scenario, folder);
    }

    /** The request as one line. */
    public String line() {
        return JSON.writeValueAsString(JsonNodeFactory.instance
                .objectNode()
                .put("run", run)
                .put("inputSha256", inputHash)
                .put("attempt", attempt)
                .put("scenario", scenario)
                .put("folder", folder));
    }

    /** The request of a line. */
    public static RunRequest of(String line) {
        JsonNode content = JSON.readTree(line);
        return new RunRequest(
                content.path("run").asString(),
                content.path("inputSha256").asString(),
                content.path("attempt").asInt(),
                content.path("scenario").asString(),
                content.path("folder").asString());
    }
}

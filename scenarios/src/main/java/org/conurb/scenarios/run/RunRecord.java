package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.files.Durable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is needed to repeat a run, and how it went: the content of {@code run.json}.
 *
 * @param status {@link #RUNNING} or {@link #DONE}
 * @param version version of Conurb
 * @param name name of the scenario
 * @param seed seed of the run
 * @param from base year
 * @param to last year
 * @param scenarioHash SHA-256 of the resolved scenario
 * @param inputs SHA-256 by input file, relative to the city's folder
 * @param circumstances what may differ between runs of equal results: threads, machine, timings in seconds
 */
record RunRecord(
        String status,
        String version,
        String name,
        long seed,
        int from,
        int to,
        String scenarioHash,
        SortedMap<String, String> inputs,
        Map<String, Object> circumstances) {

    static final String RUNNING = "running";
    static final String DONE = "done";

    private static final String FORMAT = "conurb-run/1";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    RunRecord with(String newStatus, Map<String, Object> newCircumstances) {
        return new RunRecord(newStatus, version, name, seed, from, to, scenarioHash, inputs, newCircumstances);
    }

    boolean isDone() {
        return DONE.equals(status);
    }

    void write(Path file) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("status", status);
        content.put("version", version);
        content.put("scenario", name);
        content.put("seed", seed);
        content.put("from", from);
        content.put("to", to);
        content.put("scenarioSha256", scenarioHash);
        content.put("inputsSha256", inputs);
        content.put("circumstances", circumstances);
        Durable.text(file, JSON.writeValueAsString(content) + "\n");
    }

    static RunRecord read(Path file) {
        try {
            JsonNode content = JSON.readTree(Files.readString(file));
            if (!FORMAT.equals(content.path("format").asString(""))) {
                throw new RunException(file + " is not the record of a run; its format should be " + FORMAT);
            }
            SortedMap<String, String> inputs = new TreeMap<>();
            content.path("inputsSha256")
                    .properties()
                    .forEach(
                            input -> inputs.put(input.getKey(), input.getValue().asString()));
            return new RunRecord(
                    content.path("status").asString(""),
                    content.path("version").asString(""),
                    content.path("scenario").asString(""),
                    content.path("seed").asLong(0),
                    content.path("from").asInt(0),
                    content.path("to").asInt(0),
                    content.path("scenarioSha256").asString(""),
                    inputs,
                    Map.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JacksonException damaged) {
            throw new RunException(file + " is damaged: " + damaged.getOriginalMessage());
        }
    }

    /** What keeps a run of {@code other} from going on where this one stopped, in words; empty if nothing does. */
    List<String> differencesTo(RunRecord other) {
        List<String> differences = new java.util.ArrayList<>();
        if (!version.equals(other.version)) {
            differences.add("it was made by version " + version + ", this is " + other.version);
        }
        if (!scenarioHash.equals(other.scenarioHash)) differences.add("its scenario.yaml says something else");
        for (Map.Entry<String, String> input : other.inputs.entrySet()) {
            if (!input.getValue().equals(inputs.get(input.getKey()))) {
                differences.add("the city's " + input.getKey() + " has changed");
            }
        }
        return differences;
    }
}

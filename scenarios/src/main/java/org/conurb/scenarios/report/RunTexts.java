package org.conurb.scenarios.report;

import static org.conurb.scenarios.report.CityTexts.read;
import static org.conurb.scenarios.report.CityTexts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads what a run folder holds besides tables: {@code run.json}, {@code scenario.yaml}, and of the newest snapshot what
 * it says of the city. All of it was written by the run, or checked before it began; what is not said stays empty.
 */
final class RunTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** What is said of a policy elsewhere than among its settings. */
    private static final Set<String> APART = Set.of("kind", "name", "year", "until", "description");

    private static final int LONGEST_SETTING = 200;

    private final Path snapshot;
    private final JsonNode run;
    private final JsonNode scenario;
    private final CityTexts city;

    RunTexts(Path folder) {
        snapshot = CityTexts.newestSnapshot(folder)
                .orElseThrow(() -> new UncheckedIOException(new IOException(folder + " holds no snapshot")));
        run = read(JSON, folder.resolve("run.json"));
        scenario = read(YAML, folder.resolve("scenario.yaml"));
        city = CityTexts.read(snapshot);
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
                assumptions(),
                policies());
    }

    private List<RunData.Policy> policies() {
        List<RunData.Policy> policies = new ArrayList<>();
        for (JsonNode entry : scenario.path("interventions")) {
            List<String> settings = new ArrayList<>();
            if (!text(entry, "name").isEmpty()) settings.add(PolicyWords.kind(entry));
            entry.properties().forEach(setting -> {
                if (!APART.contains(setting.getKey())) settings.add(shortened(setting.getKey(), setting.getValue()));
            });
            policies.add(new RunData.Policy(
                    PolicyWords.name(entry),
                    PolicyWords.when(entry),
                    text(entry, "description").strip(),
                    settings));
        }
        return policies;
    }

    /** A setting in words; of a long one, such as a drawing or many links, its beginning. */
    private static String shortened(String key, JsonNode value) {
        String words = inWords(value);
        return words(key) + ": "
                + (words.length() <= LONGEST_SETTING ? words : words.substring(0, LONGEST_SETTING) + "…");
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

    /** What the newest snapshot says of its city. */
    CityTexts city() {
        return city;
    }

    /** The folder of the newest snapshot. */
    Path snapshot() {
        return snapshot;
    }
}

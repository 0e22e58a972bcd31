package org.conurb.scenarios.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.report.CityTexts;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.TableFiles;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.ScenarioWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The finished runs of a batch with one scenario's label, and with certain values of what the batch varies. */
final class BatchRuns {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final List<String> NOT_VARIED = List.of(
            "run", "scenario", "seed", "input_hash", "status", "attempts", "seconds", "peak_memory_bytes", "error");

    private final Path batch;
    private final String label; // null if not given
    private final Map<String, String> wanted = new LinkedHashMap<>(); // [varied key] → value
    private final List<Map<String, String>> rows = new ArrayList<>(); // of runs.parquet: [column] → value

    private BatchRuns(Path batch, String[] parts) {
        this.batch = batch;
        String first = null;
        for (int part = 1; part < parts.length; part++) {
            int equals = parts[part].indexOf('=');
            if (equals > 0) wanted.put(parts[part].substring(0, equals), parts[part].substring(equals + 1));
            else if (first == null) first = parts[part];
        }
        this.label = first;
    }

    /** The runs of {@code BATCH[:LABEL][:KEY=VALUE]…}; null if that is no batch. */
    static BatchRuns find(String where) {
        String[] parts = where.split(":");
        Path batch = Path.of(parts[0].strip());
        return Files.exists(batch.resolve("runs.parquet")) ? new BatchRuns(batch, parts) : null;
    }

    Ensemble ensemble(String given) {
        TableFiles tables = TableFiles.in(batch);
        read(tables);
        String name = scenario();
        rows.removeIf(row -> !name.equals(row.get("scenario")));
        wanted.forEach(this::keep);
        long all = rows.size();
        rows.removeIf(row -> !"done".equals(row.get("status")));
        if (rows.isEmpty()) {
            String found = all == 0 ? "no run" : "no finished run among " + all;
            throw refused(given, "", found, "runs of " + name, "");
        }
        List<Ensemble.Run> runs = new ArrayList<>();
        for (Map<String, String> row : rows) {
            runs.add(new Ensemble.Run(Long.parseLong(row.get("seed")), tables, row.get("run")));
        }
        List<Ensemble.Run> sorted = EnsembleReader.bySeed(given, runs, remedy());
        JsonNode experiment = experiment();
        Scenario scenario = scenario(experiment, name);
        String title = scenario == null ? name : scenario.title();
        return new Ensemble(
                EnsembleReader.slug(name + suffix()),
                wanted.isEmpty() ? title : name + suffix(),
                scenario == null ? "" : scenario.description().strip(),
                given,
                sorted,
                settings(experiment, scenario),
                scenario == null ? null : CityTexts.read(scenario.cityFolder()));
    }

    private void read(TableFiles tables) {
        try (Duck duck = Duck.open()) {
            duck.query(tables.all(TableFiles.RUNS), row -> rows.add(values(row)));
        }
    }

    private static Map<String, String> values(ResultSet row) throws java.sql.SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String value = row.getString(column);
            if (value != null) values.put(row.getMetaData().getColumnLabel(column), value);
        }
        return values;
    }

    /** The label that is meant: the only one there is if none was given. */
    private String scenario() {
        TreeSet<String> labels = new TreeSet<>();
        rows.forEach(row -> labels.add(row.get("scenario")));
        if (label == null && labels.size() == 1) return labels.first();
        if (label != null && labels.contains(label)) return label;
        String known = "one of " + String.join(", ", labels);
        if (label == null) throw refused(batch.toString(), "", "no scenario's label", "BATCH:LABEL with " + known, "");
        throw refused(batch.toString(), "", "no scenario '" + label + "'", known, NearestWord.hint(label, labels));
    }

    private void keep(String key, String value) {
        List<String> keys = varied();
        if (!keys.contains(key)) {
            String known = keys.isEmpty() ? "none: the batch varies nothing" : "one of " + String.join(", ", keys);
            throw refused(batch.toString(), key, "nothing that the batch varies", known, NearestWord.hint(key, keys));
        }
        TreeSet<String> values = new TreeSet<>();
        rows.forEach(row -> values.add(row.getOrDefault(key, "")));
        rows.removeIf(row -> !Change.isSame(row.getOrDefault(key, ""), value));
        if (rows.isEmpty()) {
            throw refused(batch.toString(), key, "'" + value + "'", "one of " + String.join(", ", values), "");
        }
    }

    private List<String> varied() {
        TreeSet<String> keys = new TreeSet<>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        keys.removeAll(NOT_VARIED);
        return List.copyOf(keys);
    }

    private String remedy() {
        List<String> keys = varied();
        keys = keys.stream().filter(key -> !wanted.containsKey(key)).toList();
        return keys.isEmpty() ? "" : "choose among them by :KEY=VALUE with " + String.join(", ", keys);
    }

    /** The values that were asked for, in words. */
    private String suffix() {
        StringBuilder words = new StringBuilder();
        wanted.forEach((key, value) -> words.append(", ")
                .append(key.substring(key.lastIndexOf('.') + 1))
                .append(' ')
                .append(value));
        return words.toString();
    }

    /** What the scenario says with what the experiment puts into all runs and into these. */
    private SortedMap<String, String> settings(JsonNode experiment, Scenario scenario) {
        SortedMap<String, String> settings = scenario == null
                ? new TreeMap<>(Map.of("scenario", rows.get(0).get("scenario")))
                : SettingsOf.scenario(YAML.readTree(ScenarioWriter.yaml(scenario, batch)));
        experiment
                .path("set")
                .properties()
                .forEach(entry -> SettingsOf.put(entry.getKey(), entry.getValue(), settings));
        for (String key : varied()) {
            if (rows.get(0).containsKey(key)) settings.put(key, rows.get(0).get(key));
        }
        return settings;
    }

    private JsonNode experiment() {
        Path file = batch.resolve("experiment.yaml");
        if (!Files.isRegularFile(file)) return YAML.createObjectNode();
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The scenario of a label, if its file is still where the batch found it; else null. */
    private Scenario scenario(JsonNode experiment, String name) {
        JsonNode file = experiment.path("scenarios").path(name);
        Path scenario = batch.resolve(file.asString("none.yaml"));
        try {
            return Files.isRegularFile(scenario) ? ScenarioReader.read(scenario) : null;
        } catch (InputException changed) {
            return null;
        }
    }

    private static InputException refused(String what, String key, String found, String expected, String remedy) {
        return new InputException(List.of(new Problem(Path.of(what), null, key, found, expected, remedy)));
    }
}

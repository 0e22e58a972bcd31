package org.conurb.viz.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conurb.scenarios.files.YearFolders;
import org.conurb.scenarios.results.Duck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the parts of a run folder are, whether the run is finished, going or stopped on the way. */
final class RunFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Path root;

    RunFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Whether the folder holds a run. */
    static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve("run.json"));
    }

    Path root() {
        return root;
    }

    Path report() {
        return root.resolve("report.html");
    }

    /** The content of {@code run.json}; empty where it is missing or damaged. */
    JsonNode record() {
        return read(JSON, root.resolve("run.json"));
    }

    /** The scenario as it was run. */
    JsonNode scenario() {
        return read(YAML, root.resolve("scenario.yaml"));
    }

    /** The description of the city in a city folder. */
    static JsonNode city(Path cityFolder) {
        return read(YAML, cityFolder.resolve("city.yaml"));
    }

    static JsonNode read(ObjectMapper mapper, Path file) {
        if (!Files.isRegularFile(file)) return mapper.createObjectNode();
        try {
            return mapper.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JacksonException damaged) {
            return mapper.createObjectNode();
        }
    }

    /** Whether the tables of all years are joined. */
    private boolean hasTables() {
        return Files.isDirectory(root.resolve("tables"));
    }

    /** The years that are in folders of their own, rising from {@code from} without a gap: those of a run on its way. */
    private List<Integer> yearFolders(int from) {
        return IntStream.iterate(from, year -> Files.isDirectory(yearFolder(year)), year -> year + 1)
                .boxed()
                .toList();
    }

    private Path yearFolder(int year) {
        return root.resolve("years").resolve(Integer.toString(year));
    }

    /** The years whose figures are there, rising. */
    List<Integer> years() {
        JsonNode record = record();
        int from = record.path("from").asInt(0);
        if (!hasTables()) return yearFolders(from);
        return IntStream.rangeClosed(from, record.path("to").asInt(from))
                .boxed()
                .toList();
    }

    /** The table as something to select from in SQL; empty if the run has none of that name. */
    Optional<String> table(String name) {
        String file = name + ".parquet";
        if (hasTables()) {
            Path whole = root.resolve("tables").resolve(file);
            return Files.isRegularFile(whole) ? Optional.of(Duck.parquet(whole)) : Optional.empty();
        }
        List<Path> parts = new ArrayList<>();
        for (int year : years()) {
            Path part = yearFolder(year).resolve(file);
            if (Files.isRegularFile(part)) parts.add(part);
        }
        if (parts.isEmpty()) return Optional.empty();
        return Optional.of(parts.stream().map(Duck::quoted).collect(Collectors.joining(", ", "read_parquet([", "])")));
    }

    /** The years of which there is a snapshot, rising. */
    List<Integer> snapshotYears() {
        return YearFolders.in(root.resolve("snapshots"));
    }

    /** The newest snapshot, which has all roads that were built. */
    Optional<Path> newestSnapshot() {
        return YearFolders.newest(root.resolve("snapshots"));
    }

    Path snapshot(int year) {
        return root.resolve("snapshots").resolve(Integer.toString(year));
    }

    /** The city that was run: as the base year's snapshot has it, else where the scenario found it. */
    Optional<Path> cityFolder() {
        List<Integer> snapshots = snapshotYears();
        if (!snapshots.isEmpty()) return Optional.of(snapshot(snapshots.get(0)));
        return sourceCity();
    }

    /** The city folder that the scenario names, if it is still there. */
    Optional<Path> sourceCity() {
        String city = scenario().path("city").asString("");
        if (city.isEmpty()) return Optional.empty();
        Path folder = root.resolve(city).normalize();
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}

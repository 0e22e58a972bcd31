package org.conurb.scenarios.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.report.CityTexts;
import org.conurb.scenarios.results.TableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Run folders that are runs of one scenario with different seeds. */
final class RunFolders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String END_OF_SEED = "[-_.]?seed[-_.]?\\d+$";

    private RunFolders() {}

    static Ensemble ensemble(String given, List<Path> folders) {
        List<Problem> problems = new ArrayList<>();
        List<Ensemble.Run> runs = new ArrayList<>();
        SortedMap<String, String> settings = null;
        for (Path folder : folders) {
            TableFiles tables = TableFiles.in(folder);
            JsonNode record = read(JSON, folder.resolve("run.json"));
            if (!record.path("status").asString("").equals("done")) {
                problems.add(new Problem(
                        folder,
                        null,
                        "",
                        "a run that is not finished",
                        "a finished one",
                        "run … --resume goes on with it"));
            }
            runs.add(new Ensemble.Run(record.path("seed").asLong(0), tables, null));
            SortedMap<String, String> said = settings(folder);
            if (settings == null) settings = said;
            else problems.addAll(others(folder, settings, said));
        }
        if (!problems.isEmpty()) throw new InputException(problems);
        JsonNode scenario = read(YAML, folders.get(0).resolve("scenario.yaml"));
        return new Ensemble(
                name(folders, scenario),
                scenario.path("title").asString(""),
                scenario.path("description").asString("").strip(),
                given,
                EnsembleReader.bySeed(given, runs, ""),
                settings,
                CityTexts.newestSnapshot(folders.get(0)).map(CityTexts::read).orElse(null));
    }

    /** The folder's name without its seed tells more than the scenario's, which stays the same under {@code --set}. */
    private static String name(List<Path> folders, JsonNode scenario) {
        Path folder = folders.get(0).toAbsolutePath().normalize().getFileName();
        String name = folder == null ? "" : folder.toString().replaceFirst(END_OF_SEED, "");
        return EnsembleReader.slug(name.isEmpty() ? scenario.path("name").asString("") : name);
    }

    private static SortedMap<String, String> settings(Path folder) {
        return SettingsOf.scenario(read(YAML, folder.resolve("scenario.yaml")));
    }

    /** A problem if the runs of an ensemble are runs of different scenarios. */
    private static List<Problem> others(Path folder, SortedMap<String, String> first, SortedMap<String, String> said) {
        List<String> keys = Change.keys(first, said);
        if (keys.isEmpty()) return List.of();
        return List.of(new Problem(
                folder,
                null,
                keys.get(0),
                "'" + said.getOrDefault(keys.get(0), "nothing") + "'",
                "'" + first.getOrDefault(keys.get(0), "nothing") + "' as in the first run",
                "name only runs of one scenario"));
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(Files.readString(file));
        } catch (JacksonException damaged) {
            throw new InputException(List.of(
                    new Problem(file, null, "", "a damaged file", "what a run writes", damaged.getOriginalMessage())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.cli.Main;

/** A small city with an experiment, and a batch folder looked at as a whole. */
public final class Experiments {

    static final int RESIDENTS = 3_000;

    /** Two values of one key and a sampled range, two seeds: 8 runs of half a dozen years. */
    static final String SMALL = """
            format: conurb-experiment/1
            name: small
            scenarios: [test.yaml]
            vary:
              assumptions.mortality.improvement: [0, 1.5]
              assumptions.migration.internalIn: {from: 0.5, to: 1.5}
            sample: {method: sobol, points: 2}
            seeds: [1, 2]
            """;

    private Experiments() {}

    /** Writes the city, its scenario and an experiment; answers the experiment's file. */
    public static Path write(Path folder, String text) {
        try {
            if (!Files.exists(folder.resolve("city"))) {
                TestCity.write(folder.resolve("city"), RESIDENTS);
                TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 6);
            }
            return Files.writeString(folder.resolve("experiment.yaml"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Plan plan(Path folder, String text) {
        return Planner.plan(ExperimentReader.read(write(folder, text), List.of(), null));
    }

    static BatchOptions options(Path out, int jobs, int retries) {
        return new BatchOptions(
                out, jobs, 1, 0, retries, null, false, null, List.of(Main.class.getName(), "batch-worker"), "a test");
    }

    static BatchOptions share(Path out, int index, int of) {
        return new BatchOptions(
                out,
                1,
                1,
                0,
                0,
                new BatchOptions.Share(index, of),
                false,
                null,
                List.of(Main.class.getName(), "batch-worker"),
                "a test");
    }

    /** The bytes of all tables of a batch, hashed, by their place in the folder. */
    public static SortedMap<String, Integer> tables(Path batch) {
        SortedMap<String, Integer> tables = new TreeMap<>();
        try (var files = Files.walk(batch.resolve("tables"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                tables.put(batch.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return tables;
    }

    /** How many runs stand finished in the folder, not joined. */
    static int parts(Path batch) {
        String[] names = batch.resolve("parts").toFile().list((parent, name) -> !name.startsWith("."));
        return names == null ? 0 : names.length;
    }
}

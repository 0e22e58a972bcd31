package org.conurb.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.cli.Main;

/**
 * The made-up town of docs/own-city.md, 10,400 residents on an island with real-looking streets, and runs of it: made
 * once per build by the program itself, as its users would.
 */
public final class Harbour {

    private static final Path EXAMPLE = Path.of("..", "scenarios", "examples", "own-city");
    private static final Path FOLDER = Path.of("target", "harbour");

    private Harbour() {}

    /** The scenario of the town. */
    public static synchronized Path scenario() {
        Path town = FOLDER.resolve("town");
        Path scenario = town.resolve("scenario.yaml");
        if (Files.exists(scenario) && isOfThisProgram()) return scenario;
        delete(FOLDER);
        Path roads = FOLDER.resolve("roads");
        conurb("import", "osm", EXAMPLE.resolve("harbour.osm").toString(), "--out", roads.toString());
        conurb(
                "new",
                town.toString(),
                "--city",
                roads.toString(),
                "--zones",
                "grid:500",
                "--population",
                "10400",
                "--jobs",
                "4600");
        return scenario;
    }

    /** Whether nothing of the program was compiled after the town was made. */
    private static boolean isOfThisProgram() {
        try {
            FileTime made = Files.getLastModifiedTime(FOLDER.resolve("town/scenario.yaml"));
            for (String module : List.of("engine", "scenarios")) {
                try (Stream<Path> classes = Files.walk(Path.of("..", module, "target", "classes"))) {
                    for (Path file : classes.toList()) {
                        if (Files.getLastModifiedTime(file).compareTo(made) > 0) return false;
                    }
                }
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A finished run of three years. */
    public static synchronized Path run() {
        return run("baseline");
    }

    /** A finished run of three years in which families have fewer children. */
    public static synchronized Path otherRun() {
        return run("fewer-births", "--set", "assumptions.fertility.totalFertilityRate=1.0");
    }

    /** A finished run that is also in the batch. */
    public static synchronized Path runOfBatch() {
        return run("seed2", "--set", "traffic=none", "--seed", "2");
    }

    private static Path run(String name, String... settings) {
        Path scenario = scenario();
        Path folder = FOLDER.resolve("runs").resolve(name);
        if (Files.exists(folder.resolve("report.html"))) return folder;
        delete(folder);
        List<String> command = new ArrayList<>(List.of("run", scenario.toString(), "--years", "3", "--quiet"));
        command.addAll(List.of("--out", folder.toString()));
        command.addAll(List.of(settings));
        conurb(command.toArray(String[]::new));
        return folder;
    }

    /** A batch of four seeds of the town over three years, without traffic. */
    public static synchronized Path batch() {
        Path scenario = scenario();
        Path folder = FOLDER.resolve("batch");
        if (Files.exists(folder.resolve("runs.parquet"))) return folder;
        delete(folder);
        Path experiment = FOLDER.resolve("seeds.yaml");
        try {
            Files.writeString(experiment, """
                    format: conurb-experiment/1
                    name: seeds
                    scenarios: {town: town/%s}
                    set: {traffic: none}
                    years: 3
                    seeds: [2, 3, 4, 5]
                    """.formatted(scenario.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        conurb("batch", experiment.toString(), "--out", folder.toString(), "--memory", "2g", "--jobs", "1");
        return folder;
    }

    /** Runs the program in a process of its own; what it says. */
    public static String conurb(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) throw new IllegalStateException(String.join(" ", arguments) + "\n" + said);
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted((one, other) -> other.compareTo(one)).toList()) Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

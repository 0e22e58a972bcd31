package org.conurb.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What was packed, started as people and clusters start it; and a made-up town to run it on. */
final class Programs {

    private static final long PATIENCE_NANOS = 180_000_000_000L; // a machine may have much else to do
    private static final Path EXAMPLE = Path.of("..", "examples", "own-city");
    private static final Path JAR = Path.of(System.getProperty("conurb.jar"));
    private static final Path SPARK = Path.of(System.getProperty("spark.folder"));

    private Programs() {}

    /** The command line with Spark on its class path, as ./conurb starts it for --on. */
    static ProcessBuilder conurb(String... words) {
        List<String> command = java("-Xmx512m", "@" + Path.of("java.options").toAbsolutePath());
        command.addAll(List.of("-cp", JAR + File.pathSeparator + SPARK.resolve("jars/*")));
        command.add("org.conurb.scenarios.cli.Main");
        command.addAll(List.of(words));
        return withSpark(command);
    }

    /** A program of Spark alone, without anything of Conurb on its class path. */
    static ProcessBuilder spark(String... words) {
        List<String> command = java("-Xmx256m", "@" + Path.of("java.options").toAbsolutePath());
        command.addAll(List.of("-cp", SPARK.resolve("jars/*").toString()));
        command.addAll(List.of(words));
        return withSpark(command);
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1"); // all of these live for seconds
        command.addAll(List.of(options));
        return command;
    }

    private static ProcessBuilder withSpark(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("SPARK_HOME", SPARK.toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** A town of 2,000 residents, without jobs; answers the folder with its scenario. */
    static Path town(Path folder) throws IOException, InterruptedException {
        Path roads = folder.resolve("roads");
        Path town = folder.resolve("town");
        finish(folder, conurb("import", "osm", EXAMPLE.resolve("harbour.osm").toString(), "--out", roads.toString()));
        finish(
                folder,
                conurb(
                        "new",
                        town.toString(),
                        "--city",
                        roads.toString(),
                        "--zones",
                        "grid:500",
                        "--population",
                        "2000"));
        return town;
    }

    /** Runs a program to its end, which must be a good one. */
    static void finish(Path folder, ProcessBuilder program) throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder, "told", ".txt");
        int code = program.redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
        if (code != 0) throw new AssertionError("exit code " + code + ": " + Files.readString(told));
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier isSo) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError(what + " did not happen");
            Thread.sleep(2);
        }
    }
}

package org.conurb.scenarios.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.scenario.ScenarioReader;

/** Runs a scenario in a process of its own, so that a test can kill it: scenario, run folder, threads. */
public final class ChildRun {

    private ChildRun() {}

    public static void main(String[] arguments) {
        Path out = Path.of(arguments[1]);
        boolean resume = Files.exists(out.resolve("run.json"));
        RunOptions options = new RunOptions(Integer.parseInt(arguments[2]), out, resume);
        try {
            Runner.run(ScenarioReader.read(Path.of(arguments[0])), options, RunListener.SILENT);
        } catch (RuntimeException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** Starts a run in a child process. */
    static Process start(Path scenario, Path out, int threads, Path log) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir="
                                + log.toAbsolutePath().getParent(), // what a killed one leaves goes with the test
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildRun.class.getName(),
                        scenario.toString(),
                        out.toString(),
                        Integer.toString(threads))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}

package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conurb.scenarios.scenario.ScenarioFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped says how to go on. The signals are real, sent to a program of its own. */
class InterruptionTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    /** A program whose runs never end. */
    static final class Endless {
        private Endless() {}

        /** Runs a command, as the program itself does. */
        public static void main(String... arguments) {
            Services services = new Services(
                    city -> {
                        throw new IllegalStateException("no city is needed");
                    },
                    (scenario, options, listener) -> {
                        Files.createDirectories(options.out());
                        Files.writeString(options.out().resolve("run.json"), "{}");
                        listener.phase("begun");
                        while (true) pause();
                    },
                    run -> List.of());
            PrintWriter err = new PrintWriter(System.err, true);
            System.exit(new Prompt(services, new PrintWriter(System.out, true), err, Terminal.NONE).execute(arguments));
        }

        private static void pause() {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        }
    }

    @Test
    void controlCEndsWithCode130AndSaysHowToResume() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "signals are sent on Linux only");
        assumeTrue(!ignoresInterrupts(), "a process started in the background may ignore Ctrl-C, and so its children");
        assertEquals(130, codeAfter("INT"));
    }

    @Test
    void aTerminatedRunSaysHowToResumeToo() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "signals are sent on Linux only");
        assertEquals(143, codeAfter("TERM"));
    }

    static boolean ignoresInterrupts() throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) & 0b10) != 0; // the second bit is signal 2, SIGINT
    }

    private int codeAfter(String signal) throws IOException, InterruptedException {
        Path scenario = ScenarioFiles.write(folder, ScenarioFiles.GOOD);
        Path told = folder.resolve("told.txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        "run",
                        scenario.toString(),
                        "--set",
                        "title=two words",
                        "--out",
                        folder.resolve("run").toString())
                .redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (program.isAlive() && !Files.readString(told).contains("Begun")) Thread.sleep(20);
            new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                    .start()
                    .waitFor();
            assertTrue(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it still runs");
        } finally {
            program.destroyForcibly();
        }
        assertEquals(
                "Begun\n\nStopped. What is finished is kept; go on with:\n  conurb run " + scenario
                        + " --set 'title=two words' --out " + folder.resolve("run") + " --resume\n",
                Files.readString(told));
        return program.exitValue();
    }
}

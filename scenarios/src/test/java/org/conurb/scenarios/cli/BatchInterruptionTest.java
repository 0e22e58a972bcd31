package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conurb.scenarios.batch.Experiments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is stopped, gently or not, leaves no process behind, and the same call goes on where it was. */
class BatchInterruptionTest {

    private static final long PATIENCE_SECONDS = 120;

    /** Many runs, so that it can be stopped among them. */
    private static final String LONG = """
            format: conurb-experiment/1
            name: long
            scenarios: [test.yaml]
            seeds: 400
            """;

    private static final int FINISHED_BEFORE = 2;

    @TempDir
    Path folder;

    private Path experiment;
    private Path out;
    private Path told;

    @BeforeEach
    void writeTheExperiment() {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "signals are sent on Linux only");
        experiment = Experiments.write(folder, LONG);
        out = folder.resolve("batch");
        told = folder.resolve("told.txt");
    }

    /** The program, in a session of its own as a shell would start it. */
    private Process start(String... more) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "batch",
                experiment.toString(),
                "--out",
                out.toString(),
                "--jobs",
                "2"));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private int finished() {
        String[] names = out.resolve("parts").toFile().list((parent, name) -> !name.startsWith("."));
        return names == null ? 0 : names.length;
    }

    /** Stops the program once it has finished a few runs; its workers must end too. */
    private int codeAfter(String signal) throws IOException, InterruptedException {
        Process program = start();
        List<ProcessHandle> workers = List.of();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (finished() < FINISHED_BEFORE) {
                assertTrue(program.isAlive() && System.nanoTime() < deadline, Files.readString(told));
                Thread.sleep(20);
            }
            workers = program.descendants().toList();
            assertEquals(2, workers.size());
            new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                    .start()
                    .waitFor();
            assertTrue(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it still runs");
            for (ProcessHandle worker : workers) {
                worker.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            }
            return program.exitValue();
        } finally {
            program.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void controlCEndsWithCode130AndSaysHowToGoOn() throws IOException, InterruptedException {
        assumeTrue(!InterruptionTest.ignoresInterrupts(), "a process in the background may ignore Ctrl-C");
        assertEquals(130, codeAfter("INT"));
        String words = Files.readString(told);
        assertTrue(
                words.endsWith("\nStopped. What is finished is kept; go on with:\n  conurb batch " + experiment
                        + " --out " + out + " --jobs 2\n"),
                words);
        assertFalse(words.contains("tried again"), words);
        assertGoesOn();
    }

    @Test
    void aKilledBatchTakesItsWorkersWithItAndGoesOn() throws IOException, InterruptedException {
        assertEquals(137, codeAfter("KILL"));
        assertGoesOn();
    }

    /** Ten runs more than were finished are asked for; those that were finished are not done again. */
    private void assertGoesOn() throws IOException, InterruptedException {
        int finished = finished();
        assertTrue(finished < 400, "it was stopped too late");
        Experiments.write(folder, LONG.replace("400", Integer.toString(finished + 2)));
        Process program = start("--quiet", "--drop");
        assertTrue(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it still runs");
        assertEquals(0, program.exitValue(), Files.readString(told));
        assertEquals("", Files.readString(told));
        assertTrue(Files.exists(out.resolve("runs.parquet")));
        assertEquals(0, finished());
    }
}

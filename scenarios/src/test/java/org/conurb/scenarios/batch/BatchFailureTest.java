package org.conurb.scenarios.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever befalls a batch, nothing finished is lost, and the next call goes on to the same results. Processes are killed,
 * disks are full and memory runs out for real.
 */
class BatchFailureTest {

    private static final int KIBIBYTE = 1024;

    @TempDir
    static Path folder;

    private static Plan plan;
    private static SortedMap<String, Integer> expected;

    @BeforeAll
    static void doTheWholeBatch() {
        plan = Experiments.plan(folder, Experiments.SMALL);
        Path whole = folder.resolve("whole");
        Batch.run(plan, Experiments.options(whole, 2, 0), BatchListener.SILENT);
        expected = Experiments.tables(whole);
    }

    /** The same plan for a machine whose runs are thought to need this much heap. */
    private static Plan needing(long heapBytes) {
        return new Plan(
                plan.experiment(),
                plan.columns(),
                plan.runs(),
                plan.inputs(),
                new MemoryNeed(heapBytes, plan.need().otherBytes()));
    }

    private static void goOn(Path out) {
        Outcome outcome = Batch.run(plan, Experiments.options(out, 2, 0), BatchListener.SILENT);
        assertEquals(List.of(), outcome.failed());
        assertEquals(expected, Experiments.tables(out));
        assertFalse(Files.exists(out.resolve("failed")));
    }

    /** Kills the first process that does runs for this one. */
    private static boolean killWorker() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("batch-worker"))
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    @Test
    void aRunWhoseProcessIsKilledIsTriedAgain() {
        Path out = folder.resolve("killed");
        List<String> told = new ArrayList<>();
        Outcome outcome = Batch.run(plan, Experiments.options(out, 1, 1), new BatchListener() {
            private boolean isKilled;

            @Override
            public void progress(Progress progress) {
                if (progress.done() >= 2 && !isKilled) isKilled = killWorker();
            }

            @Override
            public void failed(String run, String error, boolean isTriedAgain) {
                told.add(error + " " + isTriedAgain);
            }
        });
        assertEquals(List.of("its process was killed (signal 9); the machine may have run out of memory true"), told);
        assertEquals(List.of(), outcome.failed());
        assertEquals(expected, Experiments.tables(out));
    }

    @Test
    void runsForWhichTheMemoryDoesNotSufficeAreGivenUpAndDoneLater() throws IOException {
        Path out = folder.resolve("memory");
        Plan tight = new Plan(plan.experiment(), plan.columns(), plan.runs().subList(0, 1), plan.inputs(), plan.need());
        BatchOptions options = Experiments.options(out, 1, 1);
        Outcome outcome = Batch.run(
                new Plan(
                        tight.experiment(),
                        tight.columns(),
                        tight.runs(),
                        tight.inputs(),
                        needing(4 * KIBIBYTE * KIBIBYTE).need()),
                options,
                BatchListener.SILENT);
        assertEquals(1, outcome.failed().size());
        FailedRun failed = outcome.failed().get(0);
        assertEquals(2, failed.attempts());
        assertTrue(failed.error().startsWith("it needs more than the 8 MiB of heap"), failed.error());
        String log = Files.readString(FailedRun.log(out.resolve("failed"), failed.run()));
        assertTrue(log.contains("OutOfMemoryError"), log);
        goOn(out);
    }

    @Test
    void aFullDiskStopsTheBatchAndLosesNothing() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                command("/bin/mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()) == 0,
                "only root on Linux can mount a small disk to fill");
        try {
            Path out = disk.resolve("batch");
            BatchOptions options = Experiments.options(out, 2, 0);
            UncheckedIOException stopped =
                    assertThrows(UncheckedIOException.class, () -> Batch.run(plan, options, BatchListener.SILENT));
            assertTrue(stopped.getMessage().toLowerCase(java.util.Locale.ROOT).contains("no space"), stopped::toString);
            int kept = Experiments.parts(out);
            assertTrue(kept > 0 && kept < plan.runs().size(), kept + " runs were finished");
            assertEquals(0, command("/bin/mount", "-o", "remount,size=100m", disk.toString()));
            Outcome outcome = Batch.run(plan, options, BatchListener.SILENT);
            assertEquals(plan.runs().size() - kept, outcome.doneNow());
            assertEquals(expected, Experiments.tables(out));
            assertEquals(0, command("/bin/mount", "-o", "remount,ro", disk.toString()));
            assertEquals(0, Batch.run(plan, options, BatchListener.SILENT).doneNow());
        } finally {
            assertEquals(0, command("/bin/umount", disk.toString()));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldOf() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("readonly"));
        assumeTrue(
                command("/bin/mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk.toString()) == 0,
                "only root on Linux can mount a disk that may not be written");
        try {
            UncheckedIOException refused = assertThrows(
                    UncheckedIOException.class,
                    () -> Batch.run(plan, Experiments.options(disk.resolve("batch"), 1, 0), BatchListener.SILENT));
            assertTrue(refused.getMessage().contains("Read-only"), refused::toString);
        } finally {
            assertEquals(0, command("/bin/umount", disk.toString()));
        }
    }

    private static int command(String... words) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(words[0]))) return -1;
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}

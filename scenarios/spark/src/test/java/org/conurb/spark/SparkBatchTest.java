package org.conurb.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On whichever machines the runs are done, and whatever becomes of these, the results are those of a local batch. */
class SparkBatchTest {

    private static final String EXPERIMENT = """
            format: conurb-experiment/1
            name: small
            scenarios: [scenario.yaml]
            years: 4
            set: {traffic: none}
            vary:
              assumptions.mortality.improvement: [0, 1.5]
            seeds: %d
            """;

    /** Beside every file on a disk Hadoop keeps one of checksums, if it is reached through another file system. */
    private static final String SUMS = ".crc";

    private static final int SEEDS = 4;
    private static final int FEWER_SEEDS = 2;
    private static final int RUNS = 2 * SEEDS;

    @TempDir
    static Path folder;

    private static Path fewer;
    private static Path whole;
    private static SortedMap<String, Integer> expected;

    @BeforeAll
    static void doTheBatchHere() throws IOException, InterruptedException {
        Path town = Programs.town(folder);
        fewer = Files.writeString(town.resolve("fewer.yaml"), EXPERIMENT.formatted(FEWER_SEEDS));
        whole = Files.writeString(town.resolve("whole.yaml"), EXPERIMENT.formatted(SEEDS));
        Path here = folder.resolve("here");
        Programs.finish(folder, Programs.conurb("batch", whole.toString(), "--out", here.toString()));
        expected = tables(here);
        assertTrue(expected.size() > 10, expected::toString);
    }

    @Test
    void lostExecutorsAndWorkersChangeNothing() throws IOException, InterruptedException {
        Path out = folder.resolve("on-spark");
        try (LoopbackCluster cluster = LoopbackCluster.start(folder.resolve("cluster"), 2)) {
            List<String> on = List.of("--on", cluster.address(), "--out", out.toString());

            Process without = start(fewer, on, "--retry", "0");
            cluster.killExecutor();
            assertEquals(1, without.waitFor(), told());
            assertTrue(told().contains("1 of 4 runs are not done"), told());
            assertTrue(told().contains("exited caused by one of the running tasks"), told());
            assertEquals(1, Files.list(out.resolve("failed")).count());

            Process goingOn = start(whole, on);
            cluster.killWorker();
            assertEquals(0, goingOn.waitFor(), told());
            assertTrue(told().contains("3 are finished"), told());
            assertTrue(told().contains("is tried again"), told());
            assertTrue(told().contains("All 8 runs are done, 5 of them now"), told());
        }
        assertEquals(expected, tables(out));
        assertFalse(Files.exists(out.resolve("failed")) || Files.exists(out.resolve("parts")));
        try (Duck duck = Duck.open()) {
            String runs = Duck.parquet(out.resolve("runs.parquet"));
            assertEquals(RUNS, duck.number("SELECT count(*) FROM " + runs + " WHERE status = 'done'"));
            assertTrue(duck.number("SELECT max(attempts) FROM " + runs) > 1, "no run was tried again");
        }
    }

    /** A file system of Hadoop's that is not the machine's, though its files end up there. */
    @Test
    void resultsGoToAnyFileSystemThatHadoopKnowsAndAreFoundThereAgain() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        List<String> on = List.of(
                "--on",
                "local[2]",
                "--conf",
                "spark.hadoop.fs.viewfs.mounttable.far.link./shared=" + disk.toUri(),
                "--out",
                "viewfs://far/shared/small");
        assertEquals(0, start("one", fewer, on).waitFor(), told());
        assertTrue(told().contains("All 4 runs are done, 4 of them now"), told());
        assertEquals(0, start("other", whole, on).waitFor(), told());
        assertTrue(told().contains("All 8 runs are done, 4 of them now"), told());
        Path there = disk.resolve("small");
        assertEquals(expected, tables(there));
        assertEquals(expected, tables(folder.resolve("other/batches/small")));
        try (var entries = Files.list(there)) {
            assertEquals(
                    List.of("batch.json", "experiment.yaml", "runs.parquet", "tables"),
                    entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.endsWith(SUMS))
                            .sorted()
                            .toList());
        }
    }

    private static Process start(Path experiment, List<String> on, String... more) throws IOException {
        List<String> words = new ArrayList<>(on);
        words.addAll(List.of(more));
        return start("machine", experiment, words);
    }

    /** Starts a batch in a folder of this name, as on a machine of its own. */
    private static Process start(String machine, Path experiment, List<String> on) throws IOException {
        List<String> words = new ArrayList<>(List.of("batch", experiment.toString()));
        words.addAll(on);
        return Programs.conurb(words.toArray(String[]::new))
                .directory(Files.createDirectories(folder.resolve(machine)).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
    }

    private static String told() throws IOException {
        return Files.readString(folder.resolve("told.txt"));
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(SUMS);
    }

    /** The bytes of all tables of a batch, hashed, by their place in the folder. */
    private static SortedMap<String, Integer> tables(Path batch) throws IOException {
        SortedMap<String, Integer> tables = new TreeMap<>();
        try (var files = Files.walk(batch.resolve("tables"))) {
            for (Path file : (Iterable<Path>) files.filter(SparkBatchTest::isOurs)::iterator) {
                tables.put(batch.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return tables;
    }
}

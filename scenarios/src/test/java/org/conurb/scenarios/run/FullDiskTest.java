package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.cli.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up stops the run with one message; with more room the run goes on. The disk is a real one. */
class FullDiskTest {

    private static final int RESIDENTS = 60_000;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        disk = Files.createDirectories(folder.resolve("disk"));
        boolean mounted = Files.isExecutable(Path.of("/bin/mount"))
                && command("/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0;
        if (!mounted) disk = null;
        assumeTrue(mounted, "only root on Linux can mount a small disk to fill");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) assertEquals(0, command("/bin/umount", disk.toString()));
    }

    private static int command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aFullDiskEndsTheRunWithOneMessageAndNothingHalfWritten() throws IOException, InterruptedException {
        TestCity.write(folder.resolve("city"), RESIDENTS);
        Path scenario = TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 6);
        Path out = disk.resolve("run");
        List<String> told = run(1, scenario, out);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("no space is left"), told::toString);
        assertNothingHalfWritten(out);
        assertEquals(0, command("/bin/mount", "-o", "remount,size=200m", disk.toString()));
        assertEquals(List.of(), run(0, scenario, out));
        assertEquals(List.of(), run(0, scenario, folder.resolve("other/run")));
        assertEquals("", Folders.differences(Folders.hashes(folder.resolve("other/run")), Folders.hashes(out)));
    }

    /** Runs the program, on with what is there; the lines that it wrote to the error stream. */
    private List<String> run(int expectedCode, Path scenario, Path out) throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", // DuckDB's; the jar allows it in its manifest
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                scenario.toString(),
                "--quiet",
                "--out",
                out.toString()));
        if (Files.exists(out.resolve("run.json"))) words.add("--resume");
        int code = new ProcessBuilder(words)
                .redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(told);
        assertEquals(expectedCode, code, lines::toString);
        return lines;
    }

    /** Every table of every year and snapshot that has a final name can be read, and no temporary one is left. */
    private static void assertNothingHalfWritten(Path out) throws IOException {
        if (!Files.exists(out)) return;
        try (var paths = Files.walk(out)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                assertFalse(name.endsWith(".tmp"), path + " is left over");
                if (name.endsWith(".parquet")) assertTrue(Parquet.isWhole(path), path + " is half written");
            }
        }
    }
}

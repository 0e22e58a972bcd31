package org.conurb.scenarios.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A file of 100 MB is imported with 2 GB of memory. */
@EnabledIfSystemProperty(named = "conurb.long", matches = "true")
class LargeFileLongTest {

    private static final long BYTES = 100_000_000;

    @TempDir
    Path folder;

    @Test
    void importsAHundredMegabytesInTwoGigabytes() throws Exception {
        Path file = folder.resolve("large.osm.pbf");
        LargeCity.write(file, BYTES);
        Path log = folder.resolve("log.txt");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildImport.class.getName(),
                        file.toString(),
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, code, () -> "the child said: " + text(log));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}

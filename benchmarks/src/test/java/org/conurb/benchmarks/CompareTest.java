package org.conurb.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons notice what is both large and certain. */
class CompareTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String result(String name, String unit, double score, double error) throws IOException {
        String json = """
                [{"benchmark": "org.conurb.benchmarks.random.DrawsBenchmark.uniform", "mode": "avgt",
                  "params": {"residents": "10"},
                  "primaryMetric": {"score": %s, "scoreConfidence": [%s, %s], "scoreUnit": "%s"},
                  "secondaryMetrics": {}}]
                """.formatted(score, score - error, score + error, unit);
        return Files.writeString(folder.resolve(name), json).toString();
    }

    private int compare(String... files) {
        return Compare.run(
                files,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void moreTimePerCallIsSlower() throws IOException {
        assertEquals(1, compare(result("old", "ns/op", 10, 0.1), result("new", "ns/op", 12.5, 0.1)));
        assertTrue(printed().contains("0.800x") && printed().contains("SLOWER"), printed());
    }

    @Test
    void moreCallsPerSecondAreFaster() throws IOException {
        assertEquals(0, compare(result("old", "ops/s", 10, 0.1), result("new", "ops/s", 12.5, 0.1)));
        assertTrue(printed().contains("1.250x") && printed().contains("faster"), printed());
    }

    @Test
    void whatMayBeChanceOrIsSmallIsNotFlagged() throws IOException {
        assertEquals(0, compare(result("old", "ops/s", 10, 2), result("new", "ops/s", 8, 2)));
        assertEquals(0, compare(result("old", "ops/s", 10, 0.01), result("new", "ops/s", 9.6, 0.01)));
        assertFalse(printed().contains("SLOWER"), printed());
    }

    @Test
    void theYearIsSetBesideItsReferences() throws IOException {
        String figure = """
                {"benchmark": "org.conurb.benchmarks.%s", "params": {%s}, "primaryMetric": {"score": 1, "scoreUnit": "ops/s"},
                 "secondaryMetrics": {"residentYears":
                  {"score": %s, "scoreConfidence": ["NaN", "NaN"], "scoreUnit": "ops/s"}}}
                """;
        String parameters = "\"residents\": \"10\", \"threads\": \"2\"";
        String json = "["
                + String.join(
                        ",",
                        figure.formatted("simulation.YearBenchmark.year", parameters, 2e7),
                        figure.formatted("reference.BareLoopBenchmark.year", parameters, 2e8),
                        figure.formatted("reference.NaiveMasonBenchmark.year", "\"residents\": \"10\"", 4e6))
                + "]";
        assertEquals(0, compare(Files.writeString(folder.resolve("one"), json).toString()));
        assertTrue(printed().contains("20.00 M resident-years"), printed());
        assertTrue(printed().contains("0.100 times"), printed());
        assertTrue(printed().contains("5.000 times"), printed());
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        assertEquals(2, compare());
        assertEquals(2, compare(folder.resolve("missing").toString()));
        assertEquals(
                2, compare(Files.writeString(folder.resolve("text"), "no JSON").toString()));
        assertEquals(2, compare(Files.writeString(folder.resolve("map"), "{}").toString()));
        assertEquals(2, compare(result("only", "ops/s", 1, 0)));
        assertFalse(err.toString(StandardCharsets.UTF_8).isEmpty());
    }
}

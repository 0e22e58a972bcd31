package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input of every kind, given to the whole program: one clear message, exit code 2 and no file written. Each test
 * breaks one thing in a city that is otherwise good.
 */
class BadInputTest {

    private static final int RESIDENTS = 2000;

    @TempDir
    Path folder;

    private Path city;
    private Path scenario;

    @BeforeEach
    void writeGoodInput() {
        city = TestCity.write(folder.resolve("city"), RESIDENTS);
        scenario = TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 2);
    }

    private record Told(int code, String out, String err) {}

    private Told type(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Prompt(Program.services(), new PrintWriter(out), new PrintWriter(err), Terminal.NONE)
                .execute(arguments);
        return new Told(code, out.toString(), err.toString().replace(folder + "/", ""));
    }

    /** Asserts that run and check refuse the input with a message that has all these parts, and write nothing. */
    private void assertRefused(String... parts) throws IOException {
        List<Path> before = files();
        Path run = folder.resolve("run");
        for (Told told : List.of(
                type("run", scenario.toString(), "--out", run.toString()), type("check", scenario.toString()))) {
            assertEquals(2, told.code(), told.err());
            for (String part : parts) assertTrue(told.err().contains(part), part + " is not in\n" + told.err());
            assertTrue(
                    told.err().lines().filter(line -> line.contains(": found ")).count() <= 3, told.err());
            assertFalse(told.err().contains("\tat "), told.err());
            assertFalse(told.err().contains("Exception"), told.err());
        }
        List<Path> written = new ArrayList<>(files());
        written.removeAll(before);
        assertEquals(List.of(), written, "files that a refused run has written");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private void replace(String file, String old, String changed) throws IOException {
        String text = Files.readString(city.resolve(file));
        assertTrue(text.contains(old), old);
        int start = text.indexOf(old);
        Files.writeString(
                city.resolve(file), text.substring(0, start) + changed + text.substring(start + old.length()));
    }

    @Test
    void theGoodInputIsFine() {
        Told told = type("check", scenario.toString());
        assertEquals(0, told.code(), told.err());
        assertTrue(told.out().contains("Testopolis, 2 areas, 6 zones, base year 2011"), told.out());
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(city.resolve("rates/fertility.csv"));
        assertRefused("city/rates/fertility.csv: ", "found no such file");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.writeString(city.resolve("population.csv"), "");
        assertRefused("city/population.csv: ", "empty");
    }

    @Test
    void aRateAboveOne() throws IOException {
        String row = Files.readAllLines(city.resolve("rates/mortality.csv")).get(5);
        replace("rates/mortality.csv", row, row.substring(0, row.lastIndexOf(',')) + ",1.5");
        assertRefused("city/rates/mortality.csv:6: qx: found '1.5'; expected a number from 0 to 1\n");
    }

    @Test
    void aNegativeCount() throws IOException {
        String row = Files.readAllLines(city.resolve("population.csv")).get(3);
        replace("population.csv", row, row.substring(0, row.lastIndexOf(',')) + ",-5");
        assertRefused("city/population.csv:4: population: found '-5'; expected a whole number of at least 0\n");
    }

    @Test
    void anUnknownZone() throws IOException {
        replace("zone_shares.csv", "Z04", "Z44");
        assertRefused("city/zone_shares.csv:5: zone: found 'Z44'; expected one of Z01, ", "did you mean 'Z04'?");
    }

    @Test
    void aBrokenGeometry() throws IOException {
        // The first two corners change places, so that the outline crosses itself.
        replace(
                "zones.geojson",
                "[-2.3000000, 53.5000000], [-2.2700000, 53.5000000], [-2.2700000, 53.5200000]",
                "[-2.3000000, 53.5000000], [-2.2700000, 53.5200000], [-2.2700000, 53.5000000]");
        assertRefused("city/zones.geojson:2: ", "Z01");
    }

    @Test
    void brokenJson() throws IOException {
        String text = Files.readString(city.resolve("zones.geojson"));
        Files.writeString(city.resolve("zones.geojson"), text.substring(0, text.length() / 2));
        assertRefused("city/zones.geojson:", "broken JSON", "1 problem; ");
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        byte[] bytes = Files.readAllBytes(city.resolve("households.csv"));
        bytes[bytes.length - 3] = (byte) 0xE9;
        Files.write(city.resolve("households.csv"), bytes);
        assertRefused("city/households.csv:", "not UTF-8");
    }

    @Test
    void aWrongKeyInTheCity() throws IOException {
        replace("city.yaml", "currency:", "curency:");
        assertRefused("city/city.yaml:5: curency", "did you mean 'currency'?");
    }

    @Test
    void aTruncatedParquet() throws IOException {
        Path first = folder.resolve("first");
        Told told = type("run", scenario.toString(), "--quiet", "--years", "1", "--out", first.toString());
        assertEquals(0, told.code(), told.err());
        Path snapshot = first.resolve("snapshots/2012");
        Path residents = snapshot.resolve("residents.parquet");
        byte[] bytes = Files.readAllBytes(residents);
        Files.write(residents, Arrays.copyOf(bytes, bytes.length / 2));
        String text = Files.readString(scenario)
                .replace("city: city", "city: first/snapshots/2012")
                .replace("from: 2011", "from: 2012");
        Files.writeString(scenario, text, StandardCharsets.UTF_8);
        assertRefused("first/snapshots/2012/residents.parquet: ");
    }

    @Test
    void aSnapshotStartsAScenarioAsAnyCityDoes() throws IOException {
        Path first = folder.resolve("first");
        assertEquals(
                0,
                type("run", scenario.toString(), "--quiet", "--years", "1", "--out", first.toString())
                        .code());
        String text = Files.readString(scenario)
                .replace("city: city", "city: first/snapshots/2012")
                .replace("from: 2011", "from: 2012");
        Files.writeString(scenario, text, StandardCharsets.UTF_8);
        Told told = type(
                "run", scenario.toString(), "--out", folder.resolve("second").toString());
        assertEquals(0, told.code(), told.err());
        assertTrue(told.out().contains("North  2012 "), told.out());
        Told checked = type("check", folder.resolve("second").toString());
        assertEquals(0, checked.code(), checked.err());
    }

    @Test
    void anExistingFolderIsNotTouched() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("run"));
        Files.writeString(mine.resolve("thesis.txt"), "ten years of work");
        Told told = type("run", scenario.toString(), "--out", mine.toString());
        assertEquals(2, told.code());
        assertEquals(
                "conurb: run exists; add --resume to go on with it, or take another folder with --out\n", told.err());
        assertEquals(
                2,
                type("run", scenario.toString(), "--out", mine.toString(), "--resume")
                        .code());
        assertEquals(
                2,
                type("run", scenario.toString(), "--out", mine + "2", "--resume")
                        .code());
        try (Stream<Path> inside = Files.list(mine)) {
            assertEquals(List.of(mine.resolve("thesis.txt")), inside.toList());
        }
    }

    @Test
    void aRunKilledBeforeItsRecordWasWrittenBeginsAnew() throws IOException {
        for (String option : List.of("--resume", "--quiet")) {
            Path run = folder.resolve("run" + option);
            Files.createDirectories(run.resolve("years"));
            Files.createDirectories(run.resolve("snapshots"));
            Files.writeString(run.resolve(".lock"), "");
            Told told = type("run", scenario.toString(), "--years", "1", "--out", run.toString(), option);
            assertEquals(0, told.code(), told.err());
            assertEquals(0, type("check", run.toString()).code());
        }
    }

    @Test
    void aRunIntoAFolderThatCannotBeMadeFailsWithCode1() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Told told =
                type("run", scenario.toString(), "--out", file.resolve("run").toString());
        assertEquals(1, told.code(), told.err());
        assertFalse(told.err().contains("\tat "), told.err());
        assertEquals("in the way", Files.readString(file));
    }
}

package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.lives.MadeUpLives;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.run.Runner;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people are told who ask for a resident. */
class ResidentCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter standard = new PrintWriter(out, true);
        return new Prompt(Program.services(), standard, new PrintWriter(err, true), Terminal.NONE).execute(arguments);
    }

    private String madeUp() throws IOException {
        Path run = MadeUpLives.addTo(folder.resolve("run"), 2011);
        Files.writeString(run.resolve("run.json"), "{}");
        return run.toString();
    }

    private String told() {
        return err.toString().replace(folder + "/", "");
    }

    @Test
    void withoutAnIdThereIsAListOfThoseWhoAreFollowed() throws IOException {
        assertEquals(0, type("resident", madeUp()));
        List<String> lines = out.toString().lines().toList();
        assertEquals(
                "newborn         12                   F    2011  North               2011-2012, then left",
                lines.get(2));
        assertEquals("driver          11                   M    1972  North               2011-2013", lines.get(3));
        assertTrue(out.toString().contains("simulated people"));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100 || line.contains(folder.toString())));
    }

    @Test
    void aLifeIsAskedForByPartOrById() throws IOException {
        String run = madeUp();
        assertEquals(0, type("resident", run, "newborn"));
        String byPart = out.toString();
        assertEquals("""
                Resident 12 (newborn), a girl born in 2011. A simulated person.

                2011    0  She lives in North 1, lodging with another household, as a child in a household of 3.
                2012    1  Her parents parted; her father moved out.
                2013    2  She left the city for another country.

                Years run to mid-year; the second column is the age. Money is at base-year prices.
                """, byPart);
        assertEquals(0, type("resident", run, "12"));
        assertEquals(byPart, out.toString());
        assertEquals(0, type("resident", run, "11"));
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
    }

    @Test
    void aProgramGetsJson() throws IOException {
        String run = madeUp();
        assertEquals(0, type("resident", run, "driver", "--json"));
        JsonNode life = JsonMapper.shared().readTree(out.toString());
        assertEquals("11", life.path("resident").asString());
        assertEquals(3, life.path("states").size());
        assertEquals(2, life.path("trips").size());
        assertEquals("job_closed", life.path("events").get(1).path("cause").asString());
        assertEquals(
                "He had a daughter.",
                life.path("story").get(1).path("sentences").get(0).asString());
        assertEquals(0, type("resident", run, "--json"));
        assertEquals(
                "left",
                JsonMapper.shared().readTree(out.toString()).get(0).path("end").asString());
        assertEquals(0, type("resident", run, "--list", "--json"));
        assertEquals("[ \"11\", \"12\" ]", out.toString().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drivr  | found no resident 'drivr'; expected an id, or one of newborn, driver; did you mean 'driver'?",
                "x      | found no resident 'x'; expected an id, or one of newborn, driver; --list names all",
                "123    | found no resident '123'; expected an id, or one of newborn, driver; did you mean '12'?",
                "8888   | found no resident '8888'; expected an id, or one of newborn, driver; --list names all",
                "9999999999999999999 | found no resident '9999999999999999999'",
                "99     | found no record of resident 99, who lived in the city but was not followed; expected one of those"
                        + " whom 'conurb resident run' lists; run it again with --set lifeEvents=all",
            })
    void whoIsUnknownIsToldWithARemedy(String who, String expected) throws IOException {
        assertEquals(2, type("resident", madeUp(), who));
        assertTrue(told().startsWith("run: " + expected), told());
    }

    @Test
    void aFolderWithoutLivesIsRefused() throws IOException {
        String run = madeUp();
        assertEquals(2, type("resident", run, "12", "--list"));
        assertTrue(told().contains("--list and WHO exclude each other"), told());
        assertEquals(2, type("resident", folder.resolve("nowhere").toString()));
        assertTrue(told().contains("no such folder"), told());
        try (Duck duck = Duck.open()) {
            for (String table : List.of("events", "resident_years")) {
                Path file = Path.of(run, "tables", table + ".parquet");
                duck.execute("CREATE TABLE " + table + " AS FROM " + Duck.parquet(file) + " LIMIT 0");
                duck.writeParquet("FROM " + table, file);
            }
        }
        assertEquals(2, type("resident", run));
        assertTrue(told().contains("found a run without life events; expected one with lifeEvents: picked"), told());
        Files.delete(Path.of(run, "tables", "resident_years.parquet")); // as in a run of an earlier version
        assertEquals(2, type("resident", run));
        assertTrue(told().contains("--set lifeEvents=picked"), told());
    }

    /** In a run that records everybody, whoever lived in the city has a story, by snapshots where there is no more. */
    @Test
    void everybodyCanBeAskedAboutWhereAllAreRecorded() {
        TestMarkets.add(TestCity.write(folder.resolve("city"), 3_000));
        Path file = TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 2);
        Path run = folder.resolve("all");
        Runner.run(
                ScenarioReader.read(file, List.of(new Setting("test", "lifeEvents", "all")), null),
                new RunOptions(1, run, false),
                RunListener.SILENT);
        assertEquals(0, type("resident", run.toString(), "--list"));
        List<String> ids = out.toString().lines().toList();
        assertTrue(ids.size() > 1_000, ids.size() + " ids");
        for (int place = 0; place < ids.size(); place += ids.size() / 20) {
            assertEquals(0, type("resident", run.toString(), ids.get(place)), told());
            String text = out.toString();
            assertTrue(text.startsWith("Resident " + ids.get(place) + ","), text);
            assertTrue(text.lines().count() > 4, text);
            for (String hole : List.of("null", "NaN")) assertTrue(!text.contains(hole), text);
        }
        assertEquals(0, type("resident", run.toString(), "newcomer"));
        assertTrue(out.toString().contains(" came to the city from "), out.toString());
    }
}

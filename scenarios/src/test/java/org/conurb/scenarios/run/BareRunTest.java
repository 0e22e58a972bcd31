package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run without a folder of its own leaves the tables of a whole run, again and again out of one city. */
class BareRunTest {

    private static final int RESIDENTS = 8_000;

    @TempDir
    Path folder;

    private Scenario scenario;
    private RunCity city;

    @BeforeEach
    void readTheCity() {
        TestMarkets.add(TestCity.write(folder.resolve("city"), RESIDENTS));
        scenario = ScenarioReader.read(TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 4));
        city = RunCity.read(scenario.cityFolder());
    }

    private Path bare(Scenario which, String name, int threads, Duck duck, long mostRows) throws IOException {
        Path into = Files.createDirectories(folder.resolve(name));
        try (Workers workers = Workers.of(threads)) {
            BareRun.run(which, city, workers, duck, into, RunListener.SILENT, mostRows);
        }
        return into;
    }

    @Test
    void itLeavesTheTablesOfAWholeRun() throws IOException {
        Runner.run(scenario, new RunOptions(2, folder.resolve("whole"), false), RunListener.SILENT);
        try (Duck duck = Duck.open()) {
            Path once = bare(scenario, "once", 1, duck, Long.MAX_VALUE);
            Path often = bare(scenario, "often", 2, duck, 0);
            for (RunTable table : RunTable.values()) {
                Path whole = table.in(folder.resolve("whole/tables"));
                assertEquals("", difference(duck, whole, table.in(once)), table.table());
                assertEquals("", difference(duck, whole, table.in(often)), table.table() + ", written in parts");
            }
            assertEquals(RunTable.values().length, often.toFile().list().length, "the parts are gone");
        }
    }

    @Test
    void runsLeaveNoTraceInTheCityThatTheyShare() throws IOException {
        try (Duck duck = Duck.open()) {
            Path first = bare(scenario, "first", 1, duck, Long.MAX_VALUE);
            Path other = bare(scenario.withSeed(2), "other", 1, duck, Long.MAX_VALUE);
            Path again = bare(scenario, "again", 2, duck, Long.MAX_VALUE);
            assertEquals(Folders.hashes(first), Folders.hashes(again));
            assertFalse(Folders.hashes(first).equals(Folders.hashes(other)));
        }
    }

    /** The first row, by place, that differs; empty if all are the same in the same order. */
    private static String difference(Duck duck, Path one, Path other) {
        StringBuilder found = new StringBuilder();
        String rows =
                "SELECT file_row_number, columns(* EXCLUDE file_row_number) FROM read_parquet(%s, file_row_number = true)";
        String left = String.format(rows, Duck.quoted(one));
        String right = String.format(rows, Duck.quoted(other));
        duck.query(
                "(" + left + " EXCEPT ALL " + right + ") UNION ALL (" + right + " EXCEPT ALL " + left
                        + ") ORDER BY ALL LIMIT 1",
                row -> found.append("row ").append(row.getLong(1)));
        return found.toString();
    }
}

package org.conurb.scenarios.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL over a run and a batch: what it answers, what it cannot reach, and what is said of a mistake. */
class QueryTest {

    @TempDir
    Path folder;

    private static String csv(Path of, String sql) {
        StringWriter text = new StringWriter();
        try (Query query = Query.over(TableFiles.in(of), null)) {
            query.read(sql, rows -> new AnswerText(rows).csv(text));
        }
        return text.toString();
    }

    private static String problem(Path of, String sql) {
        InputException refused = assertThrows(InputException.class, () -> csv(of, sql), sql);
        assertEquals(1, refused.problems().size());
        return refused.problems().get(0).text();
    }

    @Test
    void aRunAnswersSqlOverItsTables() {
        Path run = MadeUpTables.run(folder.resolve("it's a run"));
        assertEquals(
                "year,people\n2011,1000\n2012,1004\n",
                csv(run, "SELECT year, sum(population) AS people FROM zones GROUP BY year ORDER BY year; -- done"));
        assertEquals("name\nindicators\nzones\n", csv(run, "SHOW TABLES"));
        assertEquals(
                "area,n\nA0,4\nA1,4\n",
                csv(run, "WITH a AS (FROM zones) SELECT area, count(*) AS n FROM a" + " GROUP BY area ORDER BY area"));
    }

    @Test
    void textsAndNumbersComeExactlyAndWhatIsMissingIsEmpty() {
        Path run = MadeUpTables.run(folder.resolve("run"));
        assertEquals(
                "indicator,value\npopulation,1000\n\"share, \"\"odd\"\"\",\n",
                csv(run, "SELECT indicator, value FROM indicators"));
        assertEquals(
                "mean_price,employed\n33334.333333333336,\n",
                csv(run, "SELECT mean_price, employed FROM zones LIMIT 1"));
        assertEquals("big\n12345678900000000000\n", csv(run, "SELECT 1.23456789e19 AS big"));
    }

    @Test
    void anAnswerIsJsonOrATableToo() {
        Path run = MadeUpTables.run(folder.resolve("run"));
        StringWriter json = new StringWriter();
        StringWriter table = new StringWriter();
        try (Query query = Query.over(TableFiles.in(run), null)) {
            String sql = "SELECT zone, population, mean_price, employed FROM zones WHERE year = 2011 LIMIT 2";
            query.read(sql, rows -> new AnswerText(rows).json(json));
            query.read(sql, rows -> new AnswerText(rows).table(table));
        }
        assertEquals(
                "[{\"zone\":\"Z1\",\"population\":100,\"mean_price\":33334.333333333336,\"employed\":null},"
                        + "{\"zone\":\"Z2\",\"population\":200,\"mean_price\":33335.333333333336,\"employed\":null}]\n",
                json.toString());
        assertEquals("""
                zone  population  mean_price  employed
                ----  ----------  ----------  --------
                Z1           100    33334.33
                Z2           200    33335.33
                """, table.toString());
    }

    @Test
    void aLongTableTellsHowMuchIsLeftOut() {
        Path run = MadeUpTables.run(folder.resolve("run"));
        StringWriter table = new StringWriter();
        try (Query query = Query.over(TableFiles.in(run), null)) {
            query.read("SELECT * FROM range(1000)", rows -> new AnswerText(rows).table(table));
        }
        assertTrue(table.toString().endsWith("… 800 more rows; --format csv gives all\n"), table.toString());
    }

    @Test
    void aBatchHasScenarioRunAndSeedInFrontAndListsItsRuns() {
        Path batch = MadeUpTables.batch(folder.resolve("batch"));
        assertEquals("run,scenario,seed,homes,status\n0001,0010,1,0,done\n", csv(batch, "FROM runs LIMIT 1"));
        assertEquals(
                "scenario,run,seed,homes,year,zone,area,population\n"
                        + "0010,0001,1,0,2011,Z1,A,101\n0010,0002,2,0,2011,Z1,A,102\n"
                        + "b d,0003,1,1000,2011,Z1,A,1101\nb d,0004,2,1000,2011,Z1,A,1102\n",
                csv(batch, "FROM zones ORDER BY run"));
    }

    @Test
    void anAnswerBecomesParquet() {
        Path run = MadeUpTables.run(folder.resolve("run"));
        Path file = folder.resolve("answer.parquet");
        try (Query query = Query.over(TableFiles.in(run), file)) {
            query.write("SELECT zone FROM zones WHERE year = 2012 -- the last", file);
        }
        try (Duck duck = Duck.open()) {
            assertEquals(4, duck.number("SELECT count(*) FROM " + Duck.parquet(file)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY zones TO 'x.csv'",
                "CREATE TABLE mine AS FROM zones",
                "DROP VIEW zones",
                "INSERT INTO zones SELECT * FROM zones RETURNING year",
                "ATTACH 'x.db'",
                "SET enable_external_access = true",
                "PRAGMA version",
                "SELECT 1; DROP VIEW zones",
                "SELECT 1; SELECT 2",
                "",
                "-- nothing"
            })
    void onlyASelectIsAnswered(String sql) {
        String text = problem(MadeUpTables.run(folder.resolve("run")), sql);
        assertTrue(text.endsWith("expected one SELECT; tables are only read"), text);
    }

    @Test
    void noOtherFileIsReachedAndNothingIsWritten() throws Exception {
        Path run = MadeUpTables.run(folder.resolve("run"));
        Path secret = run.resolve("secret.csv");
        for (String sql : List.of(
                "FROM read_csv('" + secret + "')",
                "FROM read_text('" + secret + "')",
                "FROM '" + secret + "'",
                "FROM glob('" + run + "/*')",
                "FROM read_text('/etc/hostname')",
                "FROM query('COPY (SELECT 1) TO ''" + run.resolve("x.csv") + "''')",
                "FROM sniff_csv('" + secret + "')",
                "SELECT getenv('HOME')")) {
            assertFalse(problem(run, sql).contains("fault"), sql);
        }
        try (var files = Files.list(run)) {
            assertEquals(3, files.count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM zons | SQL: zons: found no such table; expected one of indicators, zones; did you mean 'zones'?",
                "SELECT popultion FROM zones | SQL: popultion: found no such column; expected zones has year, zone, area,"
                        + " population, households, employed, unemployed, jobs, dwellings, vacant_dwellings, mean_price,"
                        + " mean_rent, gross_value_added, mean_age; did you mean 'population'?",
                "SELECT i.valu FROM indicators i | SQL: valu: found no such column; expected indicators has year, area,"
                        + " indicator, grp, value, unit; did you mean 'value'?",
                "SELEC 1 | SQL: found syntax error at or near \"SELEC\"; expected SQL",
                "SELECT year, area FROM zones GROUP BY year | SQL: found column \"area\" must appear in the GROUP BY clause"
                        + " or must be part of an aggregate function.",
            })
    void aMistakeIsToldWithTheNearestName(String sql, String expected) {
        assertEquals(expected, problem(MadeUpTables.run(folder.resolve("run")), sql));
    }

    @Test
    void whatIsNeitherRunNorBatchIsToldAndSoIsAnUnfinishedRun() throws Exception {
        InputException nothing = assertThrows(InputException.class, () -> TableFiles.in(folder.resolve("none")));
        assertTrue(nothing.problems().get(0).text().contains("found no such folder"), nothing.getMessage());
        InputException other = assertThrows(InputException.class, () -> TableFiles.in(folder));
        assertTrue(other.problems().get(0).text().contains("neither a run nor a batch"), other.getMessage());
        Files.writeString(folder.resolve("run.json"), "{}");
        InputException unfinished = assertThrows(InputException.class, () -> TableFiles.in(folder));
        assertTrue(unfinished.problems().get(0).text().contains("not finished"), unfinished.getMessage());
    }
}

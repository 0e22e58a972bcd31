package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.compare.MadeUpRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comparing at the prompt. */
class CompareCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRuns() {
        new MadeUpRuns(folder).write("base", false, 1, 2, 3, 8);
        new MadeUpRuns(folder).write("homes", true, 1, 2, 3);
        new MadeUpRuns(folder).write("toll", true, 2, 3);
    }

    private int type(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(arguments);
    }

    private String runs(String name) {
        return folder + "/" + name + "-seed*";
    }

    @Test
    void theMostImportantLinesAreToldAndTheFilesWritten() throws Exception {
        Path to = folder.resolve("to");
        assertEquals(0, type("compare", runs("base"), runs("homes"), "--out", to.toString()), err.toString());
        String text = out.toString();
        assertTrue(text.startsWith("Homes against Base, 3 pairs of runs, mid-2013\n"), text);
        assertTrue(text.contains("Of the base, without a partner: 8."), text);
        assertTrue(
                text.lines().anyMatch(line -> line.matches("Residents +4,040 +4,054 +\\+14 +\\+14 to \\+14 +sure +2")),
                text);
        assertTrue(text.lines().filter(line -> !line.startsWith("/")).allMatch(line -> line.length() <= 100), text);
        for (String file : new String[] {"compare.html", "compare.csv", "compare.parquet"}) {
            assertTrue(Files.size(to.resolve(file)) > 0, file);
            assertTrue(text.contains(to.resolve(file).toString()), file);
        }
        String page = Files.readString(to.resolve("compare.html"));
        assertEquals(0, type("compare", runs("base"), runs("homes"), "--out", to.toString()), "a second time");
        assertEquals(page, Files.readString(to.resolve("compare.html")));
    }

    @Test
    void severalPoliciesHaveAPageEachAndOneTable() throws Exception {
        Path to = folder.resolve("to");
        assertEquals(
                0,
                type(
                        "compare",
                        runs("base"),
                        runs("homes"),
                        "A toll=" + runs("toll"),
                        "--out",
                        to.toString(),
                        "--json"),
                err.toString());
        JsonNode told = JsonMapper.shared().readTree(out.toString());
        assertEquals("base", told.path("base").path("name").asString());
        assertEquals(2, told.path("policies").size());
        JsonNode toll = told.path("policies").get(1);
        assertEquals("A toll", toll.path("title").asString());
        assertEquals("[2,3]", toll.path("seeds").toString());
        assertEquals("[1,8]", toll.path("seedsOfBaseAlone").toString());
        assertEquals("900", toll.path("changes").get(0).path("policy").asString());
        JsonNode people = toll.path("headlines").get(0);
        assertEquals("population", people.path("indicator").asString());
        assertEquals(14, people.path("difference").asDouble(), 1e-9);
        assertEquals("sure", people.path("certainty").asString());
        for (String file : new String[] {"compare-homes.html", "compare-a-toll.html", "compare.csv"}) {
            assertTrue(Files.exists(to.resolve(file)), file);
        }
        String table = Files.readString(to.resolve("compare.csv"));
        assertTrue(table.contains("\nhomes,indicators,") && table.contains("\na-toll,groups,"), "both policies");
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingWritten() {
        Path to = folder.resolve("to");
        String[][] wrong = {
            {"compare", runs("base")},
            {"compare", runs("base"), runs("none"), "--out", to.toString()},
            {"compare", runs("base"), runs("homes"), "--confidence", "100", "--out", to.toString()},
            {"compare", runs("base"), runs("homes"), "--precision", "0", "--out", to.toString()},
            {"compare", runs("base"), runs("homes"), runs("homes"), "--out", to.toString()},
        };
        for (String[] command : wrong) {
            assertEquals(2, type(command), String.join(" ", command));
            assertFalse(err.toString().contains("\tat "), err.toString());
            assertFalse(Files.exists(to), err.toString());
        }
        assertTrue(err.toString().contains("a second policy by the name of homes"), err.toString());
    }
}

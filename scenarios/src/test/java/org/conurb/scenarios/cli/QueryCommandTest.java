package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.results.MadeUpTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL and the description of tables at the prompt. */
class QueryCommandTest {

    private static final String YEARS = "select distinct year from zones order by year";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(arguments);
    }

    private String run() {
        return MadeUpTables.run(folder.resolve("run")).toString();
    }

    @Test
    void anAnswerGoesToThePromptOrToAFile() throws IOException {
        String run = run();
        assertEquals(0, type("query", run, YEARS));
        assertEquals("year\n----\n2011\n2012\n", out.toString());
        assertEquals(0, type("query", run, YEARS, "--format", "csv"));
        assertEquals("year\n2011\n2012\n", out.toString());
        Path file = folder.resolve("years.json");
        assertEquals(0, type("query", run, YEARS, "--format", "json", "--out", file.toString()));
        assertEquals("", out.toString());
        assertEquals("[{\"year\":2011},{\"year\":2012}]\n", Files.readString(file));
        Path parquet = folder.resolve("years.parquet");
        assertEquals(0, type("query", run, YEARS, "--format", "parquet", "--out", parquet.toString()));
        assertEquals(
                "PAR1",
                Files.readString(parquet, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 4));
    }

    @Test
    void aFileThatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
        String[] command = {"query", run(), YEARS, "--format", "csv", "--out", file.toString()};
        assertEquals(2, type(command));
        assertTrue(err.toString().contains("--force replaces it"), err.toString());
        assertEquals("mine", Files.readString(file));
        assertEquals(2, type("query", run(), "selec", "--format", "csv", "--force", "--out", file.toString()));
        assertEquals("mine", Files.readString(file));
        String[] forced = java.util.Arrays.copyOf(command, command.length + 1);
        forced[command.length] = "--force";
        assertEquals(0, type(forced));
        assertEquals("year\n2011\n2012\n", Files.readString(file));
    }

    @Test
    void mistakesAreToldAsBadInput() {
        String run = run();
        assertEquals(2, type("query", run, "from zons"));
        assertTrue(err.toString().contains("did you mean 'zones'?\n1 problem; nothing was done.\n"), err.toString());
        assertEquals(2, type("query", run, YEARS, "--format", "parquet"));
        assertTrue(err.toString().contains("--format parquet needs a file: --out FILE"), err.toString());
        assertEquals(2, type("query", folder.resolve("none").toString(), YEARS));
        assertTrue(err.toString().contains("found no such folder"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void tablesAreDescribedAllInAListOneInFullOrAsAPage() {
        assertEquals(0, type("tables"));
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("zones ")), out.toString());
        assertEquals(0, type("tables", "trips"));
        assertTrue(out.toString().contains("km per weekday"), out.toString());
        assertEquals(0, type("tables", "--markdown"));
        assertTrue(out.toString().startsWith("# The tables of a run\n"), out.toString());
        assertEquals(2, type("tables", "trip"));
        assertTrue(err.toString().contains("did you mean 'trips'?"), err.toString());
        assertEquals(2, type("tables", "trips", "--markdown"));
    }
}

package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.export.RunWithRoads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exporting a run at the prompt. */
class ExportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String run;

    @BeforeEach
    void writeRun() {
        run = RunWithRoads.write(folder.resolve("runs")).toString();
    }

    private int type(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(arguments);
    }

    private String to(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aRunIsWrittenAsOneFileOrAFolder() {
        assertEquals(0, type("export", "--run", run, "--to", "gpkg", "--out", to("a.gpkg")), err.toString());
        assertTrue(out.toString().contains("6 tables of "), out.toString());
        assertEquals(0, type("export", "--run", run, "--to", "csv", "--out", to("csv")), err.toString());
        assertEquals(0, type("export", "--run", run, "--simwrapper", "--out", to("sim")), err.toString());
        assertTrue(Files.exists(folder.resolve("csv/zones.csv")) && Files.exists(folder.resolve("sim/data/zones.csv")));
        assertEquals(2, type("export", "--run", run, "--to", "csv", "--out", to("csv")));
        assertEquals(0, type("export", "--run", run, "--to", "csv", "--out", to("csv"), "--force"), err.toString());
    }

    @Test
    void aFolderThatIsNoExportIsNeverReplaced() {
        assertEquals(2, type("export", "--run", run, "--to", "csv", "--out", run, "--force"));
        assertTrue(err.toString().contains("a folder that is no earlier export"), err.toString());
        assertTrue(Files.exists(Path.of(run, "run.json")));
    }

    @Test
    void whatDoesNotGoTogetherIsBadUsage() {
        String[][] wrong = {
            {"export", "--run", run, "--to", "matsim", "--out", to("x")},
            {"export", "--run", run, "--network", run, "--to", "gpkg", "--out", to("x")},
            {"export", "--run", run, "--to", "gpkg", "--simwrapper", "--out", to("x")},
            {"export", "--run", run, "--out", to("x")},
            {"export", "--network", run + "/snapshots/2013/network", "--to", "csv", "--out", to("x")},
            {"export", "--to", "csv", "--out", to("x")},
        };
        for (String[] command : wrong) {
            assertEquals(2, type(command), String.join(" ", command));
            assertTrue(Files.notExists(folder.resolve("x")));
        }
    }
}

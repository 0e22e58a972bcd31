package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.format.tntp.TntpTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code conurb assign} says and writes. */
class AssignCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... more) {
        TntpTexts.write(folder, "net.tntp", TntpTexts.NETWORK);
        TntpTexts.write(folder, "trips.tntp", TntpTexts.TRIPS);
        TntpTexts.write(folder, "node.tntp", TntpTexts.NODES);
        String[] arguments = new String[5 + more.length];
        arguments[0] = "assign";
        arguments[1] = "--network";
        arguments[2] = folder.resolve("net.tntp").toString();
        arguments[3] = "--trips";
        arguments[4] = folder.resolve("trips.tntp").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(arguments);
    }

    @Test
    void theFiguresAreOneJsonObjectWithStableKeys() {
        assertEquals(0, type("--json", "--toll-weight", "2", "--distance-weight", "1", "--threads", "2"));
        JsonNode figures = JsonMapper.shared().readTree(out.toString());
        assertEquals(0, figures.get("relative_gap").asDouble());
        // 10 trips over links of 0, 10 (1 + 0.15) and 1 (1 + 0.5) units of time
        assertEquals(10 * (11.5 + 1.5), figures.get("total_travel_time").asDouble(), 1e-9);
        assertEquals(10 * (11.5 + 1.5 + 2 * 1.5 + 4), figures.get("total_cost").asDouble(), 1e-9);
        assertTrue(figures.get("objective").asDouble() > 0);
        assertTrue(figures.get("iterations").asInt() >= 1);
        assertTrue(figures.get("seconds").asDouble() > 0);
        assertTrue(figures.get("peak_memory_bytes").asLong() > 1_000_000);
        assertTrue(err.toString().contains("iteration 1: gap "));
    }

    @Test
    void theFlowsAreWrittenWithTheirPlaces() throws IOException {
        Path flows = folder.resolve("flows.csv");
        String nodes = folder.resolve("node.tntp").toString();
        assertEquals(0, type("--out", flows.toString(), "--node", nodes, "--quiet"));
        assertTrue(Files.readString(flows).startsWith("from_node,to_node,flow,time,cost,geometry\n3,4,10.0,"));
        assertEquals("", err.toString());
        assertTrue(out.toString().contains("10.00 trips assigned"));
    }

    @Test
    void aGapThatIsNotReachedIsAFailedRun() {
        TntpTexts.write(
                folder, "two.tntp", TntpTexts.NETWORK.replace("999999.0000 \t  0.0000 \t 0.0 \t0.0", "5 0 1 2"));
        assertEquals(
                1,
                new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                        .execute(
                                "assign",
                                "--network",
                                folder.resolve("two.tntp").toString(),
                                "--trips",
                                TntpTexts.write(folder, "trips.tntp", TntpTexts.TRIPS)
                                        .toString(),
                                "--max-iterations",
                                "1",
                                "--gap",
                                "1e-12"));
        assertTrue(err.toString().contains("was not reached in 1 iterations"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--gap=0", "--gap=NaN", "--threads=0", "--max-iterations=0", "--toll-weight=-1"})
    void optionsOutOfRangeAreBadUsage(String option) {
        assertEquals(2, type(option));
        assertTrue(err.toString().contains(option.substring(0, option.indexOf('='))));
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsRefusedBeforeAnythingIsComputed() {
        assertEquals(2, type("--out", folder.toString()));
        assertEquals(2, type("--out", folder.resolve("nowhere/flows.csv").toString()));
        assertFalse(err.toString().contains("iteration"));
    }

    @Test
    void brokenFilesAreNamedAndNothingIsWritten() {
        Path flows = folder.resolve("flows.csv");
        Path broken = TntpTexts.write(folder, "broken.tntp", TntpTexts.NETWORK.replace("\t3\t4\t10", "\t3\t9\t10"));
        assertEquals(2, type("--network", broken.toString(), "--out", flows.toString()));
        assertFalse(Files.exists(flows));
    }

    @Test
    void tripsWithoutAPathAreBadInput() {
        TntpTexts.write(folder, "cut.tntp", TntpTexts.NETWORK.replace("4 2 10", "4 3 10"));
        int code = new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(
                        "assign",
                        "--network",
                        folder.resolve("cut.tntp").toString(),
                        "--trips",
                        TntpTexts.write(folder, "trips.tntp", TntpTexts.TRIPS).toString());
        assertEquals(2, code);
        assertTrue(err.toString().contains("trips from zone 1 to zone 2"), err.toString());
    }
}

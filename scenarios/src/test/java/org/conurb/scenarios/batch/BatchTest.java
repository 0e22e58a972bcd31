package org.conurb.scenarios.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.run.Runner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the runs of a batch are shared out, in how many goes, over how many folders, the results are the same. */
class BatchTest {

    private static final String ONE_SEED = Experiments.SMALL.replace("[1, 2]", "[2]");
    private static final int RUNS = 8;

    @TempDir
    static Path folder;

    private static Plan plan;
    private static Path whole;

    @BeforeAll
    static void doTheWholeBatch() {
        plan = Experiments.plan(folder, Experiments.SMALL);
        whole = folder.resolve("whole");
        Outcome outcome = Batch.run(plan, Experiments.options(whole, 2, 0), BatchListener.SILENT);
        assertEquals(RUNS, outcome.doneNow());
        assertTrue(outcome.isJoined());
    }

    /** As one is left that was killed after it had joined everything, before it had cleared up. */
    @Test
    void aBatchThatWasKilledWhenAllWasJoinedIsClearedUpByTheNextCall() throws IOException {
        Path killed = folder.resolve("killed");
        Batch.run(plan, Experiments.options(killed, 2, 0), BatchListener.SILENT);
        byte[] results = Files.readAllBytes(killed.resolve("runs.parquet"));
        Path record = killed.resolve("batch.json");
        String done = Files.readString(record);
        assertTrue(done.contains("\"done\""), done);
        Files.writeString(record, done.replace("\"done\"", "\"running\""));
        Path left = killed.resolve("parts").resolve(plan.runs().get(0).inputHash());
        Files.createDirectories(left);
        Outcome outcome = Batch.run(plan, Experiments.options(killed, 2, 0), BatchListener.SILENT);
        assertEquals(0, outcome.doneNow());
        assertEquals(RUNS, outcome.done());
        assertFalse(Files.exists(killed.resolve("parts")));
        assertTrue(Files.readString(record).contains("\"done\""));
        assertArrayEquals(results, Files.readAllBytes(killed.resolve("runs.parquet")));
    }

    @Test
    void theResultsHoldTheTablesOfEveryRunInOrder() {
        PlannedRun planned = plan.runs().get(RUNS - 3);
        Path alone = folder.resolve("alone");
        Runner.run(planned.scenario(), new RunOptions(1, alone, false), RunListener.SILENT);
        try (Duck duck = Duck.open()) {
            for (RunTable table : RunTable.values()) {
                Path joined = Joining.file(whole.resolve("tables"), table, "test");
                String own = "SELECT * FROM " + Duck.parquet(table.in(alone.resolve("tables")));
                String taken = "SELECT * EXCLUDE (run, seed, \"assumptions.mortality.improvement\","
                        + " \"assumptions.migration.internalIn\") FROM read_parquet(" + Duck.quoted(joined)
                        + ", hive_partitioning = false) WHERE run = '"
                        + planned.run() + "'";
                assertEquals("", firstDifference(text(duck, own), text(duck, taken)), table.table());
                assertEquals(
                        0,
                        duck.number(
                                "SELECT count(*) FROM (SELECT run, lag(run) OVER (ORDER BY file_row_number) AS before"
                                        + " FROM read_parquet(" + Duck.quoted(joined)
                                        + ", file_row_number = true)) WHERE before > run"),
                        table.table() + " is out of order");
            }
            Path runs = whole.resolve("runs.parquet");
            assertEquals(
                    "0006 test 2 0.0 done 1",
                    text(
                            duck,
                            "SELECT run, scenario, seed, \"assumptions.mortality.improvement\", status, attempts FROM "
                                    + Duck.parquet(runs) + " WHERE run = '" + planned.run() + "'"));
            assertEquals(
                    RUNS,
                    duck.number("SELECT count(*) FROM " + Duck.parquet(runs) + " WHERE seconds > 0 AND"
                            + " peak_memory_bytes > 10000000 AND error = ''"));
        }
    }

    private static String firstDifference(String expected, String found) {
        List<String> lines = expected.lines().toList();
        List<String> others = found.lines().toList();
        for (int line = 0; line < Math.min(lines.size(), others.size()); line++) {
            if (!lines.get(line).equals(others.get(line))) return lines.get(line) + " became " + others.get(line);
        }
        return lines.size() == others.size() ? "" : lines.size() + " rows became " + others.size();
    }

    /** All rows as text, in order. */
    private static String text(Duck duck, String query) {
        List<String> lines = new ArrayList<>();
        duck.query(query, row -> {
            List<String> cells = new ArrayList<>();
            for (int cell = 1; cell <= row.getMetaData().getColumnCount(); cell++) cells.add(row.getString(cell));
            lines.add(String.join(" ", cells));
        });
        return String.join("\n", lines);
    }

    @Test
    void aLongerExperimentDoesOnlyWhatIsNew() {
        Path grown = folder.resolve("grown");
        Plan shorter = Experiments.plan(folder, ONE_SEED);
        Batch.run(shorter, Experiments.options(grown, 1, 0), BatchListener.SILENT);
        assertEquals(
                0,
                Batch.run(shorter, Experiments.options(grown, 1, 0), BatchListener.SILENT)
                        .doneNow());
        Outcome outcome = Batch.run(plan, Experiments.options(grown, 1, 0), BatchListener.SILENT);
        assertEquals(4, outcome.doneNow());
        assertEquals(Experiments.tables(whole), Experiments.tables(grown));
        RunException refused = assertThrows(
                RunException.class, () -> Batch.run(shorter, Experiments.options(grown, 1, 0), BatchListener.SILENT));
        assertTrue(refused.getMessage().contains("4 finished runs")
                && refused.getMessage().contains("--drop"));
    }

    @Test
    void sharesInOneFolderAreJoinedByTheLast() {
        Path shared = folder.resolve("shared");
        Outcome first = Batch.run(plan, Experiments.share(shared, 1, 2), BatchListener.SILENT);
        assertFalse(first.isJoined());
        assertEquals(RUNS / 2, first.doneNow());
        Outcome last = Batch.run(plan, Experiments.share(shared, 0, 2), BatchListener.SILENT);
        assertTrue(last.isJoined());
        assertEquals(Experiments.tables(whole), Experiments.tables(shared));
        assertEquals(0, Experiments.parts(shared));
    }

    @Test
    void sharesInFoldersOfTheirOwnAreMerged() {
        List<Path> shares = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            shares.add(folder.resolve("share" + index));
            Batch.run(plan, Experiments.share(shares.get(index), index, 3), BatchListener.SILENT);
        }
        Path merged = folder.resolve("merged");
        BatchOptions options = Experiments.options(merged, 1, 0);
        Outcome some = Batch.merge(plan, options, shares.subList(1, 3), BatchListener.SILENT);
        assertEquals(3, some.failed().size());
        assertEquals("not run yet", some.failed().get(0).error());
        Outcome all = Batch.merge(plan, options, shares.subList(0, 1), BatchListener.SILENT);
        assertEquals(List.of(), all.failed());
        assertEquals(Experiments.tables(whole), Experiments.tables(merged));
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        assertThrows(RunException.class, () -> Batch.run(plan, Experiments.options(mine, 1, 0), BatchListener.SILENT));
        assertEquals("thesis.txt", List.of(mine.toFile().list()).stream().collect(Collectors.joining(" ")));
    }
}

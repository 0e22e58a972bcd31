package org.conurb.scenarios.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** The finished runs in the joined results of a batch: which they are, and how one is taken out again. */
final class JoinedRuns {

    static final String DONE = "done";
    static final String FAILED = "failed";

    /** A run as the run table tells it. */
    private record Row(String run, String label, Part part) {}

    private final BatchFolder folder;
    private final Map<String, Row> rows = new HashMap<>(); // by input hash; only looked up

    private JoinedRuns(BatchFolder folder) {
        this.folder = folder;
    }

    /** Reads the run table; without one, nothing is joined. */
    static JoinedRuns read(BatchFolder folder) {
        JoinedRuns joined = new JoinedRuns(folder);
        if (!Files.isRegularFile(folder.runs())) return joined;
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT run, scenario, input_hash, attempts, seconds, peak_memory_bytes FROM "
                            + Duck.parquet(folder.runs()) + " WHERE status = '" + DONE + "'",
                    row -> joined.rows.put(
                            row.getString(3),
                            new Row(
                                    row.getString(1),
                                    row.getString(2),
                                    new Part(row.getString(3), row.getInt(4), row.getDouble(5), row.getLong(6)))));
        }
        return joined;
    }

    Set<String> inputHashes() {
        return rows.keySet();
    }

    /** Whether a run stands there under its own number and label. */
    boolean has(PlannedRun planned) {
        Row row = rows.get(planned.inputHash());
        return row != null && row.run().equals(planned.run()) && row.label().equals(planned.label());
    }

    /** Makes a part again of a joined run. */
    void takeOut(Duck duck, String inputHash) {
        Row row = rows.get(inputHash);
        Durable.folder(folder.part(inputHash), into -> {
            for (RunTable table : RunTable.values()) {
                String columns =
                        table.columns().stream().map(RunTable.Column::name).collect(Collectors.joining(", "));
                Path joined = Joining.file(folder.tables(), table, row.label());
                duck.writeParquet(
                        "SELECT " + columns + " FROM " + Duck.parquet(joined) + " WHERE run = '" + row.run() + "'",
                        table.in(into));
            }
            row.part().write(into);
        });
    }
}

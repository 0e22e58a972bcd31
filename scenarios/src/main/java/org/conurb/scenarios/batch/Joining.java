package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.duckdb.DuckDBAppender;

/**
 * Makes one set of results of the parts of all finished runs: every table with the columns run, seed and the varied keys
 * in front, partitioned by scenario, its rows ordered by run; and the run table.
 *
 * <p>What the files say depends on the plan and the parts alone, not on who did which run when.
 */
final class Joining {

    /** The error of a run that nobody has tried. */
    static final String NOT_RUN = "not run yet";

    private final BatchFolder folder;
    private final Plan plan;
    private final Map<String, Part> finished; // by input hash
    private final Map<String, FailedRun> failed; // by input hash

    Joining(BatchFolder folder, Plan plan, Map<String, Part> finished, Map<String, FailedRun> failed) {
        this.folder = folder;
        this.plan = plan;
        this.finished = finished;
        this.failed = failed;
    }

    /** Where the rows of a scenario's runs are. */
    static Path file(Path tables, RunTable table, String label) {
        return tables.resolve(table.table()).resolve("scenario=" + label).resolve("part.parquet");
    }

    /** Joins. The run table comes last: where there is none, the parts are what counts. */
    void join(int threads) {
        try {
            Files.deleteIfExists(folder.runs());
            Durable.delete(folder.tables());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Durable.folder(folder.tables(), into -> writeTables(into, threads));
        Durable.file(folder.runs(), this::writeRuns);
    }

    private void writeTables(Path into, int threads) {
        Map<String, List<PlannedRun>> byLabel = new LinkedHashMap<>();
        for (PlannedRun planned : plan.runs()) {
            if (finished.containsKey(planned.inputHash())) {
                byLabel.computeIfAbsent(planned.label(), label -> new ArrayList<>())
                        .add(planned);
            }
        }
        List<Runnable> files = new ArrayList<>();
        for (RunTable table : RunTable.values()) {
            byLabel.forEach((label, runs) -> files.add(() -> write(table, runs, file(into, table, label))));
        }
        try (Workers workers = Workers.of(threads)) {
            workers.forEach(files.size(), file -> files.get(file).run());
        }
    }

    private void write(RunTable table, List<PlannedRun> runs, Path file) {
        try (Duck duck = Duck.open()) {
            Files.createDirectories(file.getParent());
            // The parts stream through in their order; a planner that took them for the smaller side would lose it.
            duck.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
            duck.execute("CREATE TABLE planned (run VARCHAR, seed BIGINT" + columnTypes() + ", part VARCHAR)");
            duck.append("planned", rows -> {
                for (PlannedRun planned : runs) {
                    rows.beginRow()
                            .append(planned.run())
                            .append(planned.scenario().seed());
                    appendValues(rows, planned);
                    rows.append(part(table, planned).toString()).endRow();
                }
            });
            String files = runs.stream()
                    .map(planned -> Duck.quoted(part(table, planned)))
                    .collect(Collectors.joining(", ", "[", "]"));
            duck.writeParquet(
                    "SELECT planned.* EXCLUDE (part), rows.* EXCLUDE (filename) FROM read_parquet(" + files
                            + ", filename = true) rows JOIN planned ON planned.part = rows.filename",
                    file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path part(RunTable table, PlannedRun planned) {
        return table.in(folder.part(planned.inputHash()));
    }

    private String columnTypes() {
        return plan.columns().stream()
                .map(column -> ", " + column.quoted() + " " + column.kind().sql())
                .collect(Collectors.joining());
    }

    private void appendValues(DuckDBAppender rows, PlannedRun planned) throws SQLException {
        for (Plan.Column column : plan.columns()) {
            String text = column.text(planned);
            if (text == null) {
                rows.appendNull();
                continue;
            }
            switch (column.kind()) {
                case WHOLE -> rows.append(Long.parseLong(text));
                case REAL -> rows.append(Double.parseDouble(text));
                case TEXT -> rows.append(text);
            }
        }
    }

    private void writeRuns(Path file) {
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE runs (run VARCHAR, scenario VARCHAR, seed BIGINT" + columnTypes()
                    + ", input_hash VARCHAR, status VARCHAR, attempts INTEGER, seconds DOUBLE,"
                    + " peak_memory_bytes BIGINT, error VARCHAR)");
            duck.append("runs", rows -> {
                for (PlannedRun planned : plan.runs()) appendRun(rows, planned);
            });
            duck.writeParquet("FROM runs", file);
        }
    }

    private void appendRun(DuckDBAppender rows, PlannedRun planned) throws SQLException {
        rows.beginRow()
                .append(planned.run())
                .append(planned.label())
                .append(planned.scenario().seed());
        appendValues(rows, planned);
        rows.append(planned.inputHash());
        Part part = finished.get(planned.inputHash());
        if (part != null) {
            rows.append(JoinedRuns.DONE)
                    .append(part.attempts())
                    .append(part.seconds())
                    .append(part.peakMemoryBytes())
                    .append("")
                    .endRow();
            return;
        }
        FailedRun failure = failed.get(planned.inputHash());
        rows.append(JoinedRuns.FAILED)
                .append(failure == null ? 0 : failure.attempts())
                .appendNull()
                .appendNull()
                .append(failure == null ? NOT_RUN : failure.error())
                .endRow();
    }
}

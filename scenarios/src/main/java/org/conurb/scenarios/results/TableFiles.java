package org.conurb.scenarios.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * The Parquet files of the tables of a run or of a batch of runs, and how SQL selects from them.
 *
 * <p>A run has {@code tables/TABLE.parquet}. A batch has {@code tables/TABLE/scenario=LABEL/part.parquet} with the rows of
 * all its runs, each with the number and the seed of its run in front, and {@code runs.parquet}, a row for each run.
 */
public final class TableFiles {

    /** The table of a batch that lists its runs. */
    public static final String RUNS = "runs";

    private static final String PARTITION = "scenario=";

    private final Path folder;
    private final boolean isBatch;

    private TableFiles(Path folder, boolean isBatch) {
        this.folder = folder;
        this.isBatch = isBatch;
    }

    /** The tables in a folder; throws an {@code InputException} if it holds neither a finished run nor a batch. */
    public static TableFiles in(Path folder) {
        if (Files.isRegularFile(folder.resolve("runs.parquet"))) return new TableFiles(folder, true);
        if (!Files.isRegularFile(folder.resolve("run.json"))) {
            String found = Files.isDirectory(folder) ? "neither a run nor a batch" : "no such folder";
            throw refused(folder, found, "the folder of a run (with run.json) or of a batch (with runs.parquet)");
        }
        if (!Files.isDirectory(folder.resolve("tables"))) {
            throw refused(folder, "a run that is not finished", "a finished one; run … --resume goes on with it");
        }
        return new TableFiles(folder, false);
    }

    private static InputException refused(Path folder, String found, String expected) {
        return new InputException(List.of(new Problem(folder, null, "", found, expected, "")));
    }

    /** Whether these are the tables of a batch of runs. */
    public boolean isBatch() {
        return isBatch;
    }

    /** The names of the tables that are there, in the order of {@link RunTable}; those of a batch begin with its runs. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (isBatch) names.add(RUNS);
        for (RunTable table : RunTable.values()) {
            if (!files(table.table()).isEmpty()) names.add(table.table());
        }
        return names;
    }

    /** The files of a table, in the order of their names; none if the run or batch lacks the table. */
    public List<Path> files(String table) {
        if (isBatch && table.equals(RUNS)) return List.of(folder.resolve("runs.parquet"));
        Path tables = folder.resolve("tables");
        if (!isBatch) {
            Path file = tables.resolve(table + ".parquet");
            return Files.isRegularFile(file) ? List.of(file) : List.of();
        }
        Path parts = tables.resolve(table);
        if (!Files.isDirectory(parts)) return List.of();
        try (var scenarios = Files.list(parts)) {
            return scenarios
                    .filter(scenario -> scenario.getFileName().toString().startsWith(PARTITION))
                    .map(scenario -> scenario.resolve("part.parquet"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The query that answers the whole table; of a batch with the columns scenario, run and seed in front. */
    public String all(String table) {
        List<Path> files = files(table);
        String list = files.stream().map(Duck::quoted).collect(Collectors.joining(", ", "[", "]"));
        if (!isBatch || table.equals(RUNS)) return "FROM read_parquet(" + list + ")";
        return "SELECT scenario, * EXCLUDE (scenario) FROM read_parquet(" + list
                + ", hive_partitioning = true, hive_types_autocast = false)";
    }
}

package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.results.AnswerText;
import org.conurb.scenarios.results.Query;
import org.conurb.scenarios.results.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers SQL over the tables of a run or a batch. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description =
                "Answers a SELECT over the tables of a run or a batch, which 'conurb tables' describes. The SQL is"
                        + " DuckDB's. It reads these tables only, and writes nothing but what --out names.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb query runs/baseline-seed1 \"select year, sum(population) from zones group by year\"",
            "  conurb query runs/baseline-seed1 \"from trips\" --format csv --out trips.csv",
            "  conurb query runs/housing \"from runs\"        # a batch lists its runs",
            "%nExit codes: 0 done, 1 failed, 2 bad usage or input."
        })
final class QueryCommand implements Callable<Integer> {

    /** How an answer can be written. */
    enum Format {
        table,
        csv,
        json,
        parquet
    }

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of a run or a batch.")
    Path folder;

    @Parameters(index = "1", paramLabel = "SQL", description = "A SELECT; each table is a view of its name.")
    String sql;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How the answer is written: ${COMPLETION-CANDIDATES} (default: table). A table shows the first "
                            + AnswerText.ROWS_SHOWN + " rows and seven digits, the others all.")
    Format format = Format.table;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes to this file; parquet needs one.")
    Path out;

    @Option(names = "--force", description = "Replaces a file of that name.")
    boolean force;

    @Override
    public Integer call() {
        if (format == Format.parquet && out == null) {
            throw new ParameterException(spec.commandLine(), "--format parquet needs a file: --out FILE");
        }
        if (out != null && Files.exists(out) && !force) {
            throw new InputException(List.of(new Problem(
                    out, null, "", "something of the name already", "a name that is free", "--force replaces it")));
        }
        TableFiles tables = TableFiles.in(folder);
        if (out != null) {
            Durable.file(out, draft -> write(tables, draft));
            return 0;
        }
        PrintWriter standard = spec.commandLine().getOut();
        try (Query query = Query.over(tables, null)) {
            query.read(sql, rows -> text(rows, standard));
        }
        return 0;
    }

    private void write(TableFiles tables, Path draft) {
        if (format == Format.parquet) {
            try (Query query = Query.over(tables, draft)) {
                query.write(sql, draft);
            }
            return;
        }
        try (Query query = Query.over(tables, null);
                Writer text = Files.newBufferedWriter(draft)) {
            query.read(sql, rows -> text(rows, text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void text(ResultSet rows, Writer to) throws SQLException {
        AnswerText answer = new AnswerText(rows);
        switch (format) {
            case csv -> answer.csv(to);
            case json -> answer.json(to);
            default -> answer.table(to);
        }
    }
}

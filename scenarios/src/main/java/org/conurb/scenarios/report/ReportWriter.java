package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** The report of a run, as one self-contained page. */
public final class ReportWriter {

    private ReportWriter() {}

    /** Writes {@code report.html} into a run folder from its tables. */
    public static void write(Path run) {
        StringBuilder rows = new StringBuilder();
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT year, area, value FROM " + Duck.parquet(RunTable.INDICATORS.in(run.resolve("tables")))
                            + " WHERE indicator = 'population' ORDER BY area, year",
                    row -> rows.append("<tr><td>%d</td><td>%s</td><td>%.0f</td></tr>%n"
                            .formatted(row.getInt(1), row.getString(2), row.getDouble(3))));
        }
        String page = "<!DOCTYPE html><html lang=\"en\"><title>Conurb</title><table>" + rows + "</table></html>";
        try {
            Path temporary = run.resolve(".report.html.tmp");
            Files.writeString(temporary, page, StandardCharsets.UTF_8);
            Files.move(temporary, run.resolve("report.html"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The report of a run, as one self-contained page.
 *
 * <p>It holds nothing that differs between runs of equal results (times, threads), so equal runs have equal reports,
 * byte for byte. The page is well-formed XML too.
 */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes {@code report.html} into a run folder from its record, scenario, tables and newest snapshot. An older
     * report is replaced in one step.
     *
     * @throws UncheckedIOException if something cannot be read or written
     */
    public static void write(Path run) {
        String page = new Page(RunReader.read(run)).html();
        try {
            Path temporary = run.resolve(".report.html.tmp");
            Files.writeString(temporary, page, StandardCharsets.UTF_8);
            Files.move(temporary, run.resolve("report.html"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.conurb.scenarios.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.results.TableGuide;

/** A run as a folder of CSV files, one for each table, with the outlines of the zones and what the columns hold. */
public final class RunCsv {

    private RunCsv() {}

    /** Writes a run into a folder that is there and empty. */
    public static void write(RunFigures run, Path folder) {
        for (RunTable table : run.tables()) {
            write(run, "FROM " + table.table(), folder.resolve(table.table() + ".csv"));
        }
        try {
            Files.copy(run.zoneOutlines(), folder.resolve("zones.geojson"));
            Files.writeString(folder.resolve("tables.md"), TableGuide.markdown());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes what a query answers. */
    static void write(RunFigures run, String query, Path file) {
        run.duck().execute("COPY (" + query + ") TO " + Duck.quoted(file) + " (FORMAT csv, HEADER)");
    }
}

package org.conurb.scenarios.run;

import java.nio.file.Path;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.TableException;

/** Looks into Parquet files, and spoils them. */
final class Parquet {

    private Parquet() {}

    static boolean isWhole(Path file) {
        try (Duck duck = Duck.open()) {
            duck.number("SELECT count(*) FROM (SELECT * FROM " + Duck.parquet(file) + ")");
            return true;
        } catch (TableException damaged) {
            return false;
        }
    }

    /** Replaces the table by what a query makes of it; in the query the table is called {@code t}. */
    static void rewrite(Path file, String query) {
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE t AS FROM " + Duck.parquet(file));
            duck.writeParquet(query, file);
        }
    }
}

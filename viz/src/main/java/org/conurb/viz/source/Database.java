package org.conurb.viz.source;

import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.results.ColumnFile;
import org.conurb.scenarios.results.Duck;

/** One database for all questions of all pages; they take turns. */
public final class Database implements AutoCloseable {

    /** More than any question here needs; the rest of the memory is the model's. */
    private static final String MEMORY = "1GB";

    private final Duck duck = Duck.open();

    /** Opens it, which takes about a second the first time in a process. */
    public Database() {
        duck.execute("SET memory_limit = '" + MEMORY + "'");
    }

    synchronized void query(String sql, Duck.RowReader reader) {
        duck.query(sql, reader);
    }

    synchronized void blocks(String sql, ColumnFile.BlockReader reader) {
        ColumnFile.read(duck, sql, reader);
    }

    /** The names of the columns of a table. */
    List<String> columns(String table) {
        List<String> names = new ArrayList<>();
        query("DESCRIBE SELECT * FROM " + table, row -> names.add(row.getString(1)));
        return names;
    }

    /** A text as a literal of SQL. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public synchronized void close() {
        duck.close();
    }
}

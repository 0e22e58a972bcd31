package org.conurb.scenarios.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;

/**
 * An embedded DuckDB in memory: the only class that opens one. It writes and reads Parquet, and answers SQL.
 *
 * <p>Extensions are never downloaded. Rows keep the order in which they were put in, and one thread writes, so equal
 * contents give equal files, byte for byte. Not for several threads at once.
 */
public final class Duck implements AutoCloseable {

    /** Rows in a row group of a Parquet file: DuckDB's default, fixed here so that files do not change with it. */
    private static final int ROW_GROUP_ROWS = 122_880;

    private static final String FEED = "columns_of_stores";

    private final DuckDBConnection connection;
    private ColumnFeed feed; // made when it is needed first

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A database of its own, in memory, on one thread. */
    public static Duck open() {
        return open(new Properties());
    }

    /**
     * A database that opens these files and no others, for SQL of other people: its settings cannot be changed back.
     * Answers come block by block, so only one may be open at a time.
     */
    public static Duck openFor(List<Path> files) {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        Duck duck = open(properties);
        duck.execute(files.stream().map(Duck::quoted).collect(Collectors.joining(", ", "SET allowed_paths = [", "]")));
        duck.execute("SET enable_external_access = false");
        duck.execute("SET lock_configuration = true");
        return duck;
    }

    private static Duck open(Properties properties) {
        properties.setProperty("threads", "1");
        properties.setProperty("preserve_insertion_order", "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try {
            return new Duck((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties));
        } catch (SQLException failure) {
            throw new TableException("DuckDB does not start", failure);
        }
    }

    /** The JDBC connection, for queries that this class does not spell out. */
    public DuckDBConnection connection() {
        return connection;
    }

    /** Runs a statement that answers nothing. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new TableException(sql, failure);
        }
    }

    /** Runs a query and hands each row to {@code reader}. */
    public void query(String sql, RowReader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) reader.read(rows);
        } catch (SQLException failure) {
            throw new TableException(sql, failure);
        }
    }

    /** The single whole number that a query answers. */
    public long number(String sql) {
        long[] answer = new long[1];
        query(sql, row -> answer[0] = row.getLong(1));
        return answer[0];
    }

    /** Fills a table: {@code writer} appends values row by row. */
    public void append(String table, RowWriter writer) {
        try (DuckDBAppender appender = connection.createAppender(table)) {
            writer.write(appender);
            appender.flush();
        } catch (SQLException failure) {
            throw new TableException("appending to " + table, failure);
        }
    }

    /** Puts columns of the model's stores at the end of a table; for many rows, half the work of an appender. */
    void insert(String table, int rows, List<ColumnFile.Column> columns) {
        select(rows, columns, select -> execute("INSERT INTO " + table + " " + select));
    }

    /** Hands over a query that answers columns of the model's stores; it is valid during the call. */
    void select(int rows, List<ColumnFile.Column> columns, Consumer<String> use) {
        if (feed == null) feed = registered();
        feed.put(rows, columns);
        try {
            use.accept(columns.stream()
                    .map(ColumnFile.Column::sql)
                    .collect(Collectors.joining(", ", "SELECT ", " FROM " + FEED + "()")));
        } finally {
            feed.release();
        }
    }

    private ColumnFeed registered() {
        ColumnFeed made = new ColumnFeed();
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName(FEED).withFunction(made).register(connection);
            return made;
        } catch (SQLException failure) {
            throw new TableException("registering " + FEED, failure);
        }
    }

    /** Writes what a query answers to a Parquet file; nothing remains of the file if that fails. */
    public void writeParquet(String query, Path file) {
        try {
            execute("COPY (" + query + ") TO " + quoted(file) + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
                    + ROW_GROUP_ROWS + ")");
        } catch (TableException failure) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    /** A table function over a Parquet file, to select from. */
    public static String parquet(Path file) {
        if (!Files.isRegularFile(file)) throw new UncheckedIOException(new IOException(file + " is missing"));
        return "read_parquet(" + quoted(file) + ")";
    }

    /** The path as a string of SQL. */
    public static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new TableException("closing DuckDB", failure);
        }
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface RowReader {
        /** Takes what it needs from the current row. */
        void read(ResultSet row) throws SQLException;
    }

    /** Appends rows to a table. */
    @FunctionalInterface
    public interface RowWriter {
        /** Appends all rows. */
        void write(DuckDBAppender rows) throws SQLException;
    }
}

package org.conurb.scenarios.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBWritableVector;

/**
 * Writes columns of the model's stores to Parquet and reads them back, block by block, without a table in between.
 *
 * <p>DuckDB asks for the rows through a table function and compresses them as they come. Measured for 2.7 million
 * residents of six columns on one thread: 0.6 s, against 1.2 s through an appender and a table.
 */
public final class ColumnFile {

    /**
     * A column to write.
     *
     * @param name name in the file
     * @param type how its values are handed over
     * @param words for a column of words the words that the values number, else null
     * @param values fills a block
     */
    public record Column(String name, DuckDBColumnType type, List<String> words, BlockWriter values) {

        /** A column of long numbers by row. */
        public static Column longs(String name, IntToLongFunction value) {
            return new Column(name, DuckDBColumnType.BIGINT, null, (vector, first, rows) -> {
                for (int row = 0; row < rows; row++) vector.setLong(row, value.applyAsLong(first + row));
            });
        }

        /** A column of numbers by row. */
        public static Column ints(String name, IntUnaryOperator value) {
            return new Column(name, DuckDBColumnType.INTEGER, null, (vector, first, rows) -> {
                for (int row = 0; row < rows; row++) vector.setInt(row, value.applyAsInt(first + row));
            });
        }

        /** A column of numbers with a fraction by row, in single precision. */
        public static Column floats(String name, IntToDoubleFunction value) {
            return new Column(name, DuckDBColumnType.FLOAT, null, (vector, first, rows) -> {
                for (int row = 0; row < rows; row++) vector.setFloat(row, (float) value.applyAsDouble(first + row));
            });
        }

        /** A column of words; {@code index} gives for each row the place of its word in the list. */
        public static Column words(String name, List<String> words, IntUnaryOperator index) {
            return new Column(
                    name,
                    DuckDBColumnType.INTEGER,
                    List.copyOf(words),
                    ints(name, index).values());
        }

        /** A column of long numbers that is empty where they are negative. */
        static Column longsOrNone(String name, IntToLongFunction value) {
            return new Column(name, DuckDBColumnType.BIGINT, null, (vector, first, rows) -> {
                for (int row = 0; row < rows; row++) {
                    long each = value.applyAsLong(first + row);
                    if (each < 0) vector.setNull(row);
                    else vector.setLong(row, each);
                }
            });
        }

        /** A column of numbers that is empty where they are negative. */
        static Column intsOrNone(String name, IntUnaryOperator value) {
            return new Column(name, DuckDBColumnType.INTEGER, null, (vector, first, rows) -> {
                for (int row = 0; row < rows; row++) {
                    int each = value.applyAsInt(first + row);
                    if (each < 0) vector.setNull(row);
                    else vector.setInt(row, each);
                }
            });
        }

        /** A column of numbers with a fraction that is empty where they are none. */
        static Column doublesOrNone(String name, IntToDoubleFunction value) {
            return new Column(name, DuckDBColumnType.DOUBLE, null, (vector, first, rows) -> {
                for (int row = 0; row < rows; row++) {
                    double each = value.applyAsDouble(first + row);
                    if (Double.isNaN(each)) vector.setNull(row);
                    else vector.setDouble(row, each);
                }
            });
        }

        /** A column of words that is empty where the place in the list is negative. */
        static Column wordsOrNone(String name, List<String> words, IntUnaryOperator index) {
            return new Column(
                    name,
                    DuckDBColumnType.INTEGER,
                    List.copyOf(words),
                    intsOrNone(name, index).values());
        }

        String sql() {
            if (words == null) return name;
            return words.stream()
                    .map(word -> "'" + word.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "[", "][" + name + " + 1] AS " + name));
        }
    }

    /** Fills a block of a column. */
    @FunctionalInterface
    public interface BlockWriter {
        /** Puts the values of {@code rows} rows from {@code first} into the vector, from place 0. */
        void write(DuckDBWritableVector vector, int first, int rows);
    }

    /** Takes a block of an answer. */
    @FunctionalInterface
    public interface BlockReader {
        /** Takes all rows of the block; it is only valid during the call. */
        void read(DuckDBDataChunkReader block);
    }

    private ColumnFile() {}

    /**
     * Writes a Parquet file under a temporary name beside it, flushes it to disk, and gives it its name. Equal values
     * give equal bytes.
     */
    public static void write(Path file, int rows, List<Column> columns) {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try (Duck duck = Duck.open()) {
            duck.select(rows, columns, select -> duck.writeParquet(select, unfinished));
            flush(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (TableException failure) {
            throw failure.getCause() instanceof SQLException cause
                    ? new TableException("writing " + file, cause)
                    : failure;
        } catch (IOException failure) {
            throw new UncheckedIOException("writing " + file, failure);
        }
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Runs a query and hands over the answer block by block, in order. */
    public static void read(Duck duck, String query, BlockReader reader) {
        try (DuckDBPreparedStatement statement =
                        (DuckDBPreparedStatement) duck.connection().prepareStatement(query);
                DuckDBChunkedResult answer = statement.query()) {
            while (answer.nextChunk()) reader.read(answer.chunk());
        } catch (SQLException failure) {
            throw new TableException(query, failure);
        }
    }
}

package org.conurb.scenarios.routing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.routing.Skim;
import org.conurb.engine.routing.Weights;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.ColumnFile;
import org.duckdb.DuckDBColumnType;

/**
 * A skim as a table with a row for every pair: {@code from}, {@code to}, {@code seconds}, {@code metres}; the last two
 * are empty where there is no path. Seconds have three decimals, metres one.
 *
 * @param names names of the nodes, for rows and columns alike
 * @param skim weights and metres between them
 */
public record SkimTable(List<String> names, Skim skim) {

    private static final long MILLIS = 1000;
    private static final long TENTHS = 10;

    /** The names cannot be changed. */
    public SkimTable {
        names = List.copyOf(names);
    }

    /** Whether a file of this name can be written: {@code .csv} or {@code .parquet}. */
    public static boolean canWrite(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".parquet");
    }

    /** Writes a CSV or a Parquet file, by its name; no half-written file stands under that name. */
    public void write(Path file) {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) writeParquet(file);
        else writeCsv(file);
    }

    /** How many pairs have a path. */
    public long reachedPairs() {
        long reached = 0;
        for (int from = 0; from < names.size(); from++) {
            for (int to = 0; to < names.size(); to++) {
                if (skim.weight(from, to) < Weights.UNREACHED) reached++;
            }
        }
        return reached;
    }

    /** The mean time of all pairs of two different nodes that have a path, seconds; 0 if there are none. */
    public double meanSeconds() {
        double seconds = 0;
        long pairs = 0;
        for (int from = 0; from < names.size(); from++) {
            for (int to = 0; to < names.size(); to++) {
                if (from == to || skim.weight(from, to) >= Weights.UNREACHED) continue;
                seconds += Weights.seconds(skim.weight(from, to));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : seconds / pairs;
    }

    private void writeParquet(Path file) {
        int size = names.size();
        int rows = Math.multiplyExact(size, size);
        ColumnFile.write(
                file,
                rows,
                List.of(
                        ColumnFile.Column.words("from_node", names, row -> row / size),
                        ColumnFile.Column.words("to_node", names, row -> row % size),
                        doubles("seconds", (from, to) -> Weights.seconds(skim.weight(from, to))),
                        doubles("metres", (from, to) -> Math.round(skim.sum(from, to) * TENTHS) / (double) TENTHS)));
    }

    /** A figure of a pair; infinite where there is no path. */
    @FunctionalInterface
    private interface Figure {
        double of(int from, int to);
    }

    private ColumnFile.Column doubles(String name, Figure figure) {
        int size = names.size();
        return new ColumnFile.Column(name, DuckDBColumnType.DOUBLE, null, (vector, first, rows) -> {
            for (int row = 0; row < rows; row++) {
                int from = (first + row) / size;
                int to = (first + row) % size;
                if (skim.weight(from, to) >= Weights.UNREACHED) vector.setNull(row);
                else vector.setDouble(row, figure.of(from, to));
            }
        });
    }

    private void writeCsv(Path file) {
        Durable.file(file, unfinished -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                out.write("from_node,to_node,seconds,metres\n".getBytes(StandardCharsets.UTF_8));
                for (int from = 0; from < names.size(); from++) out.write(rows(from));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private byte[] rows(int from) {
        StringBuilder text = new StringBuilder();
        String name = quoted(names.get(from));
        for (int to = 0; to < names.size(); to++) {
            text.append(name).append(',').append(quoted(names.get(to))).append(',');
            if (skim.weight(from, to) < Weights.UNREACHED) {
                decimal(text, skim.weight(from, to), MILLIS);
                text.append(',');
                decimal(text, Math.round(skim.sum(from, to) * TENTHS), TENTHS);
            } else {
                text.append(',');
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A whole number of parts, 10 or 1000 to the unit, as a decimal. */
    private static void decimal(StringBuilder text, long parts, long unit) {
        text.append(parts / unit).append('.');
        long rest = parts % unit;
        for (long digit = unit / 10; digit > 1 && rest < digit; digit /= 10) text.append('0');
        text.append(rest);
    }

    private static String quoted(String name) {
        boolean isPlain =
                name.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return isPlain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}

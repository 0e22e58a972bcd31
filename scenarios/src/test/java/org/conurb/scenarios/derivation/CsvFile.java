package org.conurb.scenarios.derivation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A comma-separated file with a header, plain or gzipped, read whole. */
final class CsvFile {

    /** One row; columns are asked for by name. */
    record Row(Map<String, Integer> columns, List<String> cells) {
        String text(String column) {
            Integer position = columns.get(column);
            if (position == null) throw new IllegalArgumentException("no column " + column + " in " + columns.keySet());
            return cells.get(position);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        int whole(String column) {
            return (int) Math.round(number(column));
        }

        /** 0 for M or 1, 1 for F or 2: the statistical office's codes. */
        int sex(String column) {
            String code = text(column);
            if (code.equals("M") || code.equals("1")) return 0;
            if (code.equals("F") || code.equals("2")) return 1;
            throw new IllegalArgumentException("sex " + code);
        }
    }

    private CsvFile() {}

    static List<Row> read(Path file) {
        try (BufferedReader lines = open(file)) {
            Map<String, Integer> columns = new HashMap<>();
            List<String> header = cells(lines.readLine());
            for (int column = 0; column < header.size(); column++) columns.put(header.get(column), column);
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) rows.add(new Row(columns, cells(line)));
            }
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (file.toString().endsWith(".gz")) bytes = new GZIPInputStream(bytes);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int position = 0; position < line.length(); position++) {
            char character = line.charAt(position);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

package org.conurb.scenarios.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.problem.NearestWord;

/** A table with a header: checks the header, then hands over the rows one by one. */
final class CsvTable {

    /** Takes one row; the row is only valid during the call. */
    @FunctionalInterface
    interface RowUser {
        void take(CsvRow row);
    }

    private final FileProblems problems;
    private final List<String> columns;

    private CsvTable(FileProblems problems, List<String> columns) {
        this.problems = problems;
        this.columns = columns;
    }

    /**
     * Reads a table with exactly these columns, in any order. Cells are asked for by their place in {@code columns}.
     *
     * @return whether the header was right and the table could be read to its end
     */
    static boolean read(FileProblems problems, List<String> columns, RowUser user) {
        return new CsvTable(problems, columns).read(user);
    }

    /** The column names of a table, empty when there are none; says nothing about problems, which reading will find. */
    static Optional<List<String>> header(Path file) {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try (CsvReader reader = new CsvReader(Files.newInputStream(file))) {
            return reader.next() ? Optional.of(cells(reader)) : Optional.empty();
        } catch (IOException | CsvFault unreadable) {
            return Optional.empty();
        }
    }

    /** Whether there is a file to read, adding a problem when there is none. */
    private boolean isThere() {
        String expected = "a table with the columns " + String.join(",", columns);
        if (Files.isRegularFile(problems.file())) return true;
        if (Files.isDirectory(problems.file())) problems.add(null, "", "a folder", expected, "put a file there");
        else problems.add(null, "", "no such file", expected, "add it to the city's folder");
        return false;
    }

    private boolean read(RowUser user) {
        if (!isThere()) return false;
        try (CsvReader reader = new CsvReader(new BufferedInputStream(Files.newInputStream(problems.file())))) {
            if (!reader.next()) {
                problems.add(null, "", "an empty file", "a header: " + String.join(",", columns), "");
                return false;
            }
            int[] place = places(cells(reader), reader.line());
            if (place.length == 0) return false;
            int rows = readRows(reader, place, user);
            if (rows > 0) return true;
            problems.add(null, "", "a header and no rows", "at least one row", "");
            return false;
        } catch (CsvFault fault) {
            String remedy = fault.getMessage().contains("UTF-8") ? "save the file as UTF-8" : "";
            problems.add(fault.line(), "", fault.getMessage(), fault.expected(), remedy);
        } catch (IOException failure) {
            problems.add(null, "", "a file that cannot be read (" + failure + ")", "a table", "check its permissions");
        }
        return false;
    }

    private int readRows(CsvReader reader, int[] place, RowUser user) throws IOException, CsvFault {
        CsvRow row = new CsvRow(problems, columns, place);
        int rows = 0;
        while (reader.next()) {
            rows++;
            if (reader.cells() != place.length) {
                String found = reader.cells() + " cells";
                problems.add(reader.line(), "", found, place.length + " as in the header", "check commas and quotes");
                continue;
            }
            row.load(reader);
            user.take(row);
        }
        return rows;
    }

    private static List<String> cells(CsvReader reader) throws CsvFault {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < reader.cells(); cell++)
            cells.add(reader.cell(cell).strip());
        return cells;
    }

    /** For each wanted column its place in the file; empty when the header is wrong. */
    private int[] places(List<String> header, int line) {
        boolean right = true;
        for (int cell = 0; cell < header.size(); cell++) {
            String name = header.get(cell);
            String expected = "the columns " + String.join(",", columns);
            if (!columns.contains(name)) {
                List<String> absent = columns.stream()
                        .filter(column -> !header.contains(column))
                        .toList();
                String hint = NearestWord.hint(name, absent);
                problems.add(line, name, "an unknown column", expected, hint.isEmpty() ? "remove it" : hint);
                right = false;
            } else if (header.indexOf(name) < cell) {
                problems.add(line, name, "the column a second time", expected, "remove one of them");
                right = false;
            }
        }
        for (String column : columns) {
            if (header.contains(column)) continue;
            problems.add(line, column, "no such column", "the columns " + String.join(",", columns), "add it");
            right = false;
        }
        if (!right) return new int[0];
        return columns.stream().mapToInt(header::indexOf).toArray();
    }
}

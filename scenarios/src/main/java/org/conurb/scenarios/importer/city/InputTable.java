package org.conurb.scenarios.importer.city;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.format.CsvFault;
import org.conurb.scenarios.format.CsvReader;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problems;

/** A CSV table held whole, some of whose columns may be missing. Problems are collected, wrong cells read as 0. */
final class InputTable {

    private static final double MOST = 1e9;
    private static final int FEW = 6;

    private final Path file;
    private final Problems problems;
    private final List<String> columns = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private InputTable(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads any table; problems are added if it cannot be read. */
    static InputTable read(Path file, Problems problems) {
        InputTable table = new InputTable(file, problems);
        if (!Files.isRegularFile(file)) {
            String found = Files.isDirectory(file) ? "a folder" : "no such file";
            problems.add(file, "", found, "a table (CSV)", "name the file, or give a number");
            return table;
        }
        try (CsvReader reader = new CsvReader(new BufferedInputStream(Files.newInputStream(file)))) {
            while (reader.next()) table.take(reader);
        } catch (CsvFault fault) {
            problems.add(file, fault.line(), "", fault.getMessage(), fault.expected(), "");
        } catch (IOException failure) {
            problems.add(file, "", "a file that cannot be read (" + failure + ")", "a table (CSV)", "");
        }
        return table;
    }

    private void take(CsvReader reader) throws CsvFault {
        String[] cells = new String[reader.cells()];
        for (int cell = 0; cell < cells.length; cell++)
            cells[cell] = reader.cell(cell).strip();
        if (columns.isEmpty()) {
            columns.addAll(Arrays.asList(cells));
        } else if (cells.length != columns.size()) {
            String expected = columns.size() + " as in the header";
            problems.add(file, reader.line(), "", cells.length + " cells", expected, "check commas and quotes");
        } else {
            rows.add(cells);
            lines.add(reader.line());
        }
    }

    /** Adds a problem for each column that is not among these, and for each required one that is missing. */
    InputTable allow(List<String> required, List<String> optional) {
        List<String> allowed = new ArrayList<>(optional);
        allowed.addAll(required);
        String expected = String.join(",", required)
                + (optional.isEmpty() ? "" : ", and if at hand " + String.join(",", optional));
        for (String column : columns) {
            if (allowed.contains(column)) continue;
            String hint = NearestWord.hint(column, allowed);
            problems.add(file, 1, column, "an unknown column", expected, hint.isEmpty() ? "remove it" : hint);
        }
        for (String column : required) {
            if (!columns.contains(column)) problems.add(file, 1, column, "no such column", expected, "add it");
        }
        if (rows.isEmpty() && problems.isEmpty()) problems.add(file, "", "no rows", "at least one", "");
        return this;
    }

    Path file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    int rows() {
        return rows.size();
    }

    String text(int row, String column) {
        int cell = columns.indexOf(column);
        return cell < 0 ? "" : rows.get(row)[cell];
    }

    /** A whole number of at least 0. */
    int whole(int row, String column) {
        String text = text(row, column);
        if (text.matches("\\d{1,9}")) return Integer.parseInt(text);
        add(row, column, text.isEmpty() ? "nothing" : "'" + text + "'", "a whole number of at least 0", "");
        return 0;
    }

    /** A number of at least 0. */
    double number(int row, String column) {
        String text = text(row, column);
        if (text.matches("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            double number = Double.parseDouble(text);
            if (number <= MOST) return number;
        }
        add(row, column, text.isEmpty() ? "nothing" : "'" + text + "'", "a number of at least 0", "");
        return 0;
    }

    /** The place of a word in a list; -1 after adding a problem if it is not there. */
    int oneOf(int row, String column, List<String> words) {
        int place = words.indexOf(text(row, column));
        if (place >= 0) return place;
        String few = String.join(", ", words.subList(0, Math.min(words.size(), FEW)));
        String expected = "one of " + few + (words.size() > FEW ? ", … (" + words.size() + ")" : "");
        add(row, column, "'" + text(row, column) + "'", expected, NearestWord.hint(text(row, column), words));
        return -1;
    }

    void add(int row, String column, String found, String expected, String remedy) {
        problems.add(file, lines.get(row), column, found, expected, remedy);
    }
}

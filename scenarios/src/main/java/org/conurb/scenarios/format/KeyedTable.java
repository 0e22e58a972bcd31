package org.conurb.scenarios.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table with one value for each combination of its keys, such as area, sex and age. Each combination may stand in
 * one row only; what a missing one means, the caller decides.
 */
final class KeyedTable {

    /**
     * A column that says what the value is of.
     *
     * @param column name of the column
     * @param words the words it may hold, or null for whole numbers
     * @param low the first number
     * @param high the last number
     */
    record Key(String column, List<String> words, int low, int high) {

        static Key words(String column, List<String> words) {
            return new Key(column, words, 0, words.size() - 1);
        }

        static Key numbers(String column, int low, int high) {
            return new Key(column, null, low, high);
        }

        int size() {
            return high - low + 1;
        }

        int index(CsvRow row, int column) {
            return words == null ? (int) row.whole(column, low, high) - low : row.oneOf(column, words);
        }

        String name(int index) {
            return column + " " + (words == null ? Integer.toString(low + index) : words.get(index));
        }
    }

    private final FileProblems problems;
    private final List<Key> keys;
    private final double[] value; // [cell]
    private final int[] line; // [cell], 0 where the table has no row
    private boolean wasRead;
    private boolean keysUnsure; // a row has a wrong key, so that what looks missing may be that row

    private KeyedTable(FileProblems problems, List<Key> keys) {
        this.problems = problems;
        this.keys = keys;
        int cells = keys.stream().mapToInt(Key::size).reduce(1, Math::multiplyExact);
        value = new double[cells];
        line = new int[cells];
    }

    /** Reads a table whose columns are the keys and the measure. What is wrong in a row leaves its value out. */
    static KeyedTable read(FileProblems problems, List<Key> keys, Measure measure) {
        KeyedTable table = new KeyedTable(problems, keys);
        List<String> columns = Stream.concat(keys.stream().map(Key::column), Stream.of(measure.column()))
                .toList();
        table.wasRead = CsvTable.read(problems, columns, row -> table.put(row, measure));
        return table;
    }

    private void put(CsvRow row, Measure measure) {
        int cell = 0;
        for (int key = 0; key < keys.size(); key++) {
            cell = cell * keys.get(key).size() + keys.get(key).index(row, key);
        }
        boolean keysGood = row.isGood();
        keysUnsure |= !keysGood;
        double number = row.number(keys.size(), measure);
        if (!keysGood) return;
        if (line[cell] != 0) {
            row.add("", name(cell) + " a second time (first in line " + line[cell] + ")", "each once", "remove one");
            return;
        }
        line[cell] = row.line();
        value[cell] = number;
    }

    /** The cell of these indices, one for each key. */
    int cell(int... indices) {
        int cell = 0;
        for (int key = 0; key < indices.length; key++)
            cell = cell * keys.get(key).size() + indices[key];
        return cell;
    }

    boolean has(int cell) {
        return line[cell] != 0;
    }

    int line(int cell) {
        return line[cell];
    }

    double value(int cell) {
        return value[cell];
    }

    FileProblems problems() {
        return problems;
    }

    /** What a cell is the value of, in words. */
    String name(int cell) {
        return name(cell, keys.size());
    }

    private String name(int cell, int firstKeys) {
        List<String> names = new ArrayList<>();
        int rest = cell;
        for (int key = keys.size() - 1; key >= 0; key--) {
            Key of = keys.get(key);
            if (key < firstKeys) names.add(0, of.name(rest % of.size()));
            rest /= of.size();
        }
        return String.join(", ", names);
    }

    /** How many runs over the last key there are: combinations of all the others. */
    int runs() {
        return value.length / lastKey().size();
    }

    /**
     * The values over the last key for one combination of the others, indices from its first number. Every row from the
     * first one given to the last must be there.
     *
     * @param begin the number with which the rows must begin; null if they may begin anywhere
     * @param end the number with which the rows must end; null if they may end anywhere
     */
    Run run(int number, Integer begin, Integer end) {
        int size = lastKey().size();
        int first = number * size;
        int from = 0;
        while (from < size && !has(first + from)) from++;
        int to = size - 1;
        while (to >= from && !has(first + to)) to--;
        String what = name(first, keys.size() - 1);
        if (from > to) {
            missing(what.isEmpty() ? "no rows" : "no rows for " + what);
        } else {
            int firstWanted = begin == null ? from : begin - lastKey().low();
            int lastWanted = end == null ? to : end - lastKey().low();
            reportGaps(first, firstWanted, lastWanted, what.isEmpty() ? "" : " for " + what);
        }
        return new Run(Arrays.copyOfRange(value, first, first + size), from, to);
    }

    private void reportGaps(int first, int from, int to, String ofWhat) {
        String column = lastKey().column();
        int low = lastKey().low();
        for (int place = from; place <= to; place++) {
            if (has(first + place)) continue;
            int gapEnd = place;
            while (gapEnd < to && !has(first + gapEnd + 1)) gapEnd++;
            String gap = gapEnd == place
                    ? "no row with " + column + " " + (low + place)
                    : "no rows with " + column + " " + (low + place) + " to " + (low + gapEnd);
            missing(gap + ofWhat);
            place = gapEnd;
        }
    }

    /** Says that rows are missing, unless the table was not read or a misspelt row may be the missing one. */
    void missing(String what) {
        if (!wasRead || keysUnsure) return;
        problems.add(null, lastKey().column(), what, "a row for each, 0 included", "add what is missing");
    }

    private Key lastKey() {
        return keys.get(keys.size() - 1);
    }

    /**
     * Values over the last key.
     *
     * @param values [index from the key's first number]
     * @param from the first index with a row
     * @param to the last index with a row
     */
    record Run(double[] values, int from, int to) {

        /** The values, with {@code before} ahead of the first row, and the last row's value after it. */
        double[] padded(double before) {
            return padded(before, from > to ? before : values[to]);
        }

        /** The values, with {@code before} ahead of the first row and {@code after} behind the last. */
        double[] padded(double before, double after) {
            double[] padded = values.clone();
            Arrays.fill(padded, 0, Math.min(from, padded.length), before);
            if (to + 1 < padded.length) Arrays.fill(padded, to + 1, padded.length, after);
            return padded;
        }
    }
}

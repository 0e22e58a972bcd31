package org.conurb.scenarios.format.gmns;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.conurb.scenarios.format.CsvFault;
import org.conurb.scenarios.format.CsvReader;
import org.conurb.scenarios.format.FileProblems;

/** A table of GMNS: some columns must be there, others may, and those of other programs are passed over. */
final class GmnsTable {

    /** Words for a missing value: GMNS's own two and what databases write. */
    private static final List<String> MISSING = List.of("", "NaN", "NULL", "null", "None");

    private static final int LONGEST_SHOWN = 60;

    private final FileProblems problems;
    private final Map<String, Integer> places = new HashMap<>(); // column → cell
    private CsvReader reader;
    private boolean isGood;

    private GmnsTable(FileProblems problems) {
        this.problems = problems;
    }

    /**
     * Reads a table row by row.
     *
     * @param required columns that must be there
     * @param user takes the table, which stands at one row after the other
     */
    static void read(FileProblems problems, List<String> required, Consumer<GmnsTable> user) {
        new GmnsTable(problems).read(required, user);
    }

    private void read(List<String> required, Consumer<GmnsTable> user) {
        Path file = problems.file();
        if (!Files.isRegularFile(file)) {
            problems.add(null, "", "no such file", "a table with the columns " + String.join(",", required), "");
            return;
        }
        try (CsvReader opened = new CsvReader(new BufferedInputStream(Files.newInputStream(file)))) {
            reader = opened;
            if (!reader.next()) {
                problems.add(null, "", "an empty file", "a header with " + String.join(",", required), "");
                return;
            }
            if (takeHeader(required)) readRows(user);
        } catch (CsvFault fault) {
            problems.add(fault.line(), "", fault.getMessage(), fault.expected(), "");
        } catch (IOException failure) {
            problems.add(null, "", "a file that cannot be read (" + failure + ")", "a table", "check its permissions");
        }
    }

    private boolean takeHeader(List<String> required) throws CsvFault {
        boolean isRight = true;
        for (int cell = 0; cell < reader.cells(); cell++) {
            String column = reader.cell(cell).strip().toLowerCase(Locale.ROOT);
            if (places.putIfAbsent(column, cell) == null || column.isEmpty()) continue;
            problems.add(reader.line(), shortened(column), "the column a second time", "each column once", "");
            isRight = false;
        }
        for (String column : required) {
            if (places.containsKey(column)) continue;
            problems.add(reader.line(), column, "no such column", "the columns " + String.join(",", required), "");
            isRight = false;
        }
        return isRight;
    }

    private void readRows(Consumer<GmnsTable> user) throws IOException, CsvFault {
        int width = reader.cells();
        while (reader.next()) {
            isGood = true;
            if (reader.cells() == width) user.accept(this);
            else problems.add(reader.line(), "", reader.cells() + " cells", width + " as in the header", "");
        }
    }

    /** The line in which the row begins, from 1. */
    int line() {
        return reader.line();
    }

    /** Whether nothing asked of this row was wrong so far. */
    boolean isGood() {
        return isGood;
    }

    /** The cell of a column as it stands; empty for a missing value or column. */
    String raw(String column) {
        Integer place = places.get(column);
        if (place == null) return "";
        try {
            return reader.cell(place);
        } catch (CsvFault fault) {
            isGood = false;
            problems.add(fault.line(), column, fault.getMessage(), fault.expected(), "save the file as UTF-8");
            return "";
        }
    }

    /** The text of a cell without blanks around it; empty for a missing value or column. */
    String text(String column) {
        String text = raw(column).strip();
        return MISSING.contains(text) ? "" : text;
    }

    /** The name of something, which must be there; every word is one, {@code NaN} too. */
    String id(String column) {
        String id = raw(column).strip();
        if (id.isEmpty()) wrong(column, "a name");
        return id;
    }

    /** The number of a cell; null for a missing value, and after adding a problem for what is no number. */
    BigDecimal number(String column) {
        String text = text(column);
        if (text.isEmpty()) return null;
        BigDecimal number = Decimals.parse(text);
        if (number == null || Double.isInfinite(number.doubleValue())) {
            wrong(column, "a number");
            return null;
        }
        return number;
    }

    /** A number of at least 0; null for a missing value and after adding a problem. */
    BigDecimal amount(String column) {
        BigDecimal number = number(column);
        if (number == null || number.signum() >= 0) return number;
        wrong(column, "a number of at least 0");
        return null;
    }

    /** Adds a problem of a cell. */
    void wrong(String column, String expected) {
        isGood = false;
        String text = text(column);
        String found = text.isEmpty() ? "nothing" : "'" + shortened(text) + "'";
        problems.add(reader.line(), column, found, expected, "");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}

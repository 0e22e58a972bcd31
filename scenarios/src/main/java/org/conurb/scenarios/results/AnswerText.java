package org.conurb.scenarios.results;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answer to a query as text: as CSV, as JSON, or lined up to be read. */
public final class AnswerText {

    /** Rows of an answer that is lined up; of more, these come first and the rest is counted. */
    public static final int ROWS_SHOWN = 200;

    private static final String GAP = "  ";
    private static final int DIGITS = 7; // of a number with a fraction, where it is lined up
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ResultSet rows;
    private final List<String> names = new ArrayList<>();

    /** The rows of an answer that are still to come. */
    public AnswerText(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) names.add(columns.getColumnLabel(column));
    }

    /** As CSV (RFC 4180, lines end in a line feed): names in the first line; nothing stands for a missing value. */
    public void csv(Writer out) throws SQLException {
        try {
            for (int column = 0; column < names.size(); column++) cell(out, column, names.get(column));
            out.write('\n');
            while (rows.next()) {
                for (int column = 0; column < names.size(); column++) cell(out, column, exact(value(column)));
                out.write('\n');
            }
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void cell(Writer out, int column, String text) throws IOException {
        if (column > 0) out.write(',');
        boolean quoted = text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    /** As a JSON array with an object for each row. */
    public void json(Writer out) throws SQLException {
        try (JsonGenerator json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartArray();
            while (rows.next()) {
                json.writeStartObject();
                for (int column = 0; column < names.size(); column++) {
                    json.writeName(names.get(column));
                    write(json, value(column));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value == null) json.writeNull();
        else if (value instanceof Boolean truth) json.writeBoolean(truth);
        else if (value instanceof Number) json.writeNumber(exact(value));
        else json.writeString(value.toString());
    }

    /** Lined up under the names of the columns, numbers to the right, with seven digits of those that have a fraction. */
    public void table(Writer out) throws SQLException {
        List<Object[]> shown = new ArrayList<>();
        long more = 0;
        while (rows.next()) {
            if (shown.size() == ROWS_SHOWN) {
                more++;
                continue;
            }
            Object[] row = new Object[names.size()];
            for (int column = 0; column < row.length; column++) row[column] = value(column);
            shown.add(row);
        }
        try {
            lines(out, shown);
            if (more > 0) out.write("… " + more + " more rows; --format csv gives all\n");
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void lines(Writer out, List<Object[]> shown) throws IOException {
        int[] widths = new int[names.size()];
        boolean[] isNumber = new boolean[names.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = names.get(column).length();
            for (Object[] row : shown) {
                widths[column] = Math.max(widths[column], rounded(row[column]).length());
                isNumber[column] |= row[column] instanceof Number;
            }
        }
        line(out, names, widths, isNumber);
        List<String> rules = new ArrayList<>();
        for (int width : widths) rules.add("-".repeat(width));
        line(out, rules, widths, isNumber);
        for (Object[] row : shown) {
            List<String> cells = new ArrayList<>();
            for (Object value : row) cells.add(rounded(value));
            line(out, cells, widths, isNumber);
        }
    }

    private static void line(Writer out, List<String> cells, int[] widths, boolean[] isNumber) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String space = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? "" : GAP);
            line.append(isNumber[column] ? space + cells.get(column) : cells.get(column) + space);
        }
        out.write(line.toString().stripTrailing() + "\n");
    }

    /** The value, null where there is none: a missing one, or a number that is none. */
    private Object value(int column) throws SQLException {
        Object value = rows.getObject(column + 1);
        boolean isNone = value instanceof Double real && !Double.isFinite(real)
                || value instanceof Float single && !Float.isFinite(single);
        return isNone ? null : value;
    }

    /** A value to the last digit, a number never with an exponent. */
    private static String exact(Object value) {
        if (value == null) return "";
        if (!(value instanceof Double || value instanceof Float || value instanceof BigDecimal))
            return value.toString();
        return plain(new BigDecimal(value.toString()));
    }

    private static String rounded(Object value) {
        if (!(value instanceof Double || value instanceof Float)) return exact(value);
        BigDecimal number = new BigDecimal(value.toString());
        boolean isLong = number.precision() - number.scale() >= DIGITS;
        return plain(isLong ? number.setScale(0, RoundingMode.HALF_EVEN) : number.round(new MathContext(DIGITS)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Passes everything on but the end: who gave the writer closes it. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

package org.conurb.scenarios.importer.city;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A CSV table being written: a header and rows, cells quoted where need be. */
final class TableText {

    private static final MathContext DIGITS = new MathContext(9);

    private final StringBuilder text = new StringBuilder();

    TableText(Object... header) {
        row(header);
    }

    /** Adds a row; numbers that are not whole keep nine digits. */
    TableText row(Object... cells) {
        text.append(Arrays.stream(cells).map(TableText::cell).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
            return rounded.signum() == 0 ? "0" : rounded.toPlainString();
        }
        String cell = value.toString();
        boolean isPlain = cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

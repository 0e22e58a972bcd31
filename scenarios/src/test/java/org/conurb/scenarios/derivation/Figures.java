package org.conurb.scenarios.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of figures being written: comma-separated, a header first, numbers to six significant digits. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(6);

    private final List<String> lines = new ArrayList<>();

    Figures(String header) {
        lines.add(header);
    }

    /** Adds a row; doubles are rounded, everything else is written as it prints. */
    void add(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (Object cell : cells) {
            if (line.length() > 0) line.append(',');
            line.append(cell instanceof Double value ? number(value) : cell.toString());
        }
        lines.add(line.toString());
    }

    /** A number to six significant digits, without exponent or trailing zeros. */
    static String number(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("a figure is " + value);
        if (value == 0) return "0";
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    void write(Path file) {
        writeLines(file, lines);
    }

    static void writeLines(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

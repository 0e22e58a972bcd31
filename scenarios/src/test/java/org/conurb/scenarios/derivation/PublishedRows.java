package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Rows of a published table for tests outside this package. */
public final class PublishedRows {

    private PublishedRows() {}

    /** One row. */
    public interface OneRow {
        /** The text of a column. */
        String text(String column);

        /** The number of a column. */
        double number(String column);
    }

    /** Hands over each row of a CSV file, compressed or not. */
    public static void read(Path file, Consumer<OneRow> user) {
        for (CsvFile.Row row : CsvFile.read(file)) {
            user.accept(new OneRow() {
                @Override
                public String text(String column) {
                    return row.text(column);
                }

                @Override
                public double number(String column) {
                    return row.number(column);
                }
            });
        }
    }
}

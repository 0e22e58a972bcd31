package org.conurb.scenarios.derivation;

import java.util.List;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Figures that are read off publications or assumed, not taken from the published files: small tables in
 * {@code src/test/resources/derivation}. Where each comes from, {@code README.md} there says.
 */
final class Facts {

    private Facts() {}

    static List<Row> read(String file) {
        return CsvFile.read(TestData.repository().resolve("scenarios/src/test/resources/derivation/" + file));
    }

    /** A column of a table with a row for each borough, in the order of {@link Published#CODES}. */
    static double[] byArea(Published published, String file, String column) {
        double[] values = new double[Published.CODES.length];
        for (Row row : read(file)) values[published.area(row.text("area"))] = row.number(column);
        return values;
    }
}

package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The components of change of past years, if a city gives them: only for reports and tests, so the table is checked and
 * not kept.
 */
final class HistoryTable {

    private static final String FILE = "population_history.csv";
    private static final List<String> COLUMNS = List.of(
            "area",
            "year",
            "population",
            "births",
            "deaths",
            "internal_in",
            "internal_out",
            "international_in",
            "international_out",
            "other");
    private static final int FIRST_COUNT = 2;
    private static final int FIRST_YEAR = 1801;
    private static final int LAST_YEAR = 2200;

    private HistoryTable() {}

    /** Checks the table, if there is one. */
    static void check(CityTables tables, Path folder) {
        if (!Files.exists(folder.resolve(FILE))) return;
        CsvTable.read(tables.open(FILE), COLUMNS, row -> {
            row.oneOf(0, tables.areas());
            row.whole(1, FIRST_YEAR, LAST_YEAR);
            int last = COLUMNS.size() - 1;
            for (int column = FIRST_COUNT; column < last; column++) row.whole(column, 0, Integer.MAX_VALUE);
            row.whole(last, Integer.MIN_VALUE, Integer.MAX_VALUE);
        });
    }
}

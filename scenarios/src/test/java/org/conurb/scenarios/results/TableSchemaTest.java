package org.conurb.scenarios.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written about the tables is what the code makes. */
class TableSchemaTest {

    @Test
    void thePageAboutTheTablesSaysWhatTheCodeDoes() throws IOException {
        assertEquals(
                TableGuide.markdown(),
                Files.readString(Path.of("../docs/tables.md")),
                "make it again: ./conurb tables --markdown > docs/tables.md");
    }

    @ParameterizedTest
    @EnumSource(RunTable.class)
    void aTableHasTheColumnsThatAreTold(RunTable table) {
        List<String> columns = new ArrayList<>();
        try (Duck duck = Duck.open()) {
            duck.execute(table.create());
            duck.query("DESCRIBE " + table.table(), row -> columns.add(row.getString(1)));
        }
        assertEquals(table.columns().stream().map(RunTable.Column::name).toList(), columns);
        String text = TableGuide.of(table);
        for (String column : columns) assertTrue(text.contains("\n" + column + " "), column);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
        assertTrue(TableGuide.list().contains(table.table() + " "), table.table());
    }
}

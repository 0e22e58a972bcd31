package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comma-separated values after RFC 4180. */
class CsvReaderTest {

    private static List<String> read(byte[] bytes) throws IOException, CsvFault {
        List<String> records = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes))) {
            while (reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < reader.cells(); cell++) cells.add(reader.cell(cell));
                records.add(reader.line() + " " + String.join("|", cells));
            }
        }
        return records;
    }

    private static List<String> read(String text) throws IOException, CsvFault {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cellsEndAtCommasAndRecordsAtLines() throws Exception {
        assertEquals(List.of("1 a|b", "2 1|", "3 |2"), read("a,b\n1,\n,2"));
    }

    @Test
    void linesMayEndTheWindowsWayAndBeEmpty() throws Exception {
        assertEquals(List.of("1 a|b", "4 1|2"), read("a,b\r\n\r\n\n1,2\r\n"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() throws Exception {
        assertEquals(List.of("1 a|b"), read("\uFEFFa,b\n"));
    }

    @Test
    void quotesHoldCommasLinesAndQuotes() throws Exception {
        assertEquals(
                List.of("1 a,b|say \"so\"|two\nlines", "3 x|y|z"),
                read("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\nx,y,z\n"));
    }

    @Test
    void lettersOutsideAsciiAreRead() throws Exception {
        assertEquals(List.of("1 Zürich|Łódź"), read("Zürich,Łódź\n"));
    }

    @Test
    void bytesThatAreNotUtf8AreFoundWithTheirLine() {
        byte[] latin = "a,b\n1,Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(2, assertThrows(CsvFault.class, () -> read(latin)).line());
    }

    @Test
    void aQuoteThatIsNeverClosedIsFoundWhereItOpens() {
        CsvFault fault = assertThrows(CsvFault.class, () -> read("a,b\n1,\"2\n3,4\n"));
        assertEquals(2, fault.line());
        assertEquals("a quote that is never closed", fault.getMessage());
    }

    @Test
    void aQuoteInsideAValueIsRefused() {
        assertEquals(
                "a quote inside a value",
                assertThrows(CsvFault.class, () -> read("a,5\"\n")).getMessage());
    }
}

package org.conurb.scenarios.format.tntp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken are refused in words, and never take more memory than they are long. */
class TntpProblemsTest {

    private static final int NODES = 4;

    @TempDir
    Path folder;

    private Problem problemOf(Consumer<Path> reader, String text) {
        Path file = TntpTexts.write(folder, "broken.tntp", text);
        InputException refused = assertThrows(InputException.class, () -> reader.accept(file));
        return refused.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        \t3\t4\t10\t2       | \t3\t9\t10\t2       | 10 | term_node      | '9'
        \t3\t4\t10\t2       | \t0\t4\t10\t2       | 10 | init_node      | '0'
        \t3\t4\t10\t2       | \t3\t4.5\t10\t2     | 10 | term_node      | '4.5'
        \t3\t4\t10\t2       | \t3\t4\tNaN\t2      | 10 | capacity       | 'NaN'
        \t3\t4\t10\t2       | \t3\t4\t0\t2        | 10 | capacity       | '0'
        \t3\t4\t10\t2       | \t3\t4\t10\t-2      | 10 | length         | '-2'
        \t3\t4\t10\t2       | \t3\t4\t10\t1e999   | 10 | length         | '1e999'
        \t1\t1.25           | \t1\tx              | 12 | power          | 'x'
        LINKS>\t7           | LINKS>\t8           | 4  | <NUMBER OF LINKS> | 7 rows
        LINKS>\t7           | LINKS>\t6           | 4  | <NUMBER OF LINKS> | more rows than that
        LINKS>\t7           | LINKS>\t1000000000  | 4  | <NUMBER OF LINKS> | '1000000000'
        NODES>  4           | NODES>  19000000    | 2  | <NUMBER OF NODES> | 19000000 nodes, but only 7 links
        NODES>  4           | NODES>  four        | 2  | <NUMBER OF NODES> | 'four'
        ZONES> 2            | ZONES> 5            | 1  | <NUMBER OF ZONES> | '5'
        THRU NODE> 3        | THRU NODE> 6        | 3  | <FIRST THRU NODE> | '6'
        """)
    void aWrongValueOfANetworkIsNamedWithItsLine(String good, String bad, int line, String key, String found) {
        String text = TntpTexts.NETWORK.replace(unescaped(good), unescaped(bad));
        Problem problem = problemOf(TntpNetwork::read, text);
        assertEquals(line, problem.line());
        assertEquals(key, problem.key());
        assertEquals(found, problem.found());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        2 \t:   10.0        | 3 \t:   10.0        | 7 | destination     | '3'
        2 \t:   10.0        | 1 \t:   10.0        | 7 | destination     | a second destination 1
        2 \t:   10.0        | 2 \t:   -1          | 7 | trips           | '-1'
        2 \t:   10.0        | 2 \t:   NaN         | 7 | trips           | 'NaN'
        2 \t:   10.0        | 2 \t   10.0         | 7 |                 | '2 \t   10.0'
        origin 2            | origin 1            | 8 | origin          | a second one 1
        origin 2            | origin              | 8 | origin          | ''
        12.5                | 13.5                | 2 | <TOTAL OD FLOW> | 12.5000 trips in all
        ZONES> 2            | ZONES> 0            | 1 | <NUMBER OF ZONES> | '0'
        """)
    void aWrongValueOfATripTableIsNamedWithItsLine(String good, String bad, int line, String key, String found) {
        String text = TntpTexts.TRIPS.replace(unescaped(good), unescaped(bad));
        Problem problem = problemOf(TntpTrips::read, text);
        assertEquals(line, problem.line());
        assertEquals(key == null ? "" : key, problem.key());
        assertEquals(unescaped(found).replace('\t', ' '), problem.found());
    }

    @ParameterizedTest
    @CsvSource({"3\\t1e3, 5\\t1e3, 5, node", "3\\t1e3, 2\\t1e3, 5, node", "2000\\t0, 2000\\tNaN, 6, x y"})
    void aWrongNodeIsNamedWithItsLine(String good, String bad, int line, String key) {
        String text = TntpTexts.NODES.replace(unescaped(good), unescaped(bad));
        Problem problem = problemOf(file -> TntpNodes.read(file, NODES), text);
        assertEquals(line, problem.line());
        assertEquals(key, problem.key());
    }

    private static String unescaped(String text) {
        return text.replace("\\t", "\t");
    }

    @Test
    void filesThatAreNoneAreNamed() {
        assertEquals(
                "no such file",
                assertThrows(InputException.class, () -> TntpNetwork.read(folder.resolve("none")))
                        .problems()
                        .get(0)
                        .found());
        assertEquals(
                "a folder",
                assertThrows(InputException.class, () -> TntpTrips.read(folder))
                        .problems()
                        .get(0)
                        .found());
        assertEquals("<END OF METADATA>", problemOf(TntpNetwork::read, "").key());
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        byte[] bomb = TntpTexts.gzipped("1".repeat(1 << 25)); // unpacks to a thousand times its size
        Path file = TntpTexts.write(folder, "bomb.tntp.gz", bomb);
        InputException refused = assertThrows(InputException.class, () -> TntpNetwork.read(file));
        assertTrue(refused.getMessage().contains("a line of more than"), refused.getMessage());
    }

    @Test
    void onlyTheFirstOfManyProblemsAreListed() {
        String text = TntpTexts.TRIPS + "2 : x; ".repeat(5000);
        Path file = TntpTexts.write(folder, "broken.tntp", text);
        InputException refused = assertThrows(InputException.class, () -> TntpTrips.read(file));
        assertTrue(refused.problems().size() < 50);
    }

    /** Cut anywhere, a file is either refused or, where only white space or an empty pair is lost, read. */
    @Test
    void filesCutOffAnywhereAreRefusedInWords() {
        for (int length = 0; length < TntpTexts.NETWORK.length(); length++) {
            readOrRefused(TntpTexts.NETWORK.substring(0, length).getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] packed = TntpTexts.gzipped(TntpTexts.NETWORK);
        for (int length = 0; length < packed.length; length++) readOrRefused(Arrays.copyOf(packed, length));
    }

    @Test
    void filesWithFlippedBitsAreReadOrRefusedInWords() {
        byte[][] good = {
            TntpTexts.NETWORK.getBytes(StandardCharsets.ISO_8859_1),
            TntpTexts.TRIPS.getBytes(StandardCharsets.ISO_8859_1),
            TntpTexts.NODES.getBytes(StandardCharsets.ISO_8859_1),
            TntpTexts.gzipped(TntpTexts.NETWORK)
        };
        YearDraws draws = Draws.of(7, "flipped bits").in(0);
        for (int round = 0; round < 2000; round++) {
            byte[] broken = good[round % good.length].clone();
            int flips = 1 + draws.below(4, round, 0);
            for (int flip = 0; flip < flips; flip++) {
                broken[draws.below(broken.length, round, 2 * flip + 1)] ^=
                        (byte) (1 << draws.below(Byte.SIZE, round, 2 * flip + 2));
            }
            readOrRefused(broken);
        }
    }

    private void readOrRefused(byte[] bytes) {
        Path file = TntpTexts.write(folder, "fuzz.tntp", bytes);
        readOrRefused(file, TntpNetwork::read);
        readOrRefused(file, TntpTrips::read);
        readOrRefused(file, any -> TntpNodes.read(any, NODES));
    }

    /** Anything but an {@link InputException} fails the test. */
    private static void readOrRefused(Path file, Consumer<Path> reader) {
        try {
            reader.accept(file);
        } catch (InputException refused) {
            assertTrue(refused.getMessage().contains("fuzz.tntp"), refused.getMessage());
        }
    }
}

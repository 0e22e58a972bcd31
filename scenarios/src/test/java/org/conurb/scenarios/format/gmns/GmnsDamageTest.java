package org.conurb.scenarios.format.gmns;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.format.network.Damage;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken GMNS folders are refused with a word on what is wrong. */
class GmnsDamageTest {

    /** Broken files of each kind; the long checks take many more. */
    private static final int TIMES = Boolean.getBoolean("conurb.long") ? 5000 : 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"config.csv", "node.csv", "link.csv", "geometry.csv", "movement.csv"})
    void noDamageToATableEndsInAnythingButAWordOnIt(String table) throws IOException {
        GmnsTexts.write(folder);
        // Looking a reference system up takes most of the time; without one there are more broken files a second.
        if (!table.equals("config.csv")) {
            GmnsTexts.table(folder, "config.csv", GmnsTexts.CONFIG.replace("27700", ""));
        }
        byte[] sound = Files.readAllBytes(folder.resolve(table));
        new Damage(folder.resolve(table), sound, file -> GmnsNetwork.read(folder))
                .truncated(TIMES)
                .flipped(TIMES)
                .withOddValues(TIMES, ',', ',')
                .withOddValues(TIMES, ' ', ' ')
                .withLinesMoved(TIMES);
    }

    @Test
    void numbersOfAnyLengthTakeNoTime() {
        GmnsTexts.write(folder);
        for (String odd :
                new String[] {"1e999999999", "9".repeat(100_000), "1e-999", "0." + "0".repeat(100_000) + "1"}) {
            GmnsTexts.table(folder, "link.csv", GmnsTexts.LINKS.replace(",900,", "," + odd + ","));
            if (odd.equals("1e-999")) GmnsNetwork.read(folder);
            else assertThrows(InputException.class, () -> GmnsNetwork.read(folder));
        }
    }

    @Test
    void refusesARowWithoutEnd() throws IOException {
        GmnsTexts.write(folder);
        try (OutputStream link = Files.newOutputStream(folder.resolve("link.csv"))) {
            link.write("link_id,from_node_id,to_node_id,geometry\n1,1,2,\"LINESTRING (0 0"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] points = ", 1 1".repeat(200_000).getBytes(StandardCharsets.UTF_8);
            for (int piece = 0; piece < 20; piece++) link.write(points);
        }
        String message = assertThrows(InputException.class, () -> GmnsNetwork.read(folder))
                .getMessage();
        assertTrue(message.contains("a row of more than 1048576 bytes"), message);
    }
}

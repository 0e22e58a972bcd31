package org.conurb.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a scenario file, it is read or refused in words; nothing else ever comes of it. */
class ScenarioDamageTest {

    private static final int FILES = 1500;
    private static final byte[] NASTY = "\t:{}[]&*!|>'\"%@`#-?,.0eE~\n\r \u0000".getBytes(StandardCharsets.UTF_8);

    private static final String WHOLE = ScenarioFiles.GOOD + """
            interventions:
              - {kind: close_road, year: 2014, where: {geometry: 'POINT (-2.2 53.4)', within: 9}}
              - kind: plant_closure
                year: 2015
                zone: Z1
                sector: C
                jobs: 30
              - {kind: training_programme, year: 2014, places: {2014: 9}, ages: {to: 30}, who: [employed], gains: upper}
              - {kind: migration, year: 2014, until: 2016, direction: in, flow: internal, extra: {2014: -5, 2015: 5}}
            """;

    @TempDir
    Path folder;

    @Test
    void aDamagedFileIsReadOrRefusedWithPlaceAndWords() throws IOException {
        Path file = ScenarioFiles.write(folder, ScenarioFiles.GOOD);
        for (int seed = 0; seed < FILES; seed++) {
            Files.write(file, damaged(new SplittableRandom(seed)));
            try {
                assertNotNull(ScenarioReader.read(file));
            } catch (InputException refusal) {
                for (Problem problem : refusal.problems()) {
                    assertFalse(problem.found().isBlank(), "seed " + seed + ": " + problem);
                }
            } catch (RuntimeException | StackOverflowError fault) {
                fail("seed " + seed + " leads to a fault", fault);
            }
        }
    }

    private static byte[] damaged(SplittableRandom draws) {
        byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
        int wounds = draws.nextInt(1, 5);
        for (int wound = 0; wound < wounds; wound++) {
            int position = draws.nextInt(bytes.length);
            switch (draws.nextInt(4)) {
                case 0 -> bytes[position] = (byte) draws.nextInt(256);
                case 1 -> bytes[position] = NASTY[draws.nextInt(NASTY.length)];
                case 2 -> bytes = without(bytes, position, draws.nextInt(1, 12));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, position));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int position, int count) {
        int end = Math.min(bytes.length, position + count);
        byte[] left = new byte[Math.max(1, bytes.length - (end - position))];
        System.arraycopy(bytes, 0, left, 0, position);
        System.arraycopy(bytes, end, left, position, bytes.length - end);
        return left;
    }
}

package org.conurb.scenarios.derivation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city folder is what follows from the published figures, to the byte. */
class CityDerivationTest {

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(path -> !path.equals(Path.of("city.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyCommittedFigureFollowsFromThePublishedOnes(@TempDir Path derived) throws IOException {
        assumeTrue(TestData.present(), TestData.absence());
        CityDerivation.derive(TestData.folder(), derived);
        Path committed = CityDerivation.committed();
        assertEquals(files(committed), files(derived));
        for (Path file : files(committed)) {
            assertArrayEquals(
                    Files.readAllBytes(committed.resolve(file)),
                    Files.readAllBytes(derived.resolve(file)),
                    () -> file + " differs from what is derived; run CityDerivation if a rule has changed");
        }
    }
}

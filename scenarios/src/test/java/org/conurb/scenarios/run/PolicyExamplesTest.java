package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conurb.scenarios.scenario.PlannedIntervention;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The examples of policies fit Greater Manchester, and there is one of every kind. */
class PolicyExamplesTest {

    private static final Path FOLDER = Path.of("greater-manchester", "policies");
    private static final Path PAGE = Path.of("..", "docs", "policies.md");

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyExampleFitsItsCity() throws IOException {
        RunCity city = RunCity.read(Path.of("greater-manchester", "city"));
        for (Path file : examples()) {
            Scenario scenario = ScenarioReader.read(file);
            assertEquals(file.getFileName().toString(), scenario.name() + ".yaml");
            assertTrue(scenario.interventions().size() > 0, file + " holds none");
            assertDoesNotThrow(() -> city.check(scenario), file.toString());
        }
    }

    /** One's own has its example beside the tests. */
    @Test
    void everyKindOfThePageHasAnExample() throws IOException {
        TreeSet<String> shown = new TreeSet<>();
        for (Path file : examples()) {
            ScenarioReader.read(file).interventions().stream()
                    .map(PlannedIntervention::kind)
                    .forEach(shown::add);
        }
        TreeSet<String> published = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) if (line.startsWith("### ")) published.add(line.substring(4));
        published.remove("own");
        assertEquals(published, shown);
    }
}

package org.conurb.scenarios.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiments of this repository can be planned. */
class ExampleExperimentsTest {

    private static final Path SCENARIOS = TestData.repository().resolve("scenarios");

    @TempDir
    Path folder;

    private static Plan plan(Path experiment) {
        return Planner.plan(ExperimentReader.read(experiment, List.of(), null));
    }

    @Test
    void thoseOfGreaterManchester() {
        Path experiments = SCENARIOS.resolve("greater-manchester/experiments");
        Plan uncertainty = plan(experiments.resolve("uncertainty.yaml"));
        assertEquals(32, uncertainty.runs().size());
        assertEquals(4, uncertainty.columns().size());
        assertEquals(40, plan(experiments.resolve("policies.yaml")).runs().size());
    }

    @Test
    void theOneForACityOfOnesOwn() throws IOException {
        Experiments.write(folder, "unused");
        Files.move(folder.resolve("test.yaml"), folder.resolve("scenario.yaml"));
        Path copy = Files.copy(SCENARIOS.resolve("examples/own-city/experiment.yaml"), folder.resolve("growth.yaml"));
        assertEquals(100, plan(copy).runs().size());
    }
}

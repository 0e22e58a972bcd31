package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.indicators.Indicator;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose schedule others step is the run that it would have been without them. */
class SteppedRunTest {

    private static final int RESIDENTS = 8_000;

    @TempDir
    Path folder;

    private Scenario scenario;

    @BeforeEach
    void readTheScenario() {
        TestMarkets.add(TestCity.write(folder.resolve("city"), RESIDENTS));
        scenario = ScenarioReader.read(TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 3));
    }

    private static void step(SteppedRun run) {
        CitySimulation simulation = run.simulation();
        assertTrue(simulation.schedule.step(simulation));
        run.keepYear();
    }

    @Test
    void itLeavesTheBytesOfAnyOtherRun() {
        Path whole = folder.resolve("whole");
        Path stepped = folder.resolve("stepped");
        Runner.run(scenario, new RunOptions(2, whole, false), RunListener.SILENT);
        try (SteppedRun run = SteppedRun.begin(scenario, 1, stepped, RunListener.SILENT)) {
            while (!run.isDone()) step(run);
        }
        assertEquals("", Folders.differences(Folders.hashes(whole), Folders.hashes(stepped)));
        assertEquals(List.of(), RunChecker.check(stepped));
        assertFalse(Files.exists(stepped.resolve("years")), "remains");
    }

    @Test
    void whatIsStoppedCanBeGoneOnWith() {
        Path whole = folder.resolve("whole");
        Path stepped = folder.resolve("stepped");
        Runner.run(scenario, new RunOptions(2, whole, false), RunListener.SILENT);
        try (SteppedRun run = SteppedRun.begin(scenario, 2, stepped, RunListener.SILENT)) {
            step(run);
        }
        Runner.run(scenario, new RunOptions(2, stepped, true), RunListener.SILENT);
        assertEquals("", Folders.differences(Folders.hashes(whole), Folders.hashes(stepped)));
    }

    @Test
    void withoutAFolderItTellsTheSameFigures() {
        Path whole = folder.resolve("whole");
        List<Indicator> kept;
        try (SteppedRun run = SteppedRun.begin(scenario, 2, whole, RunListener.SILENT)) {
            while (!run.isDone()) step(run);
            kept = run.figures();
        }
        try (SteppedRun run = SteppedRun.begin(scenario, 2, null, RunListener.SILENT)) {
            assertEquals(TestCity.BASE_YEAR, run.figures().get(0).year());
            while (!run.isDone()) step(run);
            assertEquals(kept, run.figures());
        }
        assertFalse(kept.isEmpty());
    }
}

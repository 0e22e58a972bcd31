package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes rates for some years does so after a restart as if there had been none, on any number of threads. */
class PeoplePolicyRunTest {

    private static final String INTERVENTIONS = "[{kind: fertility, year: 2012, ages: {from: 20, to: 34},"
            + " factor: {2012: 1.2, 2014: 1.6}},"
            + " {kind: life_expectancy, year: 2012, until: 2013, factor: 2, ages: {from: 60}},"
            + " {kind: life_expectancy, year: 2013, years: {2013: 1, 2015: 2}},"
            + " {kind: migration, year: 2012, direction: in, flow: international, factor: 1.5, extra: 10000},"
            + " {kind: migration, year: 2013, direction: out, ages: {from: 18, to: 29}, factor: {2013: 0.5, 2015: 0.2}},"
            + " {kind: sector_growth, year: 2012, sector: C, where: {areas: [E08000003]}, factor: 0.5, extra: 0.2},"
            + " {kind: training_programme, year: 2012, places: 20000, who: [unemployed, inactive], gains: upper,"
            + " completion: 0.7}]";

    @TempDir
    Path folder;

    private Path run(Scenario scenario, String out, int threads, boolean resume, RunListener listener) {
        Path run = folder.resolve(out);
        Runner.run(scenario, new RunOptions(threads, run, resume), listener);
        return run;
    }

    @Test
    void aRunThatIsStoppedWhileTheyHoldGoesOnToTheSameBytes() {
        Path file = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        Scenario scenario = ScenarioReader.read(
                file,
                List.of(
                        new Setting("test", "populationShare", "0.005"),
                        new Setting("test", "traffic", "none"),
                        new Setting("test", "snapshots.every", "1"),
                        new Setting("test", "interventions", INTERVENTIONS)),
                2);
        Path whole = run(scenario, "whole", 1, false, RunListener.SILENT);
        RunListener stopping = new RunListener() {
            @Override
            public void yearDone(YearDone year) {
                throw new IllegalStateException("stopped after " + year.year());
            }
        };
        assertThrows(IllegalStateException.class, () -> run(scenario, "resumed", 2, false, stopping));
        Path resumed = run(scenario, "resumed", 2, true, RunListener.SILENT);
        assertEquals("", Folders.differences(Folders.hashes(whole), Folders.hashes(resumed)));
        assertEquals(List.of(), RunChecker.check(whole));
    }
}

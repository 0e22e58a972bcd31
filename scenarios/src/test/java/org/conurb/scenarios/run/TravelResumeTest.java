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

/**
 * A run that stops right after the base year goes on to the same bytes: some of the people of Greater Manchester, who go by
 * the times of the base year's day, against which output counts too. {@code InterventionRunTest} stops in later years.
 */
class TravelResumeTest {

    private static final String STOPPED = "stopped by the test";

    @TempDir
    Path folder;

    private static Scenario scenario() {
        Path file = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        List<Setting> settings =
                List.of(new Setting("test", "populationShare", "0.003"), new Setting("test", "to", "2012"));
        return ScenarioReader.read(file, settings, null);
    }

    @Test
    void aRunGoesOnFromTheBaseYearWithTheTimesOfItsDay() {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        Runner.run(scenario(), new RunOptions(2, whole, false), RunListener.SILENT);
        RunListener stopping = new RunListener() {
            @Override
            public void phase(String what) {
                if (what.equals("simulating")) throw new IllegalStateException(STOPPED);
            }
        };
        RuntimeException stop = assertThrows(
                IllegalStateException.class, () -> Runner.run(scenario(), new RunOptions(2, parts, false), stopping));
        assertEquals(STOPPED, stop.getMessage());
        Runner.run(scenario(), new RunOptions(5, parts, true), RunListener.SILENT);
        assertEquals("", Folders.differences(Folders.hashes(whole), Folders.hashes(parts)));
    }
}

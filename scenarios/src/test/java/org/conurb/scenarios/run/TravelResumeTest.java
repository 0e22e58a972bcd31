package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that stops between two years of travel goes on to the same bytes: some of the people of Greater Manchester, who go
 * by the times of the base year until they travel again.
 */
class TravelResumeTest {

    private static final String STOPPED = "stopped by the test";

    @TempDir
    Path folder;

    private static Scenario scenario(String traffic) {
        Path file = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting("test", "populationShare", "0.003"));
        settings.add(new Setting("test", "traffic", traffic));
        settings.add(new Setting("test", "trafficYears", "2"));
        settings.add(new Setting("test", "snapshots.every", "1"));
        settings.add(new Setting("test", "to", "2013"));
        return ScenarioReader.read(file, settings, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "queue"})
    void aRunGoesOnToTheSameBytesWithTheTimesThatPeopleKnew(String traffic) {
        Scenario scenario = scenario(traffic);
        Path whole = folder.resolve("whole");
        Runner.run(scenario, new RunOptions(2, whole, false), RunListener.SILENT);
        for (int lastYear = scenario.from(); lastYear < scenario.to(); lastYear++) {
            Path parts = folder.resolve("until" + lastYear);
            stopAfter(lastYear, scenario, parts);
            Runner.run(scenario, new RunOptions(5, parts, true), RunListener.SILENT);
            assertEquals("", Folders.differences(Folders.hashes(whole), Folders.hashes(parts)), "from " + lastYear);
        }
    }

    private static void stopAfter(int lastYear, Scenario scenario, Path out) {
        RunListener stopping = new RunListener() {
            @Override
            public void phase(String what) {
                if (what.equals("simulating") && lastYear == scenario.from()) throw new IllegalStateException(STOPPED);
            }

            @Override
            public void yearDone(YearDone year) {
                if (year.year() == lastYear) throw new IllegalStateException(STOPPED);
            }
        };
        RuntimeException stop = assertThrows(
                IllegalStateException.class, () -> Runner.run(scenario, new RunOptions(2, out, false), stopping));
        assertEquals(STOPPED, stop.getMessage());
    }
}

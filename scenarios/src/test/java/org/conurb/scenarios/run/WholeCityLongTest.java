package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conurb.engine.random.Draws;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** All residents of Greater Manchester, ten years: threads and kills change nothing at full size either. */
@EnabledIfSystemProperty(named = "conurb.long", matches = "true")
class WholeCityLongTest {

    private static final Path SCENARIO = Path.of("greater-manchester", "backcast.yaml");
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void threadsAndKillsDoNotChangeTheForecast() throws Exception {
        Scenario scenario = ScenarioReader.read(SCENARIO);
        Path one = folder.resolve("one");
        long start = System.nanoTime();
        Runner.run(scenario, new RunOptions(1, one, false), RunListener.SILENT);
        long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertEquals(List.of(), RunChecker.check(one));
        Path killed = folder.resolve("killed");
        Path log = folder.resolve("log.txt");
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = ChildRun.start(SCENARIO, killed, 2, log);
            double share = Draws.of(3, "moments to kill the whole city").in(0).uniform(kill);
            if (!child.waitFor((long) (wholeMillis * share), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
        }
        assertEquals(0, ChildRun.start(SCENARIO, killed, 5, log).waitFor());
        assertEquals("", Folders.differences(Folders.hashes(one), Folders.hashes(killed)));
    }
}

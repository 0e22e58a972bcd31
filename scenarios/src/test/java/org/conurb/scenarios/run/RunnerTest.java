package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run gives the same bytes on any number of threads, in one go or after any number of crashes. */
class RunnerTest {

    private static final int RESIDENTS = 40_000; // households for more than one chunk, so that threads share the work
    private static final int FIRST_YEAR = TestCity.BASE_YEAR + 1;
    private static final int LAST_YEAR = TestCity.BASE_YEAR + 7;

    @TempDir
    Path folder;

    private Path scenario() {
        return scenario(RESIDENTS);
    }

    private Path scenario(int residents) {
        TestMarkets.add(TestCity.write(folder.resolve("city"), residents));
        return TestCity.writeScenario(folder, TestCity.BASE_YEAR, LAST_YEAR);
    }

    private Summary run(Scenario scenario, String out, int threads, boolean resume) {
        return Runner.run(scenario, new RunOptions(threads, folder.resolve(out), resume), RunListener.SILENT);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() {
        assertSameOnAnyNumberOfThreads(ScenarioReader.read(scenario()));
    }

    /** Of traffic there are two days in a year of travel, the second with routes chosen anew: there are no other kinds. */
    @Test
    void anyNumberOfThreadsGivesTheSameBytesForGreaterManchester() {
        Path file = Path.of("greater-manchester", "baseline.yaml");
        List<Setting> settings = List.of(
                new Setting("--set", "populationShare", "0.01"), // residents and vehicles for more than one chunk
                new Setting("--set", "trafficDays", "4")); // two in a sample
        assertSameOnAnyNumberOfThreads(ScenarioReader.read(file, settings, 2));
    }

    private void assertSameOnAnyNumberOfThreads(Scenario scenario) {
        run(scenario, "one", 1, false);
        SortedMap<String, String> one = Folders.hashes(folder.resolve("one"));
        for (int threads : new int[] {2, 5}) {
            run(scenario, "on" + threads, threads, false);
            SortedMap<String, String> many = Folders.hashes(folder.resolve("on" + threads));
            assertEquals("", Folders.differences(one, many), threads + " threads");
        }
        assertEquals(List.of(), RunChecker.check(folder.resolve("one")));
    }

    @Test
    void anotherSeedGivesAnotherCity() {
        Path file = scenario();
        Scenario scenario = ScenarioReader.read(file);
        Scenario other = scenario.withSeed(scenario.seed() + 1);
        run(scenario, "one", 2, false);
        run(other, "other", 2, false);
        String table = "tables/components.parquet";
        assertFalse(Folders.hashes(folder.resolve("one"))
                .get(table)
                .equals(Folders.hashes(folder.resolve("other")).get(table)));
    }

    /** Two runs at a time: while one waits for its processes to start or for the disk, the other computes. */
    @Test
    void aRunKilledAtAnyMomentGoesOnToTheSameBytes() throws Exception {
        Path file = scenario(8_000);
        List<KilledRuns> lanes = List.of(
                new KilledRuns(file, Files.createDirectory(folder.resolve("lane1")), 1),
                new KilledRuns(file, Files.createDirectory(folder.resolve("lane2")), 2));
        List<Integer> killedAfterYears = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(lanes.size());
        try {
            for (Future<List<Integer>> lane : both.invokeAll(lanes)) killedAfterYears.addAll(lane.get());
        } finally {
            both.shutdownNow();
        }
        assertEquals("", Folders.differences(lanes.get(0).whole(), lanes.get(1).whole()));
        assertTrue(
                killedAfterYears.stream().distinct().count() > 2,
                "the kills should come at different stages; they came after years " + killedAfterYears);
    }

    @Test
    void aRunDoesNotTouchAFolderThatExists() throws IOException {
        Scenario scenario = ScenarioReader.read(scenario());
        Files.createDirectories(folder.resolve("mine"));
        RunException refused = assertThrows(RunException.class, () -> run(scenario, "mine", 1, false));
        assertTrue(refused.getMessage().contains("--resume")
                && refused.getMessage().contains("--out"));
        assertThrows(RunException.class, () -> run(scenario, "mine", 1, true));
        assertEquals(0, folder.resolve("mine").toFile().list().length);
    }

    @Test
    void aRunGoesOnOnlyWithTheScenarioAndTheCityItBeganWith() throws IOException {
        Path file = scenario();
        run(ScenarioReader.read(file), "run", 1, false);
        Path rates = folder.resolve("city/rates/dissolution.csv");
        Files.writeString(rates, Files.readString(rates).replaceFirst("0\\.0\\d+", "0.05"));
        RunException refused = assertThrows(RunException.class, () -> run(ScenarioReader.read(file), "run", 1, true));
        assertTrue(refused.getMessage().contains("dissolution.csv"), refused.getMessage());
    }

    @Test
    void aFinishedRunIsLeftAsItIs() {
        Scenario scenario = ScenarioReader.read(scenario());
        Summary first = run(scenario, "run", 1, false);
        SortedMap<String, String> before = Folders.hashes(folder.resolve("run"));
        Summary again = run(scenario, "run", 1, true);
        assertEquals(before, Folders.hashes(folder.resolve("run")));
        assertEquals(first.areas(), again.areas());
        assertEquals(FIRST_YEAR - 1, again.baseYear());
    }
}

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
import java.util.concurrent.TimeUnit;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run gives the same bytes on any number of threads, in one go or after any number of crashes. */
class RunnerTest {

    private static final int RESIDENTS = 40_000; // households for more than one chunk, so that threads share the work
    private static final int FIRST_YEAR = TestCity.BASE_YEAR + 1;
    private static final int LAST_YEAR = TestCity.BASE_YEAR + 7;

    private static final int KILLS = 15;
    private static final int KILLS_OF_A_RUN = 3;
    private static final double EARLIEST_KILL = 0.4; // share of a whole run's time; before, the virtual machine starts

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

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void anyNumberOfThreadsGivesTheSameBytes(int threads) {
        Scenario scenario = ScenarioReader.read(scenario());
        run(scenario, "one", 1, false);
        run(scenario, "many", threads, false);
        assertEquals(
                "", Folders.differences(Folders.hashes(folder.resolve("one")), Folders.hashes(folder.resolve("many"))));
        assertEquals(List.of(), RunChecker.check(folder.resolve("many")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void anyNumberOfThreadsGivesTheSameBytesForGreaterManchester(int threads) {
        Path file = Path.of("greater-manchester", "baseline.yaml");
        Scenario scenario = ScenarioReader.read(file, List.of(new Setting("--set", "populationShare", "0.02")), 3);
        run(scenario, "one", 1, false);
        run(scenario, "many", threads, false);
        assertEquals(
                "", Folders.differences(Folders.hashes(folder.resolve("one")), Folders.hashes(folder.resolve("many"))));
        assertEquals(List.of(), RunChecker.check(folder.resolve("many")));
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

    /** Each process is killed at a moment drawn between the first work it does and the time a whole run takes. */
    @Test
    void aRunKilledAtAnyMomentGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Path file = scenario(8_000);
        Path log = folder.resolve("log.txt");
        long start = System.nanoTime();
        assertEquals(0, ChildRun.start(file, folder.resolve("whole"), 2, log).waitFor(), () -> text(log));
        long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        SortedMap<String, String> whole = Folders.hashes(folder.resolve("whole"));
        List<Integer> killedAfterYears = new ArrayList<>();
        YearDraws moments = Draws.of(1, "moments to kill").in(0);
        int kills = 0;
        int draw = 0;
        for (int attempt = 0; kills < KILLS; attempt++) {
            assertTrue(
                    attempt < 10 * KILLS, "runs end before they can be killed; the first took " + wholeMillis + " ms");
            Path out = folder.resolve("killed" + attempt);
            Process child = ChildRun.start(file, out, 2, log);
            long begun = System.nanoTime();
            int killsBefore = kills;
            boolean finished = false;
            while (!finished) {
                double moment = EARLIEST_KILL + (1 - EARLIEST_KILL) * moments.uniform(draw++);
                long wait = (long) (wholeMillis * moment);
                finished = child.waitFor(wait, TimeUnit.MILLISECONDS);
                if (!finished) {
                    child.destroyForcibly().waitFor();
                    kills++;
                    killedAfterYears.add(years(out));
                    child = ChildRun.start(file, out, 2, log);
                    finished = kills % KILLS_OF_A_RUN == 0;
                }
            }
            assertEquals(0, child.waitFor(), () -> text(log));
            assertEquals("", Folders.differences(whole, Folders.hashes(out)), "attempt " + attempt);
            assertEquals(List.of(), RunChecker.check(out));
            // It ended before it could be killed: the machine had been busy when the first was timed.
            if (kills == killsBefore) {
                wholeMillis = Math.min(wholeMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        }
        assertTrue(
                killedAfterYears.stream().distinct().count() > 2,
                "the kills should come at different stages; they came after years " + killedAfterYears);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** How many years were on disk; -1 before there was a folder. */
    private static int years(Path out) {
        String[] years = out.resolve("years").toFile().list();
        return years == null ? -1 : years.length;
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

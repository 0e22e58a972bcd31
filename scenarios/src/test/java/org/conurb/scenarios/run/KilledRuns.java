package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * Runs of a scenario, one after the other, that are killed again and again and must go on to the bytes of one left alone.
 * Each process is killed at a moment drawn between the first work it does and the time a whole run takes.
 */
final class KilledRuns implements Callable<List<Integer>> {

    private static final int KILLS = 6;
    private static final int KILLS_OF_A_RUN = 3;
    private static final double EARLIEST_KILL = 0.4; // share of a whole run's time; before, the virtual machine starts

    private final Path scenario;
    private final Path folder;
    private final Path log;
    private final YearDraws moments;
    private final List<Integer> killedAfterYears = new ArrayList<>();
    private SortedMap<String, String> whole;
    private long wholeMillis;
    private int drawn;

    /** Runs to kill: of a scenario, in a folder that is there, at the moments of a seed. */
    KilledRuns(Path scenario, Path folder, long seed) {
        this.scenario = scenario;
        this.folder = folder;
        this.log = folder.resolve("log.txt");
        this.moments = Draws.of(seed, "moments to kill").in(0);
    }

    /** The files of the run that was left alone. */
    SortedMap<String, String> whole() {
        return whole;
    }

    /** Kills them; after how many years on disk each time, -1 before there was a folder. */
    @Override
    public List<Integer> call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        assertEquals(0, start(folder.resolve("whole")).waitFor(), this::said);
        wholeMillis = millisSince(start);
        whole = Folders.hashes(folder.resolve("whole"));
        for (int attempt = 0; killedAfterYears.size() < KILLS; attempt++) {
            assertTrue(attempt < 10 * KILLS, "runs end before they can be killed; one took " + wholeMillis + " ms");
            Path out = folder.resolve("killed" + attempt);
            killAndGoOn(out);
            assertEquals("", Folders.differences(whole, Folders.hashes(out)), "attempt " + attempt);
            assertEquals(List.of(), RunChecker.check(out));
        }
        return killedAfterYears;
    }

    private void killAndGoOn(Path out) throws IOException, InterruptedException {
        Process child = start(out);
        long begun = System.nanoTime();
        int kills = 0;
        while (kills < KILLS_OF_A_RUN && !child.waitFor(moment(), TimeUnit.MILLISECONDS)) {
            child.destroyForcibly().waitFor();
            kills++;
            killedAfterYears.add(years(out));
            child = start(out);
        }
        assertEquals(0, child.waitFor(), this::said);
        // It ended before it could be killed: the machine had been busy when the first was timed.
        if (kills == 0) wholeMillis = Math.min(wholeMillis, millisSince(begun));
    }

    private Process start(Path out) throws IOException {
        return ChildRun.start(scenario, out, 2, log);
    }

    private long moment() {
        return (long) (wholeMillis * (EARLIEST_KILL + (1 - EARLIEST_KILL) * moments.uniform(drawn++)));
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int years(Path out) {
        String[] years = out.resolve("years").toFile().list();
        return years == null ? -1 : years.length;
    }
}

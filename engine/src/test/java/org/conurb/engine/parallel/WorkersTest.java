package org.conurb.engine.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops over rows give the same results on any number of threads, and end whatever a task does. */
class WorkersTest {

    private static final int CHUNK = Workers.CHUNK_ROWS;
    private static final int ROWS = 40 * CHUNK + 123;
    private static final YearDraws LUCK = Draws.of(4, "workers").in(2012);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1); // a hang, not a slow machine

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void picksTheRowsThatAPlainLoopPicks(int threads) {
        int[] plain = IntStream.range(0, ROWS).filter(WorkersTest::isLucky).toArray();
        try (Workers workers = Workers.of(threads)) {
            IntBuffer picked = workers.select(ROWS, (from, to, mine) -> {
                for (int row = from; row < to; row++) if (isLucky(row)) mine.add(row);
            });
            assertArrayEquals(plain, picked.toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void countsWhatAPlainLoopCounts(int threads) {
        long[] plain = new long[7];
        for (int row = 0; row < ROWS; row++) plain[LUCK.below(7, row, 1)]++;
        try (Workers workers = Workers.of(threads)) {
            long[] counted = workers.count(ROWS, 7, (cells, from, to) -> {
                for (int row = from; row < to; row++) cells[LUCK.below(7, row, 1)]++;
            });
            assertArrayEquals(plain, counted);
        }
    }

    /** The addends span 32 orders of magnitude: another order of adding them gives another sum. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void addsRealNumbersInOneOrder(int threads) {
        double byChunk = 0;
        double inOneGo = 0;
        for (int from = 0; from < ROWS; from += CHUNK) {
            double chunk = 0;
            for (int row = from; row < Math.min(ROWS, from + CHUNK); row++) {
                chunk += addend(row);
                inOneGo += addend(row);
            }
            byChunk += chunk;
        }
        assertTrue(byChunk != inOneGo, "the addends are harmless; the test would see nothing");
        try (Workers workers = Workers.of(threads)) {
            for (int repetition = 0; repetition < 20; repetition++) {
                double[] sum = workers.sum(ROWS, 1, (cells, from, to) -> {
                    for (int row = from; row < to; row++) cells[0] += addend(row);
                });
                assertEquals(byChunk, sum[0]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyTaskRunsOnce(int threads) {
        for (int tasks : new int[] {0, 1, 2, 4, 5, 6, 1000}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
            try (Workers workers = Workers.of(threads)) {
                workers.forEach(tasks, runs::incrementAndGet);
            }
            for (int task = 0; task < tasks; task++) assertEquals(1, runs.get(task), "task " + task + " of " + tasks);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 1, Integer.MAX_VALUE})
    void chunksCoverTheRowsWithoutGapOrOverlap(int rows) {
        int[] next = {0, 0};
        try (Workers alone = Workers.of(1)) {
            alone.forEachChunk(rows, (chunk, from, to) -> {
                assertEquals(next[0]++, chunk);
                assertEquals(next[1], from);
                assertEquals(chunk * CHUNK, from);
                assertTrue(to > from && to - from <= CHUNK, "from " + from + " to " + to);
                next[1] = to;
            });
        }
        assertEquals(rows, next[1]);
        assertEquals(Workers.chunks(rows), next[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void noRowsGiveEmptyResults(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertEquals(
                    0,
                    workers.select(0, (from, to, picked) -> Assertions.fail()).size());
            assertArrayEquals(new long[3], workers.count(0, 3, (cells, from, to) -> Assertions.fail()));
            assertArrayEquals(new double[3], workers.sum(0, 3, (cells, from, to) -> Assertions.fail()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aFailureReachesTheCallerAndTheWorkersGoOnWorking(int threads) {
        try (Workers workers = Workers.of(threads)) {
            for (int repetition = 0; repetition < 50; repetition++) {
                int failing = LUCK.below(100, repetition, 2);
                RuntimeException failure = new IllegalStateException("task " + failing);
                RuntimeException caught = within(() -> assertThrows(
                        IllegalStateException.class,
                        () -> workers.forEach(100, task -> {
                            if (task == failing) throw failure;
                        })));
                assertSame(failure, caught);
            }
            AtomicInteger runs = new AtomicInteger();
            workers.forEach(100, task -> runs.incrementAndGet());
            assertEquals(100, runs.get());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void anErrorReachesTheCallerToo(int threads) {
        try (Workers workers = Workers.of(threads)) {
            within(() -> assertThrows(
                    AssertionError.class,
                    () -> workers.forEach(100, task -> {
                        throw new AssertionError("task " + task);
                    })));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void nobodyWorksOnAfterAFailureWasThrown(int threads) {
        try (Workers workers = Workers.of(threads)) {
            for (int repetition = 0; repetition < 200; repetition++) {
                AtomicInteger working = new AtomicInteger();
                assertThrows(
                        IllegalStateException.class,
                        () -> workers.forEach(20, task -> {
                            working.incrementAndGet();
                            for (int spin = 0; spin < 1000 * (task % 3); spin++) Thread.onSpinWait();
                            working.decrementAndGet();
                            if (task % 4 == 1) throw new IllegalStateException("task " + task);
                        }));
                assertEquals(0, working.get());
            }
        }
    }

    @Test
    void anInterruptIsKeptForLaterAndTheLoopCompletes() {
        try (Workers workers = Workers.of(2)) {
            AtomicInteger runs = new AtomicInteger();
            Thread.currentThread().interrupt();
            workers.forEach(100, task -> runs.incrementAndGet());
            assertTrue(Thread.interrupted());
            assertEquals(100, runs.get());
        }
    }

    @Test
    void rejectsLessThanOneThread() {
        assertThrows(IllegalArgumentException.class, () -> Workers.of(0));
    }

    private static <T> T within(ThrowingSupplier<T> action) {
        return Assertions.assertTimeoutPreemptively(LONG_ENOUGH, action);
    }

    private static boolean isLucky(int row) {
        return LUCK.uniform(row) < 0.1;
    }

    private static double addend(int row) {
        return (LUCK.uniform(row, 3) - 0.5) * Math.pow(10, 32 * LUCK.uniform(row, 4) - 16);
    }
}

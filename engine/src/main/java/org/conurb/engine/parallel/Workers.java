package org.conurb.engine.parallel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.conurb.engine.store.IntBuffer;

/**
 * Deterministic parallel loops over rows: the rows are cut into chunks of a fixed size that does not depend on the
 * number of threads, each chunk writes only to its own place, and results are joined in chunk order.
 *
 * <p>The calling thread works too. Not reentrant: a task must not start another loop.
 */
public final class Workers implements AutoCloseable {

    /** Rows in a chunk: long enough to hide the hand-over, short enough to spread a million rows evenly. */
    public static final int CHUNK_ROWS = 1 << 14;

    private final int threads;
    private final ExecutorService helpers;

    private Workers(int threads) {
        this.threads = threads;
        this.helpers = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, task -> {
                    Thread thread = new Thread(task, "conurb-worker");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Workers on this many threads, the calling one included. */
    public static Workers of(int threads) {
        if (threads < 1) throw new IllegalArgumentException("threads is " + threads + "; it should be at least 1");
        return new Workers(threads);
    }

    /** How many threads work, the calling one included. */
    public int threads() {
        return threads;
    }

    /** Into how many chunks this many rows are cut. */
    public static int chunks(int rows) {
        return (int) ((rows + (CHUNK_ROWS - 1L)) / CHUNK_ROWS);
    }

    /** Runs the task once for every chunk of the rows, in no particular order, and waits for all. */
    public void forEachChunk(int rows, ChunkTask task) {
        forEach(chunks(rows), chunk -> runChunk(task, chunk, rows));
    }

    /**
     * Runs the task once for every number from 0 to {@code tasks} - 1, in no particular order, and waits for all.
     *
     * <p>When a task fails, no further ones are begun, those under way are waited for, and the failure is thrown, with
     * further ones suppressed in it.
     */
    public void forEach(int tasks, IntConsumer task) {
        if (threads == 1 || tasks <= 1) {
            for (int number = 0; number < tasks; number++) task.accept(number);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> work(next, tasks, task);
        Future<?>[] pending = new Future<?>[Math.min(threads, tasks) - 1];
        for (int helper = 0; helper < pending.length; helper++) pending[helper] = helpers.submit(loop);
        Throwable failure = null;
        try {
            loop.run();
        } catch (RuntimeException | Error mine) {
            failure = mine;
        }
        for (Future<?> helper : pending) failure = joined(failure, failureOf(helper));
        if (failure instanceof Error error) throw error;
        if (failure != null) throw (RuntimeException) failure;
    }

    private static void work(AtomicInteger next, int tasks, IntConsumer task) {
        boolean completed = false;
        try {
            for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
                task.accept(number);
            }
            completed = true;
        } finally {
            if (!completed) next.set(tasks);
        }
    }

    /** The rows that the task picks, chunk after chunk, hence in rising order if each chunk picks in rising order. */
    public IntBuffer select(int rows, ChunkSelection selection) {
        IntBuffer[] picked = new IntBuffer[chunks(rows)];
        forEachChunk(rows, (chunk, from, to) -> {
            IntBuffer mine = new IntBuffer();
            selection.pick(from, to, mine);
            picked[chunk] = mine;
        });
        return IntBuffer.concat(picked);
    }

    /**
     * Counts by cell. A thread adds the chunks it happens to get to one array: whole numbers add up to the same in any
     * order and grouping.
     */
    public long[] count(int rows, int cells, ChunkCount count) {
        Queue<long[]> partial = new ConcurrentLinkedQueue<>();
        forEachChunk(rows, (chunk, from, to) -> {
            long[] free = partial.poll();
            long[] mine = free == null ? new long[cells] : free;
            count.addTo(mine, from, to);
            partial.add(mine);
        });
        long[] total = new long[cells];
        for (long[] part : partial) {
            for (int cell = 0; cell < cells; cell++) total[cell] += part[cell];
        }
        return total;
    }

    /** Sums of real numbers, added in chunk order so that rounding is the same on any number of threads. */
    public double[] sum(int rows, int cells, ChunkSum sum) {
        double[][] partial = new double[chunks(rows)][];
        forEachChunk(rows, (chunk, from, to) -> {
            double[] mine = new double[cells];
            sum.addTo(mine, from, to);
            partial[chunk] = mine;
        });
        double[] total = new double[cells];
        for (double[] part : partial) {
            for (int cell = 0; cell < cells; cell++) total[cell] += part[cell];
        }
        return total;
    }

    @Override
    public void close() {
        if (helpers != null) helpers.shutdownNow();
    }

    private static void runChunk(ChunkTask task, int chunk, int rows) {
        int from = chunk * CHUNK_ROWS;
        task.run(chunk, from, from + Math.min(rows - from, CHUNK_ROWS));
    }

    /** Waits until the helper has ended, whatever happens meanwhile: nobody may still write when a loop returns. */
    private static Throwable failureOf(Future<?> helper) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    helper.get();
                    return null;
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    return failed.getCause();
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static Throwable joined(Throwable first, Throwable second) {
        if (first == null) return second;
        if (second != null && second != first) first.addSuppressed(second);
        return first;
    }

    /** Works on the rows from {@code from} up to but not including {@code to}. */
    @FunctionalInterface
    public interface ChunkTask {
        /** Handles one chunk; it may write only to what belongs to the chunk or to its rows. */
        void run(int chunk, int from, int to);
    }

    /** Picks rows of a chunk. */
    @FunctionalInterface
    public interface ChunkSelection {
        /** Appends the chosen rows of [from, to) to {@code picked}. */
        void pick(int from, int to, IntBuffer picked);
    }

    /** Counts rows of a chunk into cells. */
    @FunctionalInterface
    public interface ChunkCount {
        /** Adds the rows of [from, to) to {@code cells}. */
        void addTo(long[] cells, int from, int to);
    }

    /** Sums real numbers of a chunk into cells. */
    @FunctionalInterface
    public interface ChunkSum {
        /** Adds the rows of [from, to) to {@code cells}. */
        void addTo(double[] cells, int from, int to);
    }
}

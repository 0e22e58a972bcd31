package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.conurb.scenarios.batch.BatchListener.Progress;
import org.conurb.scenarios.files.Durable;

/**
 * Shares runs out to worker processes, begins a new process where one has died, and tries runs again that failed.
 *
 * <p>One thread does all this; others only hear what the workers tell.
 */
final class Dispatch implements RunDoer {

    private static final long MEBIBYTE = 1 << 20;
    private static final long PROGRESS_MILLIS = 500;

    /** So often in a row a worker may end before it has begun; then something is wrong with all of them. */
    private static final int FALSE_STARTS = 3;

    private static final int OUT_OF_MEMORY = 3; // exit code of Java's ExitOnOutOfMemoryError
    private static final int SIGNAL = 128; // and the signal's number: exit code of a process that a signal has ended
    private static final int INTERRUPTED = SIGNAL + 2;
    private static final int KILLED = SIGNAL + 9;
    private static final int TERMINATED = SIGNAL + 15;

    /** After Ctrl-C the workers may end a moment before this process does; no reason to begin new ones. */
    private static final long PAUSE_MILLIS = 1000;

    private final BatchFolder folder;
    private final Resources resources;
    private final BatchOptions options;
    private final BatchListener listener;
    private final int finishedBefore;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Deque<Attempt> waiting = new ArrayDeque<>();
    private final Map<WorkerProcess, Busy> workers = new LinkedHashMap<>();
    private final List<FailedRun> failed = new ArrayList<>();
    private final RunRate rate = new RunRate();
    private int doneNow;
    private int started;
    private int falseStarts;

    Dispatch(
            BatchFolder folder, Resources resources, BatchOptions options, int finishedBefore, BatchListener listener) {
        this.folder = folder;
        this.resources = resources;
        this.options = options;
        this.finishedBefore = finishedBefore;
        this.listener = listener;
    }

    private record Heard(WorkerProcess worker, Report report) {}

    private record Attempt(PlannedRun planned, int number) {}

    /** What a worker is at. */
    private static final class Busy {
        Attempt attempt; // null between runs
        double share;
        boolean isReady;
    }

    @Override
    public List<FailedRun> run(List<PlannedRun> runs) {
        for (PlannedRun planned : runs) waiting.add(new Attempt(planned, 1));
        try {
            while (!waiting.isEmpty() || isAnyBusy()) {
                while (!waiting.isEmpty() && workers.size() < resources.jobs()) startWorker();
                workers.forEach(this::askIfIdle);
                Heard next = heard.poll(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) take(next);
                listener.progress(progress());
            }
            return failed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        } finally {
            workers.keySet().forEach(WorkerProcess::close);
        }
    }

    @Override
    public int doneNow() {
        return doneNow;
    }

    private boolean isAnyBusy() {
        return workers.values().stream().anyMatch(busy -> busy.attempt != null);
    }

    private void startWorker() {
        Path log = folder.workerLog(started++);
        WorkerProcess worker =
                WorkerProcess.start(command(), log, (from, report) -> heard.add(new Heard(from, report)));
        workers.put(worker, new Busy());
    }

    private List<String> command() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + resources.heapBytes() / MEBIBYTE + "m");
        words.add("-XX:+ExitOnOutOfMemoryError");
        if (resources.threads() == 1) {
            words.add("-XX:+UseSerialGC");
        } else {
            words.add("-XX:+UseParallelGC");
            words.add("-XX:ParallelGCThreads=" + resources.threads());
        }
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:+UseTransparentHugePages")) {
            words.add("-XX:+UseTransparentHugePages");
        }
        words.add(
                "--enable-native-access=ALL-UNNAMED"); // DuckDB's; a jar allows it in its manifest, a class path cannot
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.addAll(options.worker());
        words.add("--threads");
        words.add(Integer.toString(resources.threads()));
        words.add("--parts");
        words.add(folder.parts().toString());
        return words;
    }

    private void askIfIdle(WorkerProcess worker, Busy busy) {
        if (busy.attempt != null || waiting.isEmpty()) return;
        busy.attempt = waiting.remove();
        busy.share = 0;
        worker.ask(RunRequest.of(busy.attempt.planned(), busy.attempt.number(), folder.root()));
    }

    private void take(Heard next) throws InterruptedException {
        Busy busy = workers.get(next.worker());
        if (next.report() == null) {
            ended(next.worker(), busy);
            return;
        }
        switch (next.report().kind()) {
            case READY -> {
                busy.isReady = true;
                falseStarts = 0;
            }
            case GOING -> busy.share = next.report().share();
            case DONE -> done(busy);
            case FAILED ->
                failed(
                        busy,
                        next.worker(),
                        next.report().message(),
                        next.report().trace());
            case STOPPED ->
                throw new UncheckedIOException(new IOException(next.report().message()));
        }
    }

    private void done(Busy busy) {
        Durable.delete(folder.failed().resolve(busy.attempt.planned().run()));
        busy.attempt = null;
        doneNow++;
        rate.ended();
    }

    private void failed(Busy busy, WorkerProcess worker, String message, String trace) {
        Attempt attempt = busy.attempt;
        busy.attempt = null;
        boolean isTriedAgain = attempt.number() <= options.retries();
        PlannedRun planned = attempt.planned();
        listener.failed(planned.run(), message, isTriedAgain);
        if (isTriedAgain) {
            waiting.add(new Attempt(planned, attempt.number() + 1));
            return;
        }
        FailedRun given = new FailedRun(planned.run(), planned.inputHash(), attempt.number(), message);
        given.write(folder.failed(), planned, trace + "\n" + worker.lastWords());
        failed.add(given);
        rate.ended();
    }

    private void ended(WorkerProcess worker, Busy busy) throws InterruptedException {
        workers.remove(worker);
        int code = worker.exitCode();
        if (code == INTERRUPTED || code == TERMINATED) Thread.sleep(PAUSE_MILLIS);
        if (busy.isReady) {
            if (busy.attempt != null) failed(busy, worker, reason(code), "");
        } else {
            if (busy.attempt != null) waiting.addFirst(busy.attempt);
            if (++falseStarts == FALSE_STARTS) {
                throw new UncheckedIOException(new IOException("the processes that should do the runs do not start: "
                        + reason(code) + "\n" + worker.lastWords().strip()));
            }
        }
        worker.close();
    }

    private String reason(int code) {
        if (code == OUT_OF_MEMORY) {
            return "it needs more than the " + resources.heapBytes() / MEBIBYTE
                    + " MiB of heap that were planned for it; allow more with --memory, or fewer --jobs";
        }
        if (code == KILLED) return "its process was killed (signal 9); the machine may have run out of memory";
        if (code > SIGNAL) return "its process was ended by signal " + (code - SIGNAL);
        return "its process ended with exit code " + code;
    }

    private Progress progress() {
        int running = 0;
        double begun = 0;
        for (Busy busy : workers.values()) {
            if (busy.attempt == null) continue;
            running++;
            begun += busy.share;
        }
        int left = running + waiting.size();
        return new Progress(
                finishedBefore + doneNow + failed.size() + left,
                finishedBefore + doneNow,
                failed.size(),
                running,
                rate.seconds(),
                rate.secondsFor(left, resources.jobs(), begun));
    }
}

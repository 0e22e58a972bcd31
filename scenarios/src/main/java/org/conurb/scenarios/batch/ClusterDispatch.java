package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.conurb.scenarios.batch.BatchListener.Progress;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.run.RunException;

/**
 * Hands runs to a cluster, some more at a time than it has room for, so that it never waits for the next.
 *
 * <p>One thread does all this; others only wait for a run each. Trying again is the cluster's business.
 */
final class ClusterDispatch implements RunDoer {

    private static final long PROGRESS_MILLIS = 500;

    /** Runs handed over beyond twice the room, since a cluster may grow. */
    private static final int SPARE = 8;

    /** How long a part that was put in place may take to be seen here: file systems on the network remember. */
    private static final long SIGHT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long LOOK_MILLIS = 50;

    private final BatchFolder folder;
    private final Plan plan;
    private final Resources resources;
    private final BatchOptions options;
    private final Cluster cluster;
    private final RemoteFolder remote; // null if the batch's folder is shared
    private final BatchListener listener;
    private final int finishedBefore;
    private final BlockingQueue<Runnable> heard = new LinkedBlockingQueue<>();
    private final List<FailedRun> failed = new ArrayList<>();
    private final RunRate rate = new RunRate();
    private int handedOver; // and not yet ended
    private int doneNow;

    ClusterDispatch(
            BatchFolder folder,
            Plan plan,
            Resources resources,
            BatchOptions options,
            Cluster cluster,
            RemoteFolder remote,
            int finishedBefore,
            BatchListener listener) {
        this.folder = folder;
        this.plan = plan;
        this.resources = resources;
        this.options = options;
        this.cluster = cluster;
        this.remote = remote;
        this.finishedBefore = finishedBefore;
        this.listener = listener;
    }

    @Override
    public List<FailedRun> run(List<PlannedRun> runs) {
        if (runs.isEmpty()) return failed;
        Deque<PlannedRun> waiting = new ArrayDeque<>(runs);
        ExecutorService waiters = Executors.newCachedThreadPool(ClusterDispatch::waiter);
        Inputs inputs = Inputs.of(plan);
        try (Cluster.Session session = cluster.join(job(inputs), this::triedAgain)) {
            while (!waiting.isEmpty() || handedOver > 0) {
                while (!waiting.isEmpty() && handedOver < 2 * session.room() + SPARE) {
                    PlannedRun planned = waiting.remove();
                    handedOver++;
                    waiters.execute(() -> handOver(session, planned, inputs.folder()));
                }
                Runnable news = heard.poll(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
                if (news != null) news.run();
                listener.progress(progress(session, waiting.size()));
            }
            failed.sort(Comparator.comparing(FailedRun::run)); // they end in any order
            return failed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        } finally {
            waiters.shutdownNow();
        }
    }

    @Override
    public int doneNow() {
        return doneNow;
    }

    private static Thread waiter(Runnable task) {
        Thread thread = new Thread(task, "conurb-waits-for-a-run");
        thread.setDaemon(true);
        return thread;
    }

    private Cluster.Job job(Inputs inputs) {
        return new Cluster.Job(
                plan.experiment().name(),
                options.cluster(),
                resources,
                options.retries(),
                inputs.folder(),
                inputs.files(),
                remote == null ? folder.parts().toUri() : remote.parts());
    }

    private void triedAgain(String run, String error) {
        heard.add(() -> listener.failed(run, error, true));
    }

    private void handOver(Cluster.Session session, PlannedRun planned, Path inputFolder) {
        try {
            session.run(RunRequest.of(planned, 1, inputFolder));
            if (remote != null) remote.fetchPart(planned.inputHash());
            else awaitSight(planned);
            heard.add(() -> done(planned));
        } catch (Cluster.RunFailure failure) {
            heard.add(() -> failed(planned, failure));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            heard.add(() -> {
                throw failure;
            });
        }
    }

    /** Waits until a part stands in the folder, as it must if the machines share it. */
    private void awaitSight(PlannedRun planned) throws InterruptedException {
        Path part = folder.part(planned.inputHash());
        long deadline = System.nanoTime() + SIGHT_NANOS;
        while (!Files.isDirectory(part)) {
            if (System.nanoTime() > deadline) {
                throw new RunException(
                        "run " + planned.run() + " is done, but " + part + " is not seen here; --out should"
                                + " be a folder that the machines of the cluster share with this one, or an address such as"
                                + " hdfs://… or s3a://…");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void done(PlannedRun planned) {
        Durable.delete(folder.failed().resolve(planned.run()));
        handedOver--;
        doneNow++;
        rate.ended();
    }

    private void failed(PlannedRun planned, Cluster.RunFailure failure) {
        handedOver--;
        rate.ended();
        listener.failed(planned.run(), failure.getMessage(), false);
        FailedRun given = new FailedRun(planned.run(), planned.inputHash(), failure.attempts(), failure.getMessage());
        given.write(folder.failed(), planned, failure.log());
        failed.add(given);
    }

    private Progress progress(Cluster.Session session, int waiting) {
        int running = Math.min(session.running(), handedOver);
        int left = handedOver + waiting;
        return new Progress(
                finishedBefore + doneNow + failed.size() + left,
                finishedBefore + doneNow,
                failed.size(),
                running,
                rate.seconds(),
                rate.secondsFor(left, Math.max(1, running), 0));
    }
}

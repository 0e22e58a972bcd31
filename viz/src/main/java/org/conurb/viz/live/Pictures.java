package org.conurb.viz.live;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.TrafficSnapshot;
import org.conurb.viz.frame.Frame;
import org.conurb.viz.source.RunSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes pictures of a run and sends them to its viewers, in a thread of its own with a rest after each round, so that
 * there are never more than a few in a second however fast the run is.
 */
final class Pictures implements AutoCloseable {

    private static final long REST_MILLIS = 100;

    /** Rounds from one picture of the traffic to the next: four in a second at most. */
    private static final int ROUNDS_OF_TRAFFIC = 2;

    private static final long PATIENCE_MILLIS = 1000;

    private final Viewers viewers;
    private final RunSource run;
    private final Progress progress;
    private final Consumer<Throwable> faults;
    private final Thread thread;
    private ZoneCount count; // not yet shown
    private QueueSimulation traffic; // on its way
    private int trafficYear;
    private int trafficDay;
    private boolean isChanged;
    private boolean isClosed;

    Pictures(Viewers viewers, RunSource run, Progress progress, Consumer<Throwable> faults) {
        this.viewers = viewers;
        this.run = run;
        this.progress = progress;
        this.faults = faults;
        this.thread = new Thread(this::work, "conurb-pictures");
        thread.setDaemon(true);
        thread.start();
    }

    /** Something about the progress is new. */
    synchronized void changed() {
        isChanged = true;
        notifyAll();
    }

    /** The newest count; one that has not been shown yet is dropped. */
    synchronized void show(ZoneCount newest) {
        count = newest;
        notifyAll();
    }

    /** A day of traffic is on its way; null when it is over. */
    synchronized void follow(QueueSimulation simulation, int year, int day) {
        traffic = simulation;
        trafficYear = year;
        trafficDay = day;
        notifyAll();
    }

    /** What viewers are told in words, as it stands now. */
    String words() {
        ObjectNode json = progress.json();
        json.put("run", run.id()).put("viewers", viewers.count());
        return JsonMapper.shared().writeValueAsString(json);
    }

    private void work() {
        for (int round = 0; ; round++) {
            ZoneCount newCount;
            QueueSimulation simulation;
            boolean isNews;
            synchronized (this) {
                while (!isClosed && !isChanged && count == null && traffic == null) {
                    try {
                        wait();
                    } catch (InterruptedException interrupted) {
                        return;
                    }
                }
                if (isClosed && !isChanged) return;
                isNews = isChanged;
                newCount = count;
                simulation = round % ROUNDS_OF_TRAFFIC == 0 ? traffic : null;
                isChanged = false;
                count = null;
            }
            try {
                if (isNews) viewers.tell("progress", words());
                if (newCount != null) viewers.show("zones", zones(newCount).buffer());
                if (simulation != null && viewers.isAnyoneReady()) showTraffic(simulation);
                Thread.sleep(REST_MILLIS);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException fault) { // a picture less is no reason to stop
                faults.accept(fault);
            }
        }
    }

    private Frame zones(ZoneCount newest) {
        return run.moment(newest.year(), newest.process(), newest.columns());
    }

    private void showTraffic(QueueSimulation simulation) throws InterruptedException {
        try {
            TrafficSnapshot snapshot = simulation.snapshot().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            int year;
            int day;
            synchronized (this) {
                if (traffic != simulation) return;
                year = trafficYear;
                day = trafficDay;
            }
            run.traffic(snapshot, year, day).ifPresent(frame -> viewers.show("traffic", frame.buffer()));
        } catch (TimeoutException over) {
            synchronized (this) {
                if (traffic == simulation) traffic = null; // it has ended, and answers nobody any more
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
    }
}

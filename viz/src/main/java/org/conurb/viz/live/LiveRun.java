package org.conurb.viz.live;

import java.util.function.Consumer;
import org.conurb.engine.city.City;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.run.RunChecker;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.run.Runner;
import org.conurb.scenarios.run.Summary;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.viz.live.Progress.State;
import org.conurb.viz.source.RunSource;

/**
 * One run that viewers follow and steer. Its results are those of the same run without anybody looking.
 *
 * <p>Looking may take {@value #SHARE_TO_LOOK} of the run's time at most: a count of the whole city is taken only when
 * somebody waits for it and as much has been saved up.
 */
public final class LiveRun implements AutoCloseable {

    static final double SHARE_TO_LOOK = 0.02;

    /** Looking may be in debt or ahead by this much at most. */
    private static final double SECONDS_AHEAD = 0.05;

    private final Scenario scenario;
    private final RunOptions options;
    private final Viewers viewers;
    private final Progress progress;
    private final Pictures pictures;
    private final Consumer<Throwable> faults;
    private final String runId;
    private Brake brake = new Brake();
    private Thread thread;
    private volatile QueueSimulation traffic;

    /**
     * A run that waits to be started. If its folder holds part of it already, it will go on there.
     *
     * @param run where the page reads its results
     * @param viewers who follow
     * @param faults hears of faults of the program
     */
    public LiveRun(Scenario scenario, RunOptions options, RunSource run, Viewers viewers, Consumer<Throwable> faults) {
        this.scenario = scenario;
        this.options = options;
        this.viewers = viewers;
        this.runId = run.id();
        this.progress = new Progress(stateOf(run));
        this.faults = faults;
        this.pictures = new Pictures(viewers, run, progress, faults);
    }

    private static State stateOf(RunSource run) {
        if (!RunChecker.isRun(run.folder())) return State.READY;
        return run.isDone() ? State.DONE : State.STOPPED;
    }

    /** Begins, or goes on. */
    public synchronized void start() {
        if (thread != null && thread.isAlive()) {
            brake.release();
            if (progress.state() != State.STOPPING) enter(State.RUNNING, "");
            return;
        }
        if (progress.state() == State.DONE) return;
        brake = new Brake();
        enter(State.RUNNING, "");
        thread = new Thread(() -> run(brake), "conurb-live-run");
        thread.start();
    }

    /** Holds at the end of the process. */
    public synchronized void pause() {
        if (progress.state() != State.RUNNING) return;
        brake.hold();
        enter(State.PAUSING, "");
    }

    /** Goes on to the end of the year, and holds there. */
    public synchronized void step() {
        boolean isNew = thread == null || !thread.isAlive();
        if (isNew) start();
        brake.releaseForAYear();
        if (progress.state() != State.STOPPING && progress.state() != State.DONE) enter(State.RUNNING, "");
    }

    /** Ends it; what is finished is kept. */
    public synchronized void stop() {
        if (thread == null || !thread.isAlive()) return;
        enter(State.STOPPING, "");
        brake.end();
        QueueSimulation going = traffic;
        if (going != null) going.stop();
    }

    private void enter(State state, String message) {
        progress.enter(state, message);
        pictures.changed();
    }

    private void run(Brake itsBrake) {
        boolean hasPart = RunChecker.isRun(options.out());
        try {
            Runner.run(scenario, new RunOptions(options.threads(), options.out(), hasPart), new Listener(itsBrake));
            enter(State.DONE, "");
        } catch (Brake.Ended ended) {
            enter(State.STOPPED, "");
        } catch (InputException input) {
            enter(
                    State.FAILED,
                    String.join(
                            "\n", input.problems().stream().map(Problem::text).toList()));
        } catch (Exception | OutOfMemoryError failure) {
            if (itsBrake.isEnding()) {
                enter(State.STOPPED, "");
                return;
            }
            faults.accept(failure);
            enter(State.FAILED, failure.getMessage() == null ? failure.toString() : failure.getMessage());
        } finally {
            follow(null, 0, 0);
        }
    }

    private void follow(QueueSimulation simulation, int year, int day) {
        traffic = simulation;
        pictures.follow(simulation, year, day);
    }

    /** Hears of the run in its own thread. */
    private final class Listener implements RunListener {

        private final Brake itsBrake;
        private final Allowance allowance = new Allowance(SHARE_TO_LOOK, SECONDS_AHEAD);

        Listener(Brake itsBrake) {
            this.itsBrake = itsBrake;
        }

        @Override
        public void phase(String what) {
            progress.phase(what);
            if (what.equals("simulating")) progress.baseDone(scenario.from());
            passBrake();
        }

        @Override
        public void processDone(int year, String process, City city) {
            follow(null, 0, 0);
            progress.processDone(year, process, city);
            look(year, process, city);
            passBrake();
        }

        private void look(int year, String process, City city) {
            if (!viewers.isAnyoneReady()) return;
            long before = System.nanoTime();
            if (!allowance.isLeft(before)) return;
            pictures.show(ZoneCount.take(city, year, process));
            allowance.spend(System.nanoTime() - before);
        }

        @Override
        public void dayBegins(int year, int day, QueueSimulation simulation) {
            if (itsBrake.isEnding()) throw new Brake.Ended();
            progress.day(year, day, Double.NaN);
            follow(simulation, year, day);
            pictures.changed();
        }

        @Override
        public void dayDone(int year, int day, double gap) {
            if (itsBrake.isEnding()) throw new Brake.Ended();
            progress.day(year, day, gap);
            pictures.changed();
        }

        @Override
        public void yearDone(YearDone year) {
            progress.yearDone(year.year(), year.secondsLeft());
            itsBrake.yearDone();
            passBrake();
        }

        @Override
        public void finished(Summary summary) {
            progress.phase("");
        }

        private void passBrake() {
            pictures.changed();
            itsBrake.pass(() -> enter(State.PAUSED, ""));
        }
    }

    /** The word of the run in addresses. */
    public String runId() {
        return runId;
    }

    /** How far the run is, as viewers are told. */
    public String words() {
        return pictures.words();
    }

    @Override
    public void close() {
        stop();
        pictures.close();
    }
}

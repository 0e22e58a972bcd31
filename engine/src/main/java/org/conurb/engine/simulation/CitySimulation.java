package org.conurb.engine.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.lives.LifeRecorder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A city that lives through years: MASON's schedule carries the calendar. Time is the year, ordering the place of a
 * process within it; what is stepped is a process over all agents, not each agent.
 *
 * <p>One step of the schedule is one year, whoever steps it: {@link #advance} or a console of MASON's. The only class that
 * knows the schedule. MASON runs equal orderings in random order, so each process has an ordering of its own. Never
 * serialised: a snapshot of the city is enough to go on.
 */
@SuppressWarnings("serial")
public final class CitySimulation extends SimState {

    private final transient City city;
    private final transient Workers workers;
    private final transient Map<String, Long> nanos = new LinkedHashMap<>();
    private final transient YearCycle cycle;
    private final transient List<OwnProcess> own;
    private final transient LifeRecorder lives; // null if none are recorded
    private final long runSeed;
    private transient ProcessObserver observer = (year, process, city) -> {};
    private int year;

    /**
     * A simulation that stands in the middle of {@code year}, with the user's own processes found on the class path.
     *
     * @param baseYear the year that the rates of the model describe; {@code year} itself unless a run goes on
     */
    public CitySimulation(City city, Model model, long seed, int baseYear, int year, Workers workers) {
        this(city, model, seed, baseYear, year, workers, found(), null);
    }

    /** The same with these processes of the user's own. */
    public CitySimulation(
            City city, Model model, long seed, int baseYear, int year, Workers workers, List<OwnProcess> own) {
        this(city, model, seed, baseYear, year, workers, own, null);
    }

    /** The same with those found on the class path, and someone who records lives; null for nobody. */
    public CitySimulation(
            City city, Model model, long seed, int baseYear, int year, Workers workers, LifeRecorder lives) {
        this(city, model, seed, baseYear, year, workers, found(), lives);
    }

    private CitySimulation(
            City city,
            Model model,
            long seed,
            int baseYear,
            int year,
            Workers workers,
            List<OwnProcess> own,
            LifeRecorder lives) {
        super(seed);
        this.city = city;
        this.workers = workers;
        this.own = List.copyOf(own);
        this.lives = lives;
        this.runSeed = seed;
        this.year = year;
        cycle = new YearCycle(city, model, baseYear, seed, workers);
        start();
    }

    private static List<OwnProcess> found() {
        List<OwnProcess> own = new ArrayList<>();
        ServiceLoader.load(OwnProcess.class).forEach(own::add);
        own.sort(Comparator.comparing(process -> process.getClass().getName()));
        return own;
    }

    /** Schedules the years after the one in which the city stands; if that was done before, as if for the first time. */
    @Override
    public void start() {
        random.setSeed(runSeed);
        super.start();
        int ordering = 0;
        repeat(ordering++, state -> open());
        if (lives != null) repeat(ordering++, timed("lives", state -> lives.begin(year)));
        for (Place place : Place.values()) {
            for (YearCycle.Step step : cycle.steps()) {
                if (step.place() == place) repeat(ordering++, builtIn(step.process()));
            }
            if (place == Place.CLOSING && lives != null) repeat(ordering++, timed("lives", state -> lives.end(year)));
            if (place == Place.CLOSING) repeat(ordering++, timed("compaction", state -> compact()));
            for (OwnProcess process : own) {
                if (process.place() == place) repeat(ordering++, timed(process.name(), process));
            }
        }
    }

    private void repeat(int ordering, Steppable step) {
        schedule.scheduleRepeating(year + 1.0, ordering, step);
    }

    private Steppable builtIn(YearlyProcess process) {
        return timed(process.name(), state -> process.run(year));
    }

    private Steppable timed(String name, Steppable step) {
        return state -> {
            long before = System.nanoTime();
            step.step(state);
            nanos.merge(name, System.nanoTime() - before, Long::sum);
            observer.processDone(year, name, city);
        };
    }

    private void open() {
        year++;
        city.openYear();
    }

    private void compact() {
        city.compact(workers);
    }

    /** From now on this observer looks at the city after each process. */
    public void observe(ProcessObserver newObserver) {
        observer = newObserver;
    }

    /** The travel of the year in which the simulation stands, before it goes on; for the base year. */
    public void travel() {
        for (YearCycle.Step step : cycle.steps()) {
            if (step.place() == Place.CARS || step.place() == Place.TRAVEL)
                builtIn(step.process()).step(this);
        }
    }

    /** Simulates one more year. Afterwards the city stands in the middle of it, and its ledger accounts for it. */
    public void advance() {
        if (!schedule.step(this) || schedule.getTime() != year) {
            throw new IllegalStateException("the schedule stands at " + schedule.getTime() + ", not at " + year);
        }
    }

    /** The year being simulated, or else the last one completed; the city stands in the middle of it. */
    public int year() {
        return year;
    }

    /** The city. */
    public City city() {
        return city;
    }

    /** The threads to work on. */
    public Workers workers() {
        return workers;
    }

    /** Keyed draws for a process of this name in this run. */
    public Draws draws(String process) {
        return Draws.of(runSeed, process);
    }

    /** Nanoseconds spent in each process so far, in the order in which they run. */
    public Map<String, Long> nanosByProcess() {
        return new LinkedHashMap<>(nanos);
    }

    /** The clock of the schedule; {@link Schedule#BEFORE_SIMULATION} before the first year. */
    public double scheduleTime() {
        return schedule.getTime();
    }
}

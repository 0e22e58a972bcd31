package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.indicators.Indicator;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.FitRow;
import org.conurb.scenarios.results.YearTables;
import org.conurb.scenarios.scenario.Scenario;

/**
 * A run whose years somebody else lets pass, such as a console of MASON's: after each step of the simulation's schedule,
 * {@link #keepYear} does what a run does with a year. The results are those of {@link Runner}, to the byte.
 *
 * <p>For one thread at a time. Close it, finished or not; what was kept of an unfinished run can be gone on with.
 */
public final class SteppedRun implements AutoCloseable {

    private final Workers workers;
    private final Duck duck;
    private Runner runner;
    private RunFolder folder; // null if nothing is kept
    private RunRecord record;
    private CityFolder city;
    private Years years;

    private SteppedRun(int threads) {
        workers = Workers.of(threads);
        duck = Duck.open();
    }

    /**
     * Begins a run: reads the city and makes its residents, who then stand in the base year.
     *
     * @param out the run folder, which must not exist; null to keep nothing
     */
    public static SteppedRun begin(Scenario scenario, int threads, Path out, RunListener listener) {
        SteppedRun run = new SteppedRun(threads);
        try {
            run.open(scenario, new RunOptions(threads, out == null ? Path.of("") : out, false), out != null, listener);
            return run;
        } catch (RuntimeException | Error failure) {
            run.close();
            throw failure;
        }
    }

    private void open(Scenario scenario, RunOptions options, boolean isKept, RunListener listener) {
        runner = new Runner(scenario, options, listener);
        if (isKept) runner.refuseForeignFolder();
        RunCity read = runner.readCity();
        city = read.folder();
        Course course = runner.course(city, workers, duck);
        Course.Start start = course.begin();
        if (isKept) {
            record = runner.record(read);
            folder = runner.folder();
            folder.open();
            runner.begin(record);
        }
        years = course.open(start, isKept ? runner.keeper(city) : new Glance());
    }

    /** Counts each year anew, and keeps nothing of the last one. */
    private static final class Glance implements Keeper {

        @Override
        public void base(City city, YearTables tables, Census census, List<FitRow> fit) {
            tables.begin();
            tables.addBase(census, fit);
        }

        @Override
        public void year(City city, YearTables tables, Census before, Census census) {
            tables.begin();
            tables.addYear(before, census);
        }
    }

    /** What is to be stepped. */
    public CitySimulation simulation() {
        return years.simulation();
    }

    /** What the city's folder says. */
    public CityFolder city() {
        return city;
    }

    /** The indicators of the year that was kept last; those of the base year at first. */
    public List<Indicator> figures() {
        return years.tables().figures();
    }

    /** Whether the last year of the scenario has been kept. */
    public boolean isDone() {
        return years.isDone();
    }

    /** Counts and keeps the year that was simulated; of the last one, writes the tables and the report. */
    public void keepYear() {
        years.keep();
        if (!isDone()) return;
        years.endOfSteps();
        if (folder != null) runner.finish(record, city, duck);
    }

    @Override
    public void close() {
        if (years != null) years.tables().close();
        if (folder != null) folder.close();
        duck.close();
        workers.close();
    }
}

package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.FitRow;
import org.conurb.scenarios.results.YearTables;
import org.conurb.scenarios.scenario.Scenario;

/**
 * A run of which the tables alone are left: no snapshots to go on from, no report. What a batch is made of.
 *
 * <p>The years are gathered in memory and written once; where they have many rows, as years of travel in a large city
 * do, they are written in several parts that are joined at the end.
 */
public final class BareRun {

    /** Rows of links and events to gather before they are written: about 100 MB. */
    private static final long MOST_ROWS = 1 << 20;

    private static final String PARTS = ".parts";

    private final Path into;
    private final long mostRows;
    private final List<Path> parts = new ArrayList<>();
    private YearTables tables; // hold what is not yet written; null before the base year

    private BareRun(Path into, long mostRows) {
        this.into = into;
        this.mostRows = mostRows;
    }

    /**
     * Runs a scenario.
     *
     * @param city the scenario's city, which {@link RunCity#check} has found to fit
     * @param duck gathers the years; what it holds under the names of tables is lost
     * @param into where the tables are put; a folder that is there, without tables
     */
    public static void run(
            Scenario scenario, RunCity city, Workers workers, Duck duck, Path into, RunListener listener) {
        run(scenario, city, workers, duck, into, listener, MOST_ROWS);
    }

    /** The same with another number of rows to gather before they are written. */
    static void run(
            Scenario scenario,
            RunCity city,
            Workers workers,
            Duck duck,
            Path into,
            RunListener listener,
            long mostRows) {
        BareRun run = new BareRun(into, mostRows);
        Course course = new Course(scenario, city.folder(), workers, duck, listener, new Stopwatch());
        try {
            course.run(course.begin(), run.keeper());
            run.finish(duck);
        } finally {
            if (run.tables != null) run.tables.close();
        }
    }

    private Keeper keeper() {
        return new Keeper() {
            @Override
            public void base(City city, YearTables ofTheRun, Census census, List<FitRow> fit) {
                tables = ofTheRun;
                tables.begin();
                tables.addBase(census, fit);
                writeIfMany();
            }

            @Override
            public void year(City city, YearTables ofTheRun, Census before, Census census) {
                tables.addYear(before, census);
                writeIfMany();
            }
        };
    }

    private void writeIfMany() {
        if (tables.manyRows() < mostRows) return;
        writePart();
        tables.begin();
    }

    private void writePart() {
        Path part = into.resolve(PARTS).resolve(Integer.toString(parts.size()));
        try {
            Files.createDirectories(part);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        tables.write(part);
        parts.add(part);
    }

    private void finish(Duck duck) {
        if (parts.isEmpty()) {
            tables.write(into);
        } else {
            writePart();
            Finishing.joinTables(duck, parts, into);
            Durable.delete(into.resolve(PARTS));
        }
    }
}

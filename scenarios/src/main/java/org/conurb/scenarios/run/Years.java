package org.conurb.scenarios.run;

import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.scenarios.results.YearTables;
import org.conurb.scenarios.scenario.Scenario;

/** The years of a course, one after the other: each is simulated, then kept. */
final class Years {

    private final Scenario scenario;
    private final CitySimulation simulation;
    private final YearTables tables;
    private final Keeper keeper;
    private final RunListener listener;
    private final Stopwatch stopwatch;
    private final Pace pace;
    private Census census; // of the last year kept

    Years(
            Scenario scenario,
            CitySimulation simulation,
            YearTables tables,
            Census census,
            Keeper keeper,
            RunListener listener,
            Stopwatch stopwatch) {
        this.scenario = scenario;
        this.simulation = simulation;
        this.tables = tables;
        this.census = census;
        this.keeper = keeper;
        this.listener = listener;
        this.stopwatch = stopwatch;
        this.pace = new Pace(simulation.year(), scenario.to());
    }

    CitySimulation simulation() {
        return simulation;
    }

    YearTables tables() {
        return tables;
    }

    /** Whether the last year has been kept. */
    boolean isDone() {
        return census.year() >= scenario.to();
    }

    /** Simulates the next year. */
    void simulate() {
        stopwatch.time("simulate", simulation::advance);
    }

    /** Counts the year that was simulated, keeps it and tells of it. */
    void keep() {
        City city = simulation.city();
        Census after = stopwatch.time("count", () -> Census.take(city, simulation.year(), simulation.workers()));
        keeper.year(city, tables, census, after);
        stopwatch.addResidentYears(city.population().residents().count());
        census = after;
        listener.yearDone(pace.done(simulation.year(), scenario.from() + 1, city));
    }

    /** Tells how long the processes took; after the last year. */
    void end() {
        simulation.nanosByProcess().forEach((process, nanos) -> stopwatch.add("process." + process, nanos));
    }

    /** The same where others stepped the schedule: simulating took what the processes took. */
    void endOfSteps() {
        simulation.nanosByProcess().values().forEach(nanos -> stopwatch.add("simulate", nanos));
        end();
    }
}

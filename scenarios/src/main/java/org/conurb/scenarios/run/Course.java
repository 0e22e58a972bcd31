package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.indicators.MarketIndicators;
import org.conurb.engine.lives.Followed;
import org.conurb.engine.lives.LifeRecorder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.policy.Policies;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.simulation.TravelListener;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.scenarios.format.Agents;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.Microdata;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.FitRow;
import org.conurb.scenarios.results.GroupRows;
import org.conurb.scenarios.results.LifeRows;
import org.conurb.scenarios.results.TravelRows;
import org.conurb.scenarios.results.YearTables;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioChecks;
import org.conurb.scenarios.synthesis.MarketSynthesis;
import org.conurb.scenarios.synthesis.Synthesis;
import org.conurb.scenarios.synthesis.SynthesisResult;

/**
 * The years of a scenario, from the residents of its base year to its last: the one way in which any run computes. What
 * is to be left of the years is the business of its keeper.
 */
final class Course {

    private final Scenario scenario;
    private final CityFolder cityFolder;
    private final Workers workers;
    private final Duck duck;
    private final RunListener listener;
    private final Stopwatch stopwatch;
    private List<FitRow> fit = List.of(); // of the synthetic population, if this course has made one

    Course(
            Scenario scenario,
            CityFolder cityFolder,
            Workers workers,
            Duck duck,
            RunListener listener,
            Stopwatch stopwatch) {
        this.scenario = scenario;
        this.cityFolder = cityFolder;
        this.workers = workers;
        this.duck = duck;
        this.listener = listener;
        this.stopwatch = stopwatch;
    }

    /**
     * Where a course begins.
     *
     * @param year the year in which the agents stand
     * @param agents the agents
     * @param base those of the base year; the same ones if that is where they stand
     * @param snapshot the snapshot they come from; null if the course begins with the base year
     * @param baseSnapshot that of the base year; null likewise
     * @param followed those whose lives were followed before
     */
    record Start(int year, Agents agents, Agents base, Path snapshot, Path baseSnapshot, List<Followed> followed) {}

    /** The beginning in the base year, with the residents of the city: listed there, or made of its marginals. */
    Start begin() {
        Agents agents = populate();
        return new Start(scenario.from(), agents, agents, null, null, List.of());
    }

    /** The beginning in a later year, from a snapshot of it and one of the base year, with those followed so far. */
    Start resume(int year, Path snapshot, Path baseSnapshot, List<Followed> followed) {
        Agents agents = restore(year, snapshot);
        Agents base = year == scenario.from() ? agents : restore(scenario.from(), baseSnapshot);
        return new Start(year, agents, base, snapshot, baseSnapshot, followed);
    }

    private Agents restore(int year, Path snapshot) {
        listener.phase("reading the snapshot of " + year);
        return stopwatch.time("restore", () -> Microdata.read(CityReader.read(snapshot)));
    }

    private Agents populate() {
        if (cityFolder.hasMicrodata()) {
            listener.phase("reading residents");
            return stopwatch.time("readResidents", () -> Microdata.read(cityFolder));
        }
        listener.phase("making residents");
        SynthesisResult made = stopwatch.time(
                "synthesis",
                () -> Synthesis.populate(cityFolder, scenario.populationShare(), scenario.seed(), workers));
        fit = new ArrayList<>(made.fit().rows());
        if (cityFolder.markets() == null) return Agents.of(made.population());
        listener.phase("making jobs and homes");
        City city = stopwatch.time(
                "synthesisOfMarkets",
                () -> MarketSynthesis.settle(
                        cityFolder,
                        made.population(),
                        MarketModels.labour(cityFolder, scenario),
                        scenario.seed(),
                        workers,
                        fit));
        return new Agents(city.population(), city.jobs(), city.dwellings());
    }

    /** Simulates all years from the start to the scenario's last. */
    void run(Start start, Keeper keeper) {
        Years years = open(start, keeper);
        while (!years.isDone()) {
            years.simulate();
            years.keep();
        }
        years.end();
    }

    /** The years that follow the start, for whoever lets them pass; that of the start itself has been kept. */
    Years open(Start start, Keeper keeper) {
        int year = start.year();
        City city = start.agents().city(cityFolder.name(), cityFolder.zones());
        City baseCity =
                start.base() == start.agents() ? city : start.base().city(cityFolder.name(), cityFolder.zones());
        Model model = model(baseCity);
        Policies policies = ScenarioChecks.policies(scenario, CityFacts.of(cityFolder));
        TravelRows travelRows = null;
        if (TravelModels.travels(cityFolder)) {
            TravelModels.open(cityFolder, baseCity, workers);
            TravelRows rows = new TravelRows(
                    city,
                    scenario.populationShare(),
                    cityFolder.travel().settings(),
                    cityFolder.travel().appraisal(),
                    workers);
            travelRows = rows;
            model = model.with(TravelModels.travel(cityFolder, scenario, baseCity, workers, days(rows)));
            if (start.snapshot() != null) restoreTravel(baseCity, scenario.from(), start.baseSnapshot(), policies);
            if (city != baseCity) {
                TravelModels.open(cityFolder, city, workers);
                restoreTravel(city, year, start.snapshot(), policies);
            }
        }
        LifeRecorder lives = Lives.recorder(scenario, city, start.followed(), workers);
        CitySimulation simulation = new CitySimulation(
                city, model.with(policies), scenario.seed(), cityFolder.ratesYear(), year, workers, lives);
        simulation.observe(listener::processDone);
        if (start.snapshot() == null && model.travel() != null) {
            listener.phase("travelling in the base year");
            stopwatch.time("simulate", simulation::travel);
        }
        // Later years count against the base year as it is once its people know the times of its day.
        MarketIndicators figures =
                city.hasMarkets() ? new MarketIndicators(city, baseCity, scenario.from(), workers) : null;
        GroupRows groups = new GroupRows(city, figures, travelRows != null, workers);
        LifeRows lifeRows = lives == null ? null : new LifeRows(city, lives);
        YearTables tables = new YearTables(city, figures, travelRows, groups, lifeRows, duck);
        if (start.snapshot() == null && lives != null) lives.choose(year);
        Census census = Census.take(city, year, workers);
        if (start.snapshot() != null) {
            keeper.goesOn(year);
        } else {
            listener.phase("writing the base year");
            keeper.base(city, tables, census, fit);
        }
        listener.phase("simulating");
        return new Years(scenario, simulation, tables, census, keeper, listener, stopwatch);
    }

    /** Tells of the days of traffic. */
    private TravelListener days(TravelRows rows) {
        return new TravelListener() {
            @Override
            public void dayBegins(int year, int number, QueueSimulation day) {
                listener.dayBegins(year, number, day);
            }

            @Override
            public void dayEnds(int year, Convergence day) {
                rows.heard(day);
                listener.dayDone(year, day.iteration(), day.relativeGap());
            }
        };
    }

    /** The times that people knew when the snapshot was taken, and the roads of its year, in a city whose roads are open. */
    private void restoreTravel(City city, int year, Path snapshot, Policies policies) {
        stopwatch.time(
                "restore",
                () -> TravelState.read(
                        duck, snapshot, city, policies, cityFolder.travel().settings()));
        Policies.Roads roads = policies.roads(year);
        city.setNetwork(roads.network(), roads.gateways());
    }

    /** The model, at the levels of the base year. */
    private Model model(City base) {
        LivingLevels levels = LivingLevels.measure(base, cityFolder.living(), scenario.from());
        Model people = new Model(
                cityFolder.mortality(),
                cityFolder.fertility(),
                cityFolder.living(),
                levels,
                cityFolder.couples(),
                cityFolder.sharing(),
                cityFolder.migration(),
                scenario.assumptions().demography(),
                scenario.assumptions().movement(cityFolder.zones().areas(), scenario.populationShare()));
        if (!base.hasMarkets()) return people;
        return people.with(MarketModels.markets(cityFolder, scenario, base, workers));
    }
}

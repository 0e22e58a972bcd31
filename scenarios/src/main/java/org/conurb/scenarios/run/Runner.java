package org.conurb.scenarios.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.city.City;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.indicators.MarketIndicators;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.Agents;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.CitySnapshot;
import org.conurb.scenarios.format.Microdata;
import org.conurb.scenarios.report.ReportWriter;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.FitRow;
import org.conurb.scenarios.results.TravelRows;
import org.conurb.scenarios.results.YearTables;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioChecks;
import org.conurb.scenarios.scenario.ScenarioWriter;
import org.conurb.scenarios.synthesis.MarketSynthesis;
import org.conurb.scenarios.synthesis.Synthesis;
import org.conurb.scenarios.synthesis.SynthesisResult;

/**
 * Runs a scenario into a run folder, or goes on with an interrupted run, to the same bytes.
 *
 * <p>Every year is on disk, whole, before the next begins. A run goes on from the newest snapshot up to which nothing
 * is missing; what came after it is simulated again.
 */
public final class Runner {

    private final Scenario scenario;
    private final RunOptions options;
    private final RunListener listener;
    private final RunFolder folder;
    private final Stopwatch stopwatch = new Stopwatch();
    private List<FitRow> fit = List.of(); // of the synthetic population, if this run has made one

    private Runner(Scenario scenario, RunOptions options, RunListener listener) {
        this.scenario = scenario;
        this.options = options;
        this.listener = listener;
        this.folder = new RunFolder(options.out());
    }

    /** Runs the scenario and tells the listener how it goes; answers what the listener hears last. */
    public static Summary run(Scenario scenario, RunOptions options, RunListener listener) {
        return new Runner(scenario, options, listener).run();
    }

    private Summary run() {
        refuseForeignFolder();
        listener.phase("reading the city");
        CityFolder cityFolder = stopwatch.time("readCity", () -> CityReader.read(scenario.cityFolder()));
        ScenarioChecks.against(scenario, cityFolder.name(), cityFolder.baseYear(), cityFolder.zones());
        ScenarioChecks.againstRoads(
                scenario,
                cityFolder.name(),
                cityFolder.roads() == null ? null : cityFolder.roads().network());
        RunRecord record = record(cityFolder);
        OptionalInt resumed = previous(record);
        try (RunFolder opened = folder;
                Workers workers = Workers.of(options.threads());
                Duck duck = Duck.open()) {
            if (options.resume() && isDone()) return summaryOfDone(duck, cityFolder);
            // Residents come first: a city that they cannot be made of must not leave a run folder behind.
            Agents agents = resumed.isPresent() ? restore(resumed.getAsInt()) : populate(cityFolder, workers);
            if (resumed.isEmpty()) refuseForeignFolder();
            opened.open();
            if (resumed.isEmpty()) begin(record);
            simulate(cityFolder, agents, resumed, workers, duck);
            return finish(record, cityFolder, duck);
        }
    }

    private boolean isDone() {
        return Files.exists(folder.record()) && RunRecord.read(folder.record()).isDone();
    }

    private Summary summaryOfDone(Duck duck, CityFolder cityFolder) {
        if (folder.hasRemains()) { // of a run that was killed between its last record and its end
            folder.open();
            folder.removeYears();
        }
        return summary(duck, cityFolder);
    }

    private void refuseForeignFolder() {
        if (!folder.exists()) {
            if (options.resume() && !folder.isUnborn()) {
                throw new RunException("there is no run in " + folder.root() + " to go on with; leave out --resume");
            }
            return;
        }
        if (!options.resume()) {
            throw new RunException(
                    folder.root() + " exists; add --resume to go on with it, or take another folder with --out");
        }
        if (!Files.exists(folder.record())) {
            throw new RunException(folder.root() + " holds no run.json, so no run can go on in it; take another --out");
        }
    }

    private RunRecord record(CityFolder cityFolder) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (Path file : cityFolder.files()) {
            inputs.put(scenario.cityFolder().relativize(file).toString().replace('\\', '/'), Hashes.of(file));
        }
        if (scenario.assumptions().migration().totalsFile() != null) {
            Path totals = scenario.assumptions().migration().totalsFile();
            inputs.put(totals.getFileName().toString(), Hashes.of(totals));
        }
        String resolved = ScenarioWriter.yaml(scenario, scenario.cityFolder());
        return new RunRecord(
                RunRecord.RUNNING,
                Version.ofConurb(),
                scenario.name(),
                scenario.seed(),
                scenario.from(),
                scenario.to(),
                Hashes.of(resolved),
                inputs,
                Map.of("threads", options.threads()));
    }

    /** The year to go on from; empty to begin. Refuses if the folder's run is another one. */
    private OptionalInt previous(RunRecord record) {
        if (!options.resume() || !folder.exists()) return OptionalInt.empty();
        List<String> differences = RunRecord.read(folder.record()).differencesTo(record);
        if (!differences.isEmpty()) {
            throw new RunException("the run in " + folder.root() + " cannot go on: " + String.join("; ", differences)
                    + "; take another folder with --out");
        }
        return folder.newestResumable(scenario.from());
    }

    private void begin(RunRecord record) {
        folder.forgetAfter(scenario.from() - 1);
        Durable.text(folder.scenario(), ScenarioWriter.yaml(scenario, folder.root()));
        record.write(folder.record());
    }

    private void simulate(CityFolder cityFolder, Agents agents, OptionalInt resumed, Workers workers, Duck duck) {
        int year = resumed.orElse(scenario.from());
        City city = agents.city(cityFolder.name(), cityFolder.zones());
        City baseCity = baseCity(cityFolder, city, year);
        Model model = model(cityFolder, baseCity, workers);
        TravelRows travelRows = null;
        if (TravelModels.travels(cityFolder)) {
            TravelModels.open(cityFolder, baseCity, workers);
            TravelRows rows = new TravelRows(
                    city,
                    scenario.populationShare(),
                    cityFolder.travel().settings().calendar(),
                    workers);
            travelRows = rows;
            model = model.with(TravelModels.travel(cityFolder, scenario, baseCity, workers, (of, day) -> {
                rows.heard(day);
                listener.dayDone(of, day.iteration(), day.relativeGap());
            }));
            if (city != baseCity) restoreTravel(cityFolder, city, year, workers, duck);
        }
        MarketIndicators figures =
                city.hasMarkets() ? new MarketIndicators(city, baseCity, scenario.from(), workers) : null;
        YearTables tables = new YearTables(city, figures, travelRows, duck);
        CitySimulation simulation =
                new CitySimulation(city, model, scenario.seed(), cityFolder.ratesYear(), year, workers);
        if (resumed.isEmpty() && model.travel() != null) {
            listener.phase("travelling in the base year");
            stopwatch.time("simulate", simulation::travel);
        }
        Census census = Census.take(city, year, workers);
        if (resumed.isPresent()) {
            folder.forgetAfter(year);
        } else {
            Census base = census;
            listener.phase("writing the base year");
            folder.addYear(year, into -> tables.writeBase(base, fit, into));
            snapshot(cityFolder, city, year);
        }
        listener.phase("simulating");
        Pace pace = new Pace(year, scenario.to());
        while (simulation.year() < scenario.to()) {
            stopwatch.time("simulate", simulation::advance);
            Census before = census;
            Census after = stopwatch.time("count", () -> Census.take(city, simulation.year(), workers));
            stopwatch.time(
                    "writeYears",
                    () -> folder.addYear(simulation.year(), into -> tables.writeYear(before, after, into)));
            stopwatch.addResidentYears(city.population().residents().count());
            if (isSnapshotYear(simulation.year())) snapshot(cityFolder, city, simulation.year());
            census = after;
            listener.yearDone(pace.done(simulation.year(), scenario.from() + 1, city));
        }
        simulation.nanosByProcess().forEach((process, nanos) -> stopwatch.add("process." + process, nanos));
    }

    /** The roads and the times that people knew when the snapshot was taken. */
    private void restoreTravel(CityFolder cityFolder, City city, int year, Workers workers, Duck duck) {
        TravelModels.open(cityFolder, city, workers);
        stopwatch.time(
                "restore",
                () -> TravelState.read(
                        duck, folder.snapshot(year), city, cityFolder.travel().settings()));
    }

    /** The city in the base year, whose living arrangements the later years keep. */
    private City baseCity(CityFolder cityFolder, City city, int year) {
        if (year == scenario.from()) return city;
        return restore(scenario.from()).city(cityFolder.name(), cityFolder.zones());
    }

    private Agents restore(int year) {
        listener.phase("reading the snapshot of " + year);
        return stopwatch.time("restore", () -> Microdata.read(CityReader.read(folder.snapshot(year))));
    }

    private Agents populate(CityFolder cityFolder, Workers workers) {
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

    /** The model, at the levels of the base year. */
    private Model model(CityFolder cityFolder, City base, Workers workers) {
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

    private boolean isSnapshotYear(int year) {
        return year == scenario.to() || (year - scenario.from()) % scenario.snapshotEvery() == 0;
    }

    private void snapshot(CityFolder cityFolder, City city, int year) {
        stopwatch.time(
                "snapshots",
                () -> folder.addSnapshot(year, into -> {
                    CitySnapshot.write(cityFolder, city, year, into);
                    TravelState.write(city, into);
                }));
    }

    private Summary finish(RunRecord record, CityFolder cityFolder, Duck duck) {
        listener.phase("writing tables and report");
        stopwatch.time("tables", () -> new Finishing(folder, duck).joinTables(scenario.from(), scenario.to()));
        Durable.text(folder.dataPackage(), DataPackage.json(scenario, cityFolder));
        stopwatch.time("report", () -> ReportWriter.write(folder.root()));
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("threads", options.threads());
        circumstances.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        circumstances.put("processors", Runtime.getRuntime().availableProcessors());
        circumstances.put("seconds", stopwatch.seconds());
        circumstances.put("residentYearsPerSecond", stopwatch.residentYearsPerSecond("simulate"));
        record.with(RunRecord.DONE, circumstances).write(folder.record());
        folder.removeYears();
        return summary(duck, cityFolder);
    }

    private Summary summary(Duck duck, CityFolder cityFolder) {
        List<Summary.AreaRow> rows =
                new Finishing(folder, duck).rows(cityFolder.zones().areas(), scenario.from(), scenario.to());
        Summary summary =
                new Summary(folder.root(), folder.report(), scenario.from(), scenario.to(), rows, stopwatch.total());
        listener.finished(summary);
        return summary;
    }
}

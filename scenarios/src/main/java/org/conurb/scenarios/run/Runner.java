package org.conurb.scenarios.run;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.lives.Followed;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CitySnapshot;
import org.conurb.scenarios.report.ReportWriter;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.FitRow;
import org.conurb.scenarios.results.YearTables;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioWriter;

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

    Runner(Scenario scenario, RunOptions options, RunListener listener) {
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
        RunCity city = readCity();
        CityFolder cityFolder = city.folder();
        RunRecord record = record(city);
        OptionalInt resumed = previous(record);
        try (RunFolder opened = folder;
                Workers workers = Workers.of(options.threads());
                Duck duck = Duck.open()) {
            if (options.resume() && isDone()) return summaryOfDone(duck, cityFolder);
            Course course = course(cityFolder, workers, duck);
            // Residents come first: a city that they cannot be made of must not leave a run folder behind.
            Course.Start start = resumed.isPresent() ? resume(course, resumed.getAsInt()) : course.begin();
            if (resumed.isEmpty()) refuseForeignFolder();
            opened.open();
            if (resumed.isEmpty()) begin(record);
            course.run(start, keeper(cityFolder));
            return finish(record, cityFolder, duck);
        }
    }

    RunFolder folder() {
        return folder;
    }

    Course course(CityFolder cityFolder, Workers workers, Duck duck) {
        return new Course(scenario, cityFolder, workers, duck, listener, stopwatch);
    }

    RunCity readCity() {
        listener.phase("reading the city");
        RunCity city = stopwatch.time("readCity", () -> RunCity.read(scenario.cityFolder()));
        city.check(scenario);
        return city;
    }

    private Course.Start resume(Course course, int year) {
        List<Followed> followed = Lives.followed(scenario, year, folder);
        return course.resume(year, folder.snapshot(year), folder.snapshot(scenario.from()), followed);
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

    void refuseForeignFolder() {
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

    RunRecord record(RunCity city) {
        return new RunRecord(
                RunRecord.RUNNING,
                Version.ofConurb(),
                scenario.name(),
                scenario.seed(),
                scenario.from(),
                scenario.to(),
                RunCity.scenarioHash(scenario),
                city.inputs(scenario),
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

    void begin(RunRecord record) {
        folder.forgetAfter(scenario.from() - 1);
        Durable.text(folder.scenario(), ScenarioWriter.yaml(scenario, folder.root()));
        record.write(folder.record());
    }

    /** Puts every year on disk, whole, and of some years the whole city. */
    Keeper keeper(CityFolder cityFolder) {
        return new Keeper() {
            @Override
            public void base(City city, YearTables tables, Census census, List<FitRow> fit) {
                folder.addYear(census.year(), into -> tables.writeBase(census, fit, into));
                snapshot(cityFolder, city, census.year());
            }

            @Override
            public void goesOn(int year) {
                folder.forgetAfter(year);
            }

            @Override
            public void year(City city, YearTables tables, Census before, Census census) {
                stopwatch.time(
                        "writeYears",
                        () -> folder.addYear(census.year(), into -> tables.writeYear(before, census, into)));
                if (isSnapshotYear(census.year())) snapshot(cityFolder, city, census.year());
            }
        };
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

    Summary finish(RunRecord record, CityFolder cityFolder, Duck duck) {
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

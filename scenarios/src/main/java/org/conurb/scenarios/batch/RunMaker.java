package org.conurb.scenarios.batch;

import java.nio.file.Path;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.run.BareRun;
import org.conurb.scenarios.run.PeakMemory;
import org.conurb.scenarios.run.RunCity;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;

/** Does the runs of a batch one after the other, wherever it stands; the city of the last run is kept for the next. */
public final class RunMaker implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Workers workers;
    private final Duck duck = Duck.open();
    private Path cityFolder;
    private RunCity city;

    /** A maker that computes on this many threads; the results do not depend on it. */
    public RunMaker(int threads) {
        workers = Workers.of(threads);
    }

    /** Does a run and puts its tables and what it tells of itself into a folder, which is there and empty. */
    public void make(RunRequest request, Path into, RunListener listener) {
        PeakMemory.watchAnew();
        long start = System.nanoTime();
        Path place = Path.of(request.folder()).resolve(request.run() + ".yaml");
        Scenario scenario = ScenarioReader.of(request.scenario(), place);
        readCity(scenario.cityFolder());
        if (!city.inputHash(scenario).equals(request.inputHash())) {
            throw new RunException("its files have changed since the batch was planned");
        }
        BareRun.run(scenario, city, workers, duck, into, listener);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        new Part(request.inputHash(), request.attempt(), seconds, PeakMemory.bytes()).write(into);
    }

    private void readCity(Path folder) {
        if (folder.equals(cityFolder)) return;
        city = null; // two at a time may be too many
        city = RunCity.read(folder);
        cityFolder = folder;
    }

    @Override
    public void close() {
        duck.close();
        workers.close();
    }
}

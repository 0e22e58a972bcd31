package org.conurb.viz.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The runs on offer, by the words that addresses use for them. Only what was put in here can be asked for: no address
 * holds a path.
 */
public final class Catalog {

    private static final long MOST_BYTES_KEPT = 256L << 20;
    private static final int DEEPEST = 2;

    private final Database database;
    private final FrameCache cache = new FrameCache(MOST_BYTES_KEPT);
    private final Map<String, RunSource> runs = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();

    /** A catalog without runs. */
    public Catalog(Database database) {
        this.database = database;
    }

    /** Offers a run, or every run in a folder of runs now and later. */
    public synchronized void add(Path folder) {
        if (RunFiles.isRun(folder)) offer(folder, null);
        else folders.add(folder);
    }

    /**
     * Offers a run that need not be there yet.
     *
     * @param plan what is known of it before it has written anything; null if it has
     */
    public synchronized RunSource offer(Path run, RunSource.Plan plan) {
        Path folder = run.toAbsolutePath().normalize();
        for (RunSource known : runs.values()) {
            if (known.folder().equals(folder)) return known;
        }
        String name = folder.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
        String id = name;
        for (int number = 2; runs.containsKey(id); number++) id = name + "-" + number;
        RunSource source = new RunSource(id, folder, plan, database, cache);
        runs.put(id, source);
        return source;
    }

    /** The runs there are now. */
    public synchronized List<RunSource> runs() {
        for (Path folder : folders) look(folder);
        return runs.values().stream().filter(RunSource::isThere).toList();
    }

    /**
     * The spread of an area's indicators over all finished runs of a run's scenario: of those on offer, and of batches on
     * offer that hold a scenario of that name.
     */
    public ObjectNode bands(RunSource run, String area) {
        return run.bands(area, ensembleOf(run));
    }

    private synchronized Ensemble ensembleOf(RunSource run) {
        Ensemble ensemble = new Ensemble(database);
        String key = run.scenarioKey();
        for (RunSource each : runs()) {
            if (!each.isDone() || !each.scenarioKey().equals(key)) continue;
            each.indicatorTable().ifPresent(table -> ensemble.addRun(each.folder(), table));
        }
        for (Path folder : folders) ensemble.addBatch(folder, run.scenarioName());
        return ensemble;
    }

    private void look(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
            below.filter(Files::isDirectory).filter(RunFiles::isRun).sorted().forEach(run -> offer(run, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The run of this word. */
    public synchronized RunSource run(String id) {
        RunSource run = runs.get(id);
        if (run == null) throw new NoSuchElementException("there is no run '" + id + "'");
        return run;
    }
}

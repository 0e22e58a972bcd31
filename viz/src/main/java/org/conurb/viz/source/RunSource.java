package org.conurb.viz.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.conurb.viz.frame.Frame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a page may ask about one run. Answers are kept until the run has more to tell; one question at a time is
 * worked on, so that many viewers of a run cost little more than one.
 */
public final class RunSource {

    private final String id;
    private final RunFiles files;
    private final Database database;
    private final FrameCache cache;
    private String stamp = "";
    private ZoneShapes shapes;
    private Optional<RoadShapes> roads;
    private ZoneFigures figures;

    RunSource(String id, Path folder, Database database, FrameCache cache) {
        this.id = id;
        this.files = new RunFiles(folder);
        this.database = database;
        this.cache = cache;
    }

    /** The word by which addresses name the run. */
    public String id() {
        return id;
    }

    /** The run folder. */
    public Path folder() {
        return files.root();
    }

    /** A line about the run for a list of runs. */
    public ObjectNode summary() {
        JsonNode record = files.record();
        JsonNode scenario = files.scenario();
        String name = record.path("scenario").asString(id);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("title", scenario.path("title").asString(name))
                .put("status", record.path("status").asString(""))
                .put("seed", record.path("seed").asLong(0))
                .put("from", record.path("from").asInt(0))
                .put("to", record.path("to").asInt(0));
    }

    /** What there is to see: years, measures, areas, bounds. */
    public synchronized ObjectNode manifest() {
        refresh();
        ObjectNode manifest = summary();
        JsonNode city = files.cityFolder().map(RunFiles::city).orElse(JsonNodeFactory.instance.objectNode());
        String currency = city.path("currency").asString("currency");
        manifest.put(
                        "description",
                        files.scenario().path("description").asString("").strip())
                .put("populationShare", files.scenario().path("populationShare").asDouble(1))
                .put("city", city.path("name").asString(""))
                .put("currency", currency)
                .put("hasRoads", roads().isPresent())
                .put("hasReport", Files.isRegularFile(files.report()));
        addAll(manifest.putArray("years"), files.years());
        addAll(manifest.putArray("snapshotYears"), files.snapshotYears());
        ArrayNode bounds = manifest.putArray("bounds");
        for (double side : shapes().bounds()) bounds.add(side);
        ArrayNode areas = manifest.putArray("areas");
        for (String code : shapes().areaCodes()) {
            areas.addObject().put("code", code).put("name", shapes().areas().get(code));
        }
        ArrayNode measures = manifest.putArray("zoneMeasures");
        for (ZoneMeasure measure : ZoneMeasure.values()) {
            if (!figures().has(measure)) continue;
            measures.addObject()
                    .put("key", measure.key())
                    .put("title", measure.title())
                    .put("unit", measure.unit().replace("currency", currency))
                    .put("decimals", measure.decimals())
                    .put("isDiverging", measure.isDiverging());
        }
        return manifest;
    }

    private static void addAll(ArrayNode array, List<Integer> numbers) {
        numbers.forEach(array::add);
    }

    /** The shapes of the zones. */
    public synchronized Frame zones() {
        return kept("zones", () -> shapes().frame());
    }

    /** The lines of the roads. */
    public synchronized Frame roadLines() {
        return kept("roads", () -> roads().orElseThrow(() -> missing("roads")).frame());
    }

    /** A measure of all zones in all years. */
    public synchronized Frame zoneMeasure(String key) {
        for (ZoneMeasure measure : ZoneMeasure.values()) {
            if (measure.key().equals(key) && figures().has(measure)) return kept("zone-" + key, () -> frame(measure));
        }
        throw missing("measure '" + key + "'");
    }

    private Frame frame(ZoneMeasure measure) {
        Frame.Builder frame =
                Frame.of("zone-measure").floats("values", figures().values(measure));
        frame.header().put("measure", measure.key()).put("zones", shapes().count());
        addAll(frame.header().putArray("years"), figures().years());
        return frame.build();
    }

    /** The report, if it is written. */
    public Optional<Path> report() {
        return Files.isRegularFile(files.report()) ? Optional.of(files.report()) : Optional.empty();
    }

    private NoSuchElementException missing(String what) {
        return new NoSuchElementException("run " + id + " has no " + what);
    }

    private Frame kept(String name, Supplier<Frame> made) {
        refresh();
        return cache.get(id + "/" + name, stamp, made);
    }

    /** Forgets what is known of the run when it has gone on since. */
    private void refresh() {
        String now = files.record().path("status").asString("") + files.years() + files.snapshotYears();
        if (now.equals(stamp)) return;
        stamp = now;
        figures = null;
        if (shapes == null || shapes.count() == 0) shapes = null;
        roads = null;
    }

    private ZoneShapes shapes() {
        if (shapes == null) {
            shapes = ZoneShapes.read(files.cityFolder().orElseThrow(() -> missing("city")));
        }
        return shapes;
    }

    private Optional<RoadShapes> roads() {
        if (roads == null) roads = files.cityFolder().flatMap(RoadShapes::read);
        return roads;
    }

    private ZoneFigures figures() {
        refresh();
        if (figures == null) figures = ZoneFigures.read(files, shapes(), database);
        return figures;
    }
}

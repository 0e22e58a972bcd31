package org.conurb.viz.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.conurb.engine.traffic.queue.TrafficSnapshot;
import org.conurb.scenarios.format.WaterFile;
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

    /** Time bins of a day of traffic are quarters of an hour. */
    private static final int BIN_SECONDS = 900;

    /** Days of traffic kept in memory: ten megabytes each for Greater Manchester. */
    private static final int DAYS_KEPT = 2;

    private final String id;
    private final RunFiles files;
    private final Database database;
    private final FrameCache cache;
    private final Plan plan; // null for a run that is read alone
    private String stamp = "";
    private ZoneShapes shapes;
    private Optional<RoadShapes> roads;
    private ZoneFigures figures;
    private List<Integer> travelYears;
    private Places places;
    private final Map<Integer, TrafficDay> days = new HashMap<>();
    private final Map<Integer, LinkFigures> linkFigures = new HashMap<>();

    /**
     * What is known of a run before it has written anything.
     *
     * @param name name of the scenario
     * @param title its title
     * @param cityFolder the city
     * @param seed the seed
     * @param from the base year
     * @param to the last year
     * @param populationShare share of the residents that are simulated
     */
    public record Plan(
            String name, String title, Path cityFolder, long seed, int from, int to, double populationShare) {}

    RunSource(String id, Path folder, Plan plan, Database database, FrameCache cache) {
        this.id = id;
        this.plan = plan;
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

    /** Whether there is anything to see of it. */
    boolean isThere() {
        return plan != null || RunFiles.isRun(files.root());
    }

    /** A line about the run for a list of runs. */
    public ObjectNode summary() {
        JsonNode record = files.record();
        JsonNode scenario = files.scenario();
        if (record.isEmpty() && plan != null) return planned();
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

    private ObjectNode planned() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", plan.name())
                .put("title", plan.title())
                .put("status", "planned")
                .put("seed", plan.seed())
                .put("from", plan.from())
                .put("to", plan.to());
    }

    /** What there is to see: years, measures, areas, bounds. */
    public synchronized ObjectNode manifest() {
        refresh();
        ObjectNode manifest = summary();
        JsonNode city = cityFolder().map(RunFiles::city).orElse(JsonNodeFactory.instance.objectNode());
        String currency = city.path("currency").asString("currency");
        manifest.put(
                        "description",
                        files.scenario().path("description").asString("").strip())
                .put("populationShare", populationShare())
                .put("city", city.path("name").asString(""))
                .put("currency", currency)
                .put("hasRoads", cityFolder().filter(RoadShapes::areIn).isPresent())
                .put("hasWater", cityFolder().filter(WaterFile::isIn).isPresent())
                .put("hasReport", Files.isRegularFile(files.report()));
        addAll(manifest.putArray("years"), files.years());
        addAll(manifest.putArray("snapshotYears"), files.snapshotYears());
        Offer.places(manifest, shapes());
        List<Integer> travelYears = travelYears();
        addAll(manifest.putArray("travelYears"), travelYears);
        Offer.zoneMeasures(manifest, figures(), currency);
        boolean hasTraffic = !travelYears.isEmpty() && manifest.path("hasRoads").asBoolean();
        Offer.linkMeasures(manifest, hasTraffic ? LinkFigures.measures(files) : List.of());
        return manifest;
    }

    /** The years in which people travel. */
    private List<Integer> travelYears() {
        if (travelYears == null) travelYears = LinkFigures.years(files, database);
        return travelYears;
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

    /** The shapes of the waters. */
    public synchronized Frame water() {
        return kept(
                "water",
                () -> cityFolder()
                        .flatMap(WaterShapes::read)
                        .orElseThrow(() -> missing("water"))
                        .frame());
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

    /** The figures of all links in a year of travel. */
    public synchronized Frame links(int year) {
        requireTravel(year);
        return kept("links-" + year, () -> linkFigures(year).frame());
    }

    private LinkFigures linkFigures(int year) {
        return linkFigures.computeIfAbsent(year, each -> LinkFigures.read(files, requiredRoads(), database, each));
    }

    /** What there is of the traffic of a year of travel. */
    public synchronized Frame trafficDay(int year) {
        return day(year).overview();
    }

    /** A quarter of an hour of the traffic of a year of travel. */
    public synchronized Frame trafficBin(int year, int bin) {
        TrafficDay day = day(year);
        if (bin < 0 || bin >= day.bins()) throw missing("time bin " + bin);
        return day.bin(bin);
    }

    private TrafficDay day(int year) {
        requireTravel(year);
        TrafficDay known = days.get(year);
        if (known == null) {
            days.keySet().removeIf(each -> days.size() >= DAYS_KEPT);
            known = TrafficDay.read(files, requiredRoads(), database, year);
            days.put(year, known);
        }
        return known;
    }

    private void requireTravel(int year) {
        refresh();
        if (!travelYears().contains(year)) throw missing("traffic of " + year);
    }

    private RoadShapes requiredRoads() {
        return roads().orElseThrow(() -> missing("roads"));
    }

    /** The indicators of an area by year; {@code ALL} for the whole city. */
    public synchronized ObjectNode indicators(String area) {
        requireArea(area);
        return new AreaFigures(files, database).indicators(area);
    }

    /** The residents of an area by year, sex and age. */
    public synchronized Frame pyramid(String area) {
        requireArea(area);
        return kept("pyramid-" + area, () -> new AreaFigures(files, database).pyramid(area));
    }

    /** How groups of residents fare in a year: one row for each area and group. */
    public ArrayNode groups(int year) {
        return new People(files, database).groups(year);
    }

    /** The spread of an area's indicators over runs of the same scenario, in the years of this one. */
    ObjectNode bands(String area, Ensemble ensemble) {
        synchronized (this) {
            requireArea(area);
        }
        return ensemble.bands(area, files.years());
    }

    /** The table of indicators, to select from; empty before there is one. */
    Optional<String> indicatorTable() {
        return files.table("indicators");
    }

    /** Name, base year and last year of the scenario: runs that share them and differ in the seed are an ensemble. */
    String scenarioKey() {
        JsonNode record = files.record();
        return record.path("scenario").asString("") + " " + record.path("from").asInt(0) + " "
                + record.path("to").asInt(0);
    }

    /** The name of the scenario. */
    String scenarioName() {
        return files.record().path("scenario").asString("");
    }

    private void requireArea(String area) {
        refresh();
        if (!area.equals(AreaFigures.ALL) && !shapes().areas().containsKey(area)) throw missing("area " + area);
    }

    /** A zone with every figure of every year. */
    public synchronized ObjectNode zone(String code) {
        refresh();
        int zone = shapes().find(code);
        if (zone < 0) throw missing("zone " + code);
        return new PlaceFigures(files).zone(shapes(), figures(), zone);
    }

    /** A link with its figures of every year of travel, and how it fared through the day of one of them. */
    public synchronized ObjectNode link(String code, int year) {
        RoadShapes lines = requiredRoads();
        int link = lines.network().findLink(code);
        if (link < 0) throw missing("link " + code);
        TrafficDay day = travelYears().contains(year) ? day(year) : null;
        return new PlaceFigures(files).link(lines, link, travelYears(), this::linkFigures, day);
    }

    /** The worst places on the roads of a year of travel. */
    public synchronized ArrayNode bottlenecks(int year) {
        requireTravel(year);
        return new Bottlenecks(files, requiredRoads(), database).of(year);
    }

    /** Places by their names. */
    public synchronized ArrayNode search(String words) {
        refresh();
        if (places == null) places = new Places(shapes(), roads().orElse(null));
        return places.find(words);
    }

    /** A page of the households of a zone. */
    public ObjectNode households(String zone, int year, int page) {
        synchronized (this) {
            if (shapes().find(zone) < 0) throw missing("zone " + zone);
        }
        return new People(files, database).households(zone, year, page);
    }

    /** A household with its members and its home. */
    public ObjectNode household(long household, int year) {
        return new People(files, database).household(household, year);
    }

    /** A resident in every snapshot. */
    public ObjectNode resident(long resident) {
        return new People(files, database).resident(resident);
    }

    /** The zones at a moment between two years: a column for every measure that can be told. */
    public synchronized Frame moment(int year, String process, Map<String, float[]> columns) {
        ZoneFigures moment = figures().moment(year, columns);
        int zones = shapes().count();
        Frame.Builder frame = Frame.of("zones-now");
        frame.header().put("year", year).put("process", process);
        for (ZoneMeasure measure : ZoneMeasure.values()) {
            if (!moment.has(measure)) continue;
            frame.floats(measure.key(), Arrays.copyOfRange(moment.values(measure), zones, 2 * zones));
        }
        return frame.build();
    }

    /** The traffic at a moment of a day that is being simulated; empty if the roads cannot be drawn. */
    public synchronized Optional<Frame> traffic(TrafficSnapshot snapshot, int year, int day) {
        double scale = 1 / populationShare();
        return roads().filter(lines -> lines.network().links() == snapshot.exits().length)
                .map(lines -> TrafficPicture.of(snapshot, lines, scale, BIN_SECONDS, year, day));
    }

    private double populationShare() {
        return plan != null
                ? plan.populationShare()
                : files.scenario().path("populationShare").asDouble(1);
    }

    /** Whether the run has reached its end. */
    public boolean isDone() {
        return files.record().path("status").asString("").equals("done");
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
        travelYears = null;
        days.clear();
        linkFigures.clear();
        roads = null;
        places = null;
        if (shapes == null || shapes.count() == 0) shapes = null;
    }

    private Optional<Path> cityFolder() {
        return files.cityFolder().or(() -> Optional.ofNullable(plan).map(Plan::cityFolder));
    }

    private ZoneShapes shapes() {
        if (shapes == null) {
            shapes = ZoneShapes.read(cityFolder().orElseThrow(() -> missing("city")));
        }
        return shapes;
    }

    private Optional<RoadShapes> roads() {
        if (roads == null) roads = files.newestSnapshot().or(this::cityFolder).flatMap(RoadShapes::read);
        return roads;
    }

    private ZoneFigures figures() {
        refresh();
        if (figures == null) figures = ZoneFigures.read(files, shapes(), database);
        return figures;
    }
}

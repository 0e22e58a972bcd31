package org.conurb.scenarios.importer.osm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.gmns.Movement;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * The network of the roads of an OpenStreetMap file that cars can drive on, and its waters: PBF, XML, or GeoJSON lines
 * with OpenStreetMap's tags, without waters; the latter two may be compressed by gzip.
 *
 * <p>Lengths are measured on the WGS84 ellipsoid; coordinates are those of a flat grid in metres. What is kept is the
 * largest part of the network in which every place can be reached from every other one. Links are named after the way
 * that they begin with, which part of it that is, and {@code _back} for the direction against the way. The order of a
 * file and the number of threads change nothing.
 */
public final class OsmRoads {

    private static final String WHAT = "an OpenStreetMap file (PBF, or XML or GeoJSON that may be .gz)";

    /** UTM draws 0.04 % too short in the middle of a zone, and 1 % too long as far as 9 degrees from there. */
    private static final double MOST_STRETCH = 0.03;

    private static final String ROADS = "roads for cars";

    private final Path file;
    private final OsmSettings settings;
    private final Consumer<String> progress;
    private final Counter counter = new Counter();
    private double metres;

    private OsmRoads(Path file, OsmSettings settings, Consumer<String> progress) {
        this.file = file;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Reads a file.
     *
     * @return the network, its turn restrictions as movements, and what was read, repaired and dropped
     * @throws InputException if there is no such file, if it is broken, or if there are no roads in it
     */
    public static GmnsNetwork read(Path file, OsmSettings settings) {
        return readAll(file, settings, step -> {}).network();
    }

    /**
     * Reads a file, waters included.
     *
     * @param progress told, in a few words, of every step before it is taken
     */
    public static OsmMap readAll(Path file, OsmSettings settings, Consumer<String> progress) {
        return new OsmRoads(file, settings, progress).read();
    }

    /**
     * What a file holds, the parts included that no network is made of.
     *
     * @param roads how many roads
     * @param metres their length, each once whatever its directions
     */
    record Measured(long roads, double metres) {}

    /** Measures the roads of a file. */
    static Measured measure(Path file, OsmSettings settings) {
        OsmRoads roads = new OsmRoads(file, settings, step -> {});
        long count = roads.read().network().report().count(ROADS);
        return new Measured(count, roads.metres);
    }

    /** Whether this is a PBF file, by its first bytes. */
    public static boolean isPbf(Path path) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
            return PbfFile.isOne(input);
        }
    }

    private OsmMap read() {
        try (Workers workers = Workers.of(settings.threads())) {
            return read(open(workers), Files.size(file), workers);
        } catch (IOException failure) {
            throw wrong("a file that cannot be read (" + failure + ")", "check its permissions");
        }
    }

    private OsmFile open(Workers workers) throws IOException {
        if (!Files.exists(file)) throw wrong("no such file", "");
        if (Files.isDirectory(file)) throw wrong("a folder", "name the file itself");
        if (isPbf(file)) return new PbfFile(file, workers);
        return GeoJsonOsmFile.isOne(file) ? new GeoJsonOsmFile(file, counter) : new XmlOsmFile(file);
    }

    private InputException wrong(String found, String remedy) {
        return new InputException(List.of(new Problem(file, null, "", found, WHAT, remedy)));
    }

    private OsmMap read(OsmFile osm, long bytes, Workers workers) {
        progress.accept("reading ways, turn restrictions and waters");
        RoadStore roads = new RoadStore(file, bytes, new RoadRules(settings, counter), counter);
        WaterStore waters = new WaterStore(file, RoadStore.mostNodes(bytes));
        osm.readWays(new RoadsAndWaters(roads, waters));
        roads.sort();
        waters.finish();
        counter.count(Kind.READ, ROADS, roads.roads());
        if (roads.roads() == 0) throw wrong("no road for cars", "");
        progress.accept("reading the nodes of " + roads.roads() + " roads");
        NodePlaces places = new NodePlaces(roads.wantedNodes(), counter);
        NodePlaces shores = new NodePlaces(waters.wantedNodes(), new Counter()); // faults of roads are the ones to tell
        NodePlaces.read(osm, places, shores);
        Water water = new WaterBuilder(waters, shores, counter).build();
        double[] middle = places.middle();
        if (middle == null) throw wrong("no node of its " + roads.roads() + " roads", "take an extract with its nodes");
        progress.accept("building the network");
        GridPlaces grid = GridPlaces.of(places, settings.crs(), middle, workers, counter);
        return new OsmMap(build(roads, places, grid), water);
    }

    private GmnsNetwork build(RoadStore roads, NodePlaces places, GridPlaces grid) {
        BitSet kept = TurnRules.nodes(roads.restrictions(), places);
        RoadGraph graph = new RoadGraph(roads, places, kept, counter);
        graph.countMissing();
        metres = graph.metres();
        counter.count(Kind.READ, "metres of road", Math.round(metres));
        BitSet strong = new StrongEdges(roads, graph, places).find(counter);
        if (strong.isEmpty()) throw wrong("no two places with roads there and back", "");
        RoadBuilder builder = new RoadBuilder(roads, graph, places, grid, counter);
        RoadBuilder.Built built = builder.build(strong);
        refuseStretching(grid.crs(), builder.stretch());
        List<Movement> movements = new TurnRules(built, counter).movements(roads.restrictions());
        RoadNetwork network = built.network();
        counter.count(Kind.READ, "nodes of the network", network.nodes());
        counter.count(Kind.READ, "links of the network", network.links());
        return new GmnsNetwork(network, grid.crs(), "", movements, counter.report());
    }

    /** A grid that is far from where it is meant for draws roads too long or too short, and areas more so. */
    private void refuseStretching(String crs, double stretch) {
        if (Math.abs(stretch - 1) <= MOST_STRETCH) return;
        throw wrong(
                String.format(Locale.ROOT, "roads that %s draws at %.2f times their length", crs, stretch),
                "--crs takes a grid that is made for where they lie");
    }
}

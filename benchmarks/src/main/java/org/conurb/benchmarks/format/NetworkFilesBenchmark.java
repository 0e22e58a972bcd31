package org.conurb.benchmarks.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.conurb.benchmarks.worlds.GridTown;
import org.conurb.benchmarks.worlds.Walks;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetworkWriter;
import org.conurb.scenarios.format.matsim.MatsimPlans;
import org.conurb.scenarios.format.network.GeoJsonWriter;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to read and write a grid town's network, and to read the plans of its drivers? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class NetworkFilesBenchmark {

    private static final int LINKS_OF_A_ROUTE = 25;
    private static final int DAY_SECONDS = 86_400;
    private static final String CRS = "EPSG:27700";

    /** Nodes along a side of the town: 100 make 39,600 links. */
    @Param({"100"})
    public int side;

    /** Persons with one car leg each, whose routes have 25 links in the mean. */
    @Param({"20000"})
    public int persons;

    private Path folder;
    private RoadNetwork town;

    /** Writes the files to read. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("conurb-formats");
        MatsimNetworkWriter.write(GridTown.of(side, 1), CRS, folder.resolve("network.xml.gz"));
        town = MatsimNetwork.read(folder.resolve("network.xml.gz")).network();
        writeMatsim();
        writeGmns();
        writePlans(Walks.of(town, persons, LINKS_OF_A_ROUTE, DAY_SECONDS, 1));
    }

    private void writePlans(VehicleRoutes routes) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("plans.xml.gz"))), StandardCharsets.UTF_8))) {
            writer.write("<population>\n");
            for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) writer.write(person(routes, vehicle));
            writer.write("</population>\n");
        }
    }

    private String person(VehicleRoutes routes, int vehicle) {
        StringBuilder links = new StringBuilder();
        int length = routes.length(vehicle);
        for (int place = 0; place < length; place++) {
            links.append(town.linkId(routes.link(routes.first(vehicle) + place)))
                    .append(' ');
        }
        return "<person id=\"" + vehicle + "\"><plan selected=\"yes\"><activity type=\"home\" link=\""
                + town.linkId(routes.link(routes.first(vehicle))) + "\" x=\"0.0\" y=\"0.0\" end_time=\""
                + routes.departure(vehicle) + "\"></activity><leg mode=\"car\"><route type=\"links\">" + links
                + "</route></leg><activity type=\"work\" link=\""
                + town.linkId(routes.link(routes.first(vehicle) + length - 1)) + "\"></activity></plan></person>\n";
    }

    /** Takes the files away. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /** MATSim's network, uncompressed. */
    @Benchmark
    public ImportedNetwork readMatsim() {
        return MatsimNetwork.read(folder.resolve("network.xml"));
    }

    /** MATSim's plans, compressed. */
    @Benchmark
    public MatsimPlans readPlans() {
        return MatsimPlans.read(folder.resolve("plans.xml.gz"), town);
    }

    /** A GMNS folder. */
    @Benchmark
    public GmnsNetwork readGmns() {
        return GmnsNetwork.read(folder.resolve("gmns"));
    }

    /** MATSim's network, uncompressed. */
    @Benchmark
    public void writeMatsim() {
        MatsimNetworkWriter.write(town, CRS, folder.resolve("network.xml"));
    }

    /** A GMNS folder. */
    @Benchmark
    public void writeGmns() {
        GmnsNetwork.of(town, CRS).write("grid town", folder.resolve("gmns"));
    }

    /** GeoJSON in degrees. */
    @Benchmark
    public void writeGeoJson() {
        GeoJsonWriter.write(town, CRS, List.of(), folder.resolve("town.geojson"));
    }
}

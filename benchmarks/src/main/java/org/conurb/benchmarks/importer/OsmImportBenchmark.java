package org.conurb.benchmarks.importer;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.RealRoads;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.importer.osm.OsmRoads;
import org.conurb.scenarios.importer.osm.OsmSettings;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** How many megabytes of an OpenStreetMap file become a network in a second? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class OsmImportBenchmark {

    private static final String GRID = "grid";
    private static final int SIDE = 60;
    private static final double STEP_DEGREES = 0.001;
    private static final double SOUTH = 50;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** An extract of the published ones, or a grid town in XML that needs no data. */
    @Param({"heidelberg_de.osm.pbf", "columbus_oh_us.osm.pbf", GRID})
    public String extract;

    /** Threads that read. */
    @Param({"1", "2"})
    public int threads;

    private Path file;

    /** Counts what was read. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Megabytes {
        /** Megabytes, compressed as they are in the file. */
        public double megabytes;
    }

    /** Finds or writes the file. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        file = RealRoads.folder().resolve("osm").resolve(extract);
        if (!extract.equals(GRID)) return;
        file = Files.createTempFile("grid", ".osm");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("<osm>");
            for (int node = 0; node < SIDE * SIDE; node++) {
                writer.write(String.format(
                        Locale.ROOT,
                        "<node id='%d' lon='%.7f' lat='%.7f'/>%n",
                        node + 1,
                        node % SIDE * STEP_DEGREES,
                        SOUTH + node / SIDE * STEP_DEGREES));
            }
            for (int street = 0; street < SIDE; street++) {
                writer.write(street(street + 1, street * SIDE, 1));
                writer.write(street(SIDE + street + 1, street, SIDE));
            }
            writer.write("</osm>");
        }
    }

    private static String street(int way, int first, int stride) {
        StringBuilder text = new StringBuilder("<way id='" + way + "'>");
        for (int place = 0; place < SIDE; place++) {
            text.append("<nd ref='").append(first + place * stride + 1).append("'/>");
        }
        return text.append("<tag k='highway' v='residential'/></way>\n").toString();
    }

    /** Takes the grid town away. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        if (extract.equals(GRID)) Files.delete(file);
    }

    /** From the file to the network, turn restrictions included. */
    @Benchmark
    public GmnsNetwork read(Megabytes counter) throws IOException {
        GmnsNetwork network = OsmRoads.read(file, OsmSettings.standard().on(threads));
        counter.megabytes += Files.size(file) / BYTES_PER_MEGABYTE;
        return network;
    }
}

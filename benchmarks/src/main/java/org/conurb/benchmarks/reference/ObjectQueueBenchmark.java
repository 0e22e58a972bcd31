package org.conurb.benchmarks.reference;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Commuters;
import org.conurb.benchmarks.worlds.Roads;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.VehicleRoutes;
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
import org.openjdk.jmh.annotations.Warmup;

/** How many link moves a second does {@link ObjectQueue} make, which looks at every road in every second? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 2, time = 3)
@Fork(1)
public class ObjectQueueBenchmark {

    /** The network. */
    @Param({"chicago", "grid-10000"})
    public String roads;

    /** How many vehicles. */
    @Param({"100000"})
    public int vehicles;

    /** Share of its capacity and storage that each link has: 10 lets traffic flow, less makes it jam. */
    @Param({"10", "1", "0.5"})
    public double factor;

    private RoadNetwork network;
    private VehicleRoutes routes;
    private QueueSettings settings;

    /** Vehicles moved from link to link. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Moves {
        /** Moves of the iteration. */
        public long linkMoves;
    }

    /** Reads or makes the network and finds the routes. */
    @Setup(Level.Trial)
    public void prepare() {
        network = Roads.of(roads);
        routes = Commuters.of(network, vehicles, 1);
        settings = QueueSettings.standard().withFactors(factor, factor);
    }

    /** One day; returns the second of each vehicle's arrival. */
    @Benchmark
    public int[] day(Moves moves) {
        ObjectQueue queue = new ObjectQueue(network, routes, settings);
        int[] arrivals = queue.run();
        moves.linkMoves += queue.moves();
        return arrivals;
    }
}

package org.conurb.benchmarks.traffic.queue;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Commuters;
import org.conurb.benchmarks.worlds.Roads;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
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

/** How many link moves a second does the queue simulation make flowing and jammed? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class QueueBenchmark {

    /** The network. */
    @Param({"chicago", "grid-10000", "grid-100000", "grid-1000000"})
    public String roads;

    /** How many vehicles. */
    @Param({"100000", "500000"})
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

    /** Reads the network and finds the routes. */
    @Setup(Level.Trial)
    public void prepare() {
        network = Roads.of(roads);
        routes = Commuters.of(network, vehicles, 1);
        settings = QueueSettings.standard().withFactors(factor, factor);
    }

    /** One day. */
    @Benchmark
    public QueueResult day(Moves moves) {
        QueueResult result = new QueueSimulation(network, routes, settings).run();
        moves.linkMoves += result.totals().linkMoves();
        return result;
    }
}

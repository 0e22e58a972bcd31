package org.conurb.benchmarks.traffic.dynamic;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Commuters;
import org.conurb.benchmarks.worlds.Roads;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.dynamic.WithinDayEquilibrium;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.VehicleRoutes;
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

/**
 * How long does one day of the search take: a simulation, the customization of every quarter of an hour, and a better
 * route for every vehicle?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class EquilibriumBenchmark {

    /** The network. */
    @Param({"chicago", "grid-10000", "grid-100000"})
    public String roads;

    /** How many vehicles. */
    @Param({"100000"})
    public int vehicles;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private RoadNetwork network;
    private Hierarchy hierarchy;
    private VehicleRoutes routes;
    private Workers workers;

    /** Reads the network, builds its hierarchy and finds the first routes. */
    @Setup(Level.Trial)
    public void prepare() {
        network = Roads.of(roads);
        workers = Workers.of(threads);
        hierarchy = Hierarchy.build(network, workers);
        routes = Commuters.of(network, vehicles, 1);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** One day. */
    @Benchmark
    public WithinDayEquilibrium.Outcome day() {
        DynamicSettings settings =
                DynamicSettings.standard(QueueSettings.standard()).until(1, 0);
        return new WithinDayEquilibrium(network, hierarchy, settings, workers, day -> {}).seek(routes);
    }
}

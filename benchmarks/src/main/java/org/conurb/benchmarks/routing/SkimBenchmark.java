package org.conurb.benchmarks.routing;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Roads;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.Skim;
import org.conurb.engine.routing.Skims;
import org.conurb.engine.routing.Weights;
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

/** How long do the times between all pairs of zones take? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SkimBenchmark {

    /** The network. */
    @Param({"chicago", "grid-100000"})
    public String roads;

    /** How many nodes, drawn at random, from and to which there are paths. */
    @Param({"350"})
    public int zones;

    /** How many threads work. */
    @Param({"1", "2"})
    public int threads;

    private RoadNetwork network;
    private Workers workers;
    private Metric metric;
    private int[] weight;
    private int[] nodes;
    private double[] metres;

    /** Builds the hierarchy and draws the zones. */
    @Setup(Level.Trial)
    public void prepare() {
        network = Roads.of(roads);
        workers = Workers.of(threads);
        weight = Roads.weights(network, 0);
        metric = Hierarchy.build(network, workers).customize(weight, workers);
        nodes = Roads.nodes(network, zones, 2);
        metres = new double[network.links()];
        Arrays.setAll(metres, network::lengthMetres);
    }

    /** Lets the threads go. */
    @TearDown
    public void stop() {
        workers.close();
    }

    /** Times alone. */
    @Benchmark
    public Skim times() {
        return Skims.manyToMany(metric, nodes, nodes, workers);
    }

    /** Times with the distances along the paths. */
    @Benchmark
    public Skim timesAndDistances() {
        return Skims.manyToMany(metric, nodes, nodes, metres, workers);
    }

    /** The reference: one search without preparation from each zone, on one thread. */
    @Benchmark
    public long dijkstra() {
        Dijkstra search = new Dijkstra(network.topology(), Weights.centroids(network));
        long sum = 0;
        for (int from : nodes) {
            search.searchFrom(weight, from);
            for (int to : nodes) sum += search.weightTo(to);
        }
        return sum;
    }
}

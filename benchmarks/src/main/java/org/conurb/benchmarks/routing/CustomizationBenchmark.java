package org.conurb.benchmarks.routing;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Roads;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.MetricSet;
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

/** How long does a hierarchy take to be built, and then to take new weights? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CustomizationBenchmark {

    private static final int QUARTER_HOURS = 96;
    private static final double QUARTER_HOUR = 900;

    /** The network. */
    @Param({"chicago", "grid-10000", "grid-100000", "grid-1000000"})
    public String roads;

    /** How many threads work. */
    @Param({"1", "2"})
    public int threads;

    private RoadNetwork network;
    private Workers workers;
    private Hierarchy hierarchy;
    private int[] weight;
    private int[][] weights;

    /** Builds the hierarchy. */
    @Setup(Level.Trial)
    public void prepare() {
        network = Roads.of(roads);
        workers = Workers.of(threads);
        hierarchy = Hierarchy.build(network, workers);
        weight = Roads.weights(network, 0);
        weights = new int[QUARTER_HOURS][];
        for (int bin = 0; bin < QUARTER_HOURS; bin++) weights[bin] = Roads.weights(network, bin);
    }

    /** Lets the threads go. */
    @TearDown
    public void stop() {
        workers.close();
    }

    /** Node order and contraction. */
    @Benchmark
    public Hierarchy build() {
        return Hierarchy.build(network, workers);
    }

    /** Basic customization. */
    @Benchmark
    public Metric basic() {
        return hierarchy.customize(weight, workers);
    }

    /** Basic and perfect customization. */
    @Benchmark
    public Metric perfect() {
        return hierarchy.customizePerfectly(weight, workers);
    }

    /** Basic customization for every quarter hour of a day. */
    @Benchmark
    public MetricSet day() {
        return MetricSet.customize(hierarchy, QUARTER_HOUR, weights, workers);
    }
}

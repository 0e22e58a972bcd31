package org.conurb.benchmarks.routing;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Roads;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Query;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
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

/** How long does one query take between two nodes drawn at random, and how does that grow with the network? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QueryBenchmark {

    private static final int PAIRS = 1 << 14;

    /** The network. */
    @Param({"chicago", "grid-10000", "grid-100000", "grid-1000000"})
    public String roads;

    private int[] weight;
    private int[] from;
    private int[] to;
    private Query basic;
    private Query perfect;
    private Dijkstra dijkstra;
    private final IntBuffer links = new IntBuffer();
    private int pair;

    /** Builds the hierarchy and draws pairs of nodes. */
    @Setup(Level.Trial)
    public void prepare() {
        RoadNetwork network = Roads.of(roads);
        weight = Roads.weights(network, 0);
        from = Roads.nodes(network, PAIRS, 0);
        to = Roads.nodes(network, PAIRS, 1);
        try (Workers workers = Workers.of(1)) {
            Hierarchy hierarchy = Hierarchy.build(network, workers);
            basic = hierarchy.customize(weight, workers).newQuery();
            perfect = hierarchy.customizePerfectly(weight, workers).newQuery();
        }
        dijkstra = new Dijkstra(network.topology(), Weights.centroids(network));
    }

    private int nextPair() {
        pair = (pair + 1) % PAIRS;
        return pair;
    }

    /** The weight of the cheapest path. */
    @Benchmark
    public int distance() {
        int now = nextPair();
        return basic.weight(from[now], to[now]);
    }

    /** The links of the cheapest path. */
    @Benchmark
    public int path() {
        int now = nextPair();
        return basic.path(from[now], to[now], links);
    }

    /** The weight, after perfect customization. */
    @Benchmark
    public int distancePerfect() {
        int now = nextPair();
        return perfect.weight(from[now], to[now]);
    }

    /** The links, after perfect customization. */
    @Benchmark
    public int pathPerfect() {
        int now = nextPair();
        return perfect.path(from[now], to[now], links);
    }

    /** The reference: a search without preparation that stops at the destination. */
    @Benchmark
    public int dijkstra() {
        int now = nextPair();
        return dijkstra.weight(weight, from[now], to[now]);
    }
}

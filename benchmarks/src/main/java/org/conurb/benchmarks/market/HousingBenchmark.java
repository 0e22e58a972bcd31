package org.conurb.benchmarks.market;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.HomeWorld;
import org.conurb.benchmarks.worlds.SyntheticCity;
import org.conurb.benchmarks.worlds.SyntheticRates;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.Model;
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
 * How long does a year of building, moving house and prices take, and how does that grow with the city? About one
 * household in eight looks for a home. The city lives on from call to call; its demography is not part of the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 8)
@Fork(1)
public class HousingBenchmark {

    /** Size of the city. */
    @Param({"100000", "1000000", "2800000"})
    public int residents;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private Workers workers;
    private HomeWorld world;

    /** Builds the city. */
    @Setup(Level.Trial)
    public void build() {
        workers = Workers.of(threads);
        Model model = SyntheticRates.model(residents);
        world = new HomeWorld(new SyntheticCity().of(residents), model, workers);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** The year before homes are looked for. */
    @Setup(Level.Invocation)
    public void live() {
        world.people();
    }

    /** Everything about homes. */
    @Benchmark
    public City housing() {
        world.housing();
        return world.city();
    }
}

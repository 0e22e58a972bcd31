package org.conurb.benchmarks.simulation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.ProcessTimes;
import org.conurb.benchmarks.worlds.SyntheticCity;
import org.conurb.benchmarks.worlds.SyntheticRates;
import org.conurb.benchmarks.worlds.WorkingCity;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.CitySimulation;
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
 * How long does a whole year with work and homes take, and each of its processes? The city lives on from call to call;
 * the first years, in which it settles, are the warm-up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 8)
@Fork(1)
public class MarketYearBenchmark {

    private static final long SEED = 1;

    /** Size of the city. */
    @Param({"100000", "1000000", "3000000"})
    public int residents;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private Workers workers;
    private CitySimulation simulation;

    /** Builds the city. */
    @Setup(Level.Trial)
    public void build() {
        workers = Workers.of(threads);
        City people = new SyntheticCity().of(residents);
        WorkingCity working = WorkingCity.of(people, SyntheticRates.model(residents), workers);
        int start = SyntheticCity.BASE_YEAR;
        simulation = new CitySimulation(working.city(), working.model(), SEED, start, start, workers, List.of());
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** One year. */
    @Benchmark
    public int year(ProcessTimes times) {
        Map<String, Long> before = simulation.nanosByProcess();
        simulation.advance();
        times.add(before, simulation);
        return simulation.year();
    }
}

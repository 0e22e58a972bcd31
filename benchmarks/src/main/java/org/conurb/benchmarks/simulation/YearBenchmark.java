package org.conurb.benchmarks.simulation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.ResidentYears;
import org.conurb.benchmarks.worlds.SyntheticCity;
import org.conurb.benchmarks.worlds.SyntheticRates;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.CitySimulation;
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
 * How long does a whole simulated year take, and how does that grow with the city and with threads?
 *
 * <p>The figure to read is {@code residentYears}: residents simulated for a year, per second. The city lives on from
 * call to call, as in a run, and begins anew with each iteration; its rates are constant and its arrivals balance
 * deaths and departures, so that the years of an iteration are alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class YearBenchmark {

    private static final long SEED = 1;

    /** Size of the city. */
    @Param({"10000", "100000", "1000000", "3000000"})
    public int residents;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private SyntheticCity cities;
    private Model model;
    private Workers workers;
    private City city;
    private CitySimulation simulation;

    /** Makes what all iterations share. */
    @Setup(Level.Trial)
    public void prepare() {
        cities = new SyntheticCity();
        model = SyntheticRates.model(residents);
        workers = Workers.of(threads);
    }

    /** Starts the city anew. */
    @Setup(Level.Iteration)
    public void restart() {
        city = cities.of(residents);
        int start = SyntheticCity.BASE_YEAR;
        simulation = new CitySimulation(city, model, SEED, start, start, workers, List.of());
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** One year. */
    @Benchmark
    public int year(ResidentYears done) {
        done.residentYears += city.population().residents().count();
        simulation.advance();
        return simulation.year();
    }
}

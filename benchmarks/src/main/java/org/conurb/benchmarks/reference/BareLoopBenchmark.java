package org.conurb.benchmarks.reference;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.ResidentYears;
import org.conurb.engine.parallel.Workers;
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

/** How fast could a year of deaths and births be, if nothing else mattered? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BareLoopBenchmark {

    private static final long SEED = 1;

    /** How many people. */
    @Param({"10000", "100000", "1000000", "3000000"})
    public int residents;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private final StationaryPeople people = new StationaryPeople();
    private Workers workers;
    private BareLoop loop;
    private int year;

    /** Starts the threads. */
    @Setup(Level.Trial)
    public void prepare() {
        workers = Workers.of(threads);
    }

    /** Starts the people anew. */
    @Setup(Level.Iteration)
    public void restart() {
        loop = new BareLoop(people, residents, SEED, workers);
        year = 0;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** One year of deaths and births. */
    @Benchmark
    public int year(ResidentYears done) {
        done.residentYears += loop.residents();
        loop.year(++year);
        return loop.residents();
    }
}

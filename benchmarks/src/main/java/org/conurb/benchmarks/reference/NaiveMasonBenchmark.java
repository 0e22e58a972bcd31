package org.conurb.benchmarks.reference;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.ResidentYears;
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

/** How fast is a year of deaths and births with one object and one step of MASON's schedule a person? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NaiveMasonBenchmark {

    private static final long SEED = 1;

    /** How many people. */
    @Param({"10000", "100000", "1000000"})
    public int residents;

    private final StationaryPeople people = new StationaryPeople();
    private NaiveMason town;

    /** Starts the people anew. */
    @Setup(Level.Iteration)
    public void restart() {
        town = new NaiveMason(people, residents, SEED);
    }

    /** One year of deaths and births. */
    @Benchmark
    public int year(ResidentYears done) {
        done.residentYears += town.residents();
        town.year();
        return town.residents();
    }
}

package org.conurb.benchmarks.synthesis;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.synthesis.Synthesis;
import org.conurb.scenarios.synthesis.SynthesisResult;
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

/** How long does it take to read a city's folder, and to make its residents from it? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SynthesisBenchmark {

    private static final long SEED = 1;

    /** The city's folder, from where the benchmark is started. */
    @Param("scenarios/greater-manchester/city")
    public String city;

    /** Share of the residents to make. */
    @Param({"0.1", "1.0"})
    public double share;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private CityFolder folder;
    private Workers workers;

    /** Reads the city. */
    @Setup(Level.Trial)
    public void prepare() {
        folder = CityReader.read(Path.of(city));
        workers = Workers.of(threads);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** Makes the residents. */
    @Benchmark
    public SynthesisResult populate() {
        return Synthesis.populate(folder, share, SEED, workers);
    }

    /** Reads and checks the folder; share and threads play no part. */
    @Benchmark
    public CityFolder read() {
        return CityReader.read(Path.of(city));
    }
}

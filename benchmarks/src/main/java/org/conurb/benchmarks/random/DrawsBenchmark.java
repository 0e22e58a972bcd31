package org.conurb.benchmarks.random;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What does one keyed draw cost, beside one of the JDK's fastest stream of random numbers? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawsBenchmark {

    private static final Draws PROCESS = Draws.of(1, "mortality");

    private final YearDraws luck = PROCESS.in(2012);
    private final SplittableRandom stream = new SplittableRandom(1);
    private long entity;

    /** Uniform in [0, 1). */
    @Benchmark
    public double uniform() {
        return luck.uniform(entity++);
    }

    /** A whole number below a bound. */
    @Benchmark
    public int below() {
        return luck.below(1000, entity++, 1);
    }

    /** Uniform, with the draws of the year made anew each time. */
    @Benchmark
    public double uniformOfAnyYear() {
        return PROCESS.in((int) entity).uniform(entity++);
    }

    /** Standard normal. */
    @Benchmark
    public double gaussian() {
        return Samplers.gaussian(luck, entity++, 0);
    }

    /** Error term of a logit choice. */
    @Benchmark
    public double gumbel() {
        return Samplers.gumbel(luck, entity++, 0);
    }

    /** Poisson count with mean 2. */
    @Benchmark
    public int poissonOfSmallMean() {
        return Samplers.poisson(2, luck, entity++, 0);
    }

    /** Poisson count with mean 1000. */
    @Benchmark
    public int poissonOfLargeMean() {
        return Samplers.poisson(1000, luck, entity++, 0);
    }

    /** The reference: a uniform number from {@link SplittableRandom}, which keeps state. */
    @Benchmark
    public double referenceStream() {
        return stream.nextDouble();
    }
}

package org.conurb.benchmarks.choice;

import java.util.concurrent.TimeUnit;
import org.conurb.engine.choice.DeferredAcceptance;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
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
 * How long does it take to match people with lists of seats, half as many as people? The lists are drawn evenly, the
 * hardest case for the memory; three levels of priority leave many ties to the hash, as in the labour market.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatchingBenchmark {

    private static final int PRIORITIES = 3;
    private static final int ROUNDS = 1000;

    /** Those who want a seat. */
    @Param({"30000", "300000"})
    public int proposers;

    /** Seats on each list. */
    @Param({"13", "30"})
    public int places;

    /** Threads. */
    @Param({"1", "2"})
    public int threads;

    private final DeferredAcceptance matching = new DeferredAcceptance();
    private int[] list;
    private float[] priority;
    private long[] key;
    private int seats;
    private Workers workers;

    /** Draws the lists. */
    @Setup(Level.Trial)
    public void draw() {
        YearDraws luck = Draws.of(1, "matching").in(2012);
        workers = Workers.of(threads);
        seats = proposers / 2;
        list = new int[proposers * places];
        priority = new float[list.length];
        key = new long[proposers];
        for (int entry = 0; entry < list.length; entry++) {
            list[entry] = luck.below(seats, entry, 0);
            priority[entry] = luck.below(PRIORITIES, entry, 1);
        }
        for (int proposer = 0; proposer < proposers; proposer++) key[proposer] = luck.bits(proposer, 2);
    }

    /** Lets the threads go. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** One matching. */
    @Benchmark
    public int[] match() {
        return matching.match(proposers, places, list, priority, key, seats, ROUNDS, workers);
    }
}

package org.conurb.benchmarks.choice;

import java.util.concurrent.TimeUnit;
import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.choice.LogitChoice;
import org.conurb.engine.choice.NestedLogit;
import org.conurb.engine.random.Draws;
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

/** What does one decision between twelve alternatives cost, drawn from all zones or given, plain or nested? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LogitBenchmark {

    private static final int ALTERNATIVES = 12;
    private static final int NESTS = 3;
    private static final int ZONES = 350;
    private static final double DISSIMILARITY = 0.6;

    private final YearDraws luck = Draws.of(1, "choice").in(2012);
    private final LogitChoice logit = new LogitChoice(1);
    private final double[] utility = new double[ALTERNATIVES];
    private final NestedLogit nested;
    private final AlternativeSampler sampler;
    private long person;

    /** Makes utilities, nests and weights, all of them even and rising. */
    public LogitBenchmark() {
        int[] nest = new int[ALTERNATIVES];
        for (int alternative = 0; alternative < ALTERNATIVES; alternative++) {
            nest[alternative] = alternative % NESTS;
            utility[alternative] = (double) alternative / ALTERNATIVES;
        }
        nested = new NestedLogit(nest, new double[] {1, DISSIMILARITY, DISSIMILARITY});
        double[] weights = new double[ZONES];
        for (int zone = 0; zone < ZONES; zone++) weights[zone] = 1 + zone;
        sampler = AlternativeSampler.summing(ZONES, weights);
    }

    /** Twelve given alternatives. */
    @Benchmark
    public int logit() {
        logit.begin(luck, person++);
        for (int alternative = 0; alternative < ALTERNATIVES; alternative++) {
            logit.offer(alternative, alternative, utility[alternative]);
        }
        return logit.chosen();
    }

    /** Twelve alternatives drawn from {@value #ZONES}, with the correction for it. */
    @Benchmark
    public int sampledLogit() {
        logit.begin(luck, person++);
        for (int draw = 0; draw < ALTERNATIVES; draw++) {
            int zone = sampler.draw(0, luck.uniform(person, 1 + draw));
            double correction = AlternativeSampler.correction(1, ALTERNATIVES, sampler.chance(0, zone));
            logit.offer(zone, zone, utility[draw] + correction);
        }
        return logit.chosen();
    }

    /** Twelve given alternatives in three nests. */
    @Benchmark
    public int nestedLogit() {
        return nested.choose(utility, luck, person++, NESTS);
    }
}

package org.conurb.benchmarks.population;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.FreshCity;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Population;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to close the gaps that a year leaves in the stores? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CompactionBenchmark {

    /** A city that has compacted once, so that the spare columns are there, and then lost one resident in twenty. */
    public static class WithGaps extends FreshCity {

        private static final double SHARE_GONE = 0.05;

        @Override
        protected void change(City fresh) {
            Population population = fresh.population();
            population.compact(workers());
            YearDraws luck = Draws.of(SEED, "gaps").in(YEAR);
            for (int resident = 0; resident < population.residents().rows(); resident++) {
                if (luck.uniform(population.residents().id(resident)) < SHARE_GONE) population.remove(resident);
            }
        }
    }

    /** Closes the gaps. */
    @Benchmark
    public Population compact(WithGaps fresh) {
        fresh.city().population().compact(fresh.workers());
        return fresh.city().population();
    }
}

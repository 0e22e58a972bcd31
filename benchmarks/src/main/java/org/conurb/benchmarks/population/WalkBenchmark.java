package org.conurb.benchmarks.population;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.SyntheticCity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.store.Columns;
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

/** How long does it take to look at everyone, resident by resident or household by household? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WalkBenchmark {

    private static final int YEAR = SyntheticCity.BASE_YEAR;

    /** Size of the city. */
    @Param({"1000000"})
    public int residents;

    private Population population;

    /** Builds the city. */
    @Setup(Level.Trial)
    public void build() {
        population = new SyntheticCity().of(residents).population();
    }

    /** The sum of all ages, in the order of rows. */
    @Benchmark
    public long residents() {
        ResidentStore people = population.residents();
        long ages = 0;
        for (int resident = 0; resident < people.rows(); resident++) {
            if (people.isPresent(resident)) ages += people.age(resident, YEAR);
        }
        return ages;
    }

    /** The age of the oldest of each household, by its list of members. */
    @Benchmark
    public long households() {
        ResidentStore people = population.residents();
        HouseholdStore homes = population.households();
        long ages = 0;
        for (int household = 0; household < homes.rows(); household++) {
            int oldest = 0;
            for (int member = homes.firstMember(household);
                    member != Columns.NONE;
                    member = people.nextMember(member)) {
                oldest = Math.max(oldest, people.age(member, YEAR));
            }
            ages += oldest;
        }
        return ages;
    }
}

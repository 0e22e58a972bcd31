package org.conurb.benchmarks.migration;

import static org.conurb.benchmarks.worlds.FreshCity.SEED;
import static org.conurb.benchmarks.worlds.FreshCity.YEAR;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.FreshCity;
import org.conurb.engine.city.City;
import org.conurb.engine.migration.Arrivals;
import org.conurb.engine.migration.Departures;
import org.conurb.engine.simulation.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long do a year's departures and arrivals take for a whole city? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MigrationBenchmark {

    /** People leave, or move to another area. */
    @Benchmark
    public City departures(FreshCity fresh) {
        Model model = fresh.model();
        new Departures(fresh.city(), model.migration(), model.movement(), SEED, fresh.workers()).run(YEAR);
        return fresh.city();
    }

    /** People arrive and form households. */
    @Benchmark
    public City arrivals(FreshCity fresh) {
        Model model = fresh.model();
        new Arrivals(
                        fresh.city(),
                        model.migration(),
                        model.movement(),
                        model.levels().byArea(model.living()),
                        model.couples(),
                        model.sharing(),
                        SEED)
                .run(YEAR);
        return fresh.city();
    }
}

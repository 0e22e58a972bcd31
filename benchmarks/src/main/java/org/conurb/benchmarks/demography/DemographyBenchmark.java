package org.conurb.benchmarks.demography;

import static org.conurb.benchmarks.worlds.FreshCity.SEED;
import static org.conurb.benchmarks.worlds.FreshCity.YEAR;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.FreshCity;
import org.conurb.benchmarks.worlds.SyntheticCity;
import org.conurb.engine.city.City;
import org.conurb.engine.demography.CommunalLiving;
import org.conurb.engine.demography.Dissolution;
import org.conurb.engine.demography.Fertility;
import org.conurb.engine.demography.LivingArrangements;
import org.conurb.engine.demography.Mortality;
import org.conurb.engine.demography.Orphans;
import org.conurb.engine.demography.Partnership;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long does each demographic process take for one year of a whole city? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DemographyBenchmark {

    /** A city in which this year's deaths have happened. */
    public static class AfterDeaths extends FreshCity {

        @Override
        protected void change(City fresh) {
            runMortality(this);
        }
    }

    private static City runMortality(FreshCity fresh) {
        Model model = fresh.model();
        new Mortality(
                        fresh.city(),
                        model.mortality(),
                        model.demography(),
                        SyntheticCity.BASE_YEAR,
                        SEED,
                        fresh.workers())
                .run(YEAR);
        return fresh.city();
    }

    /** Deaths. */
    @Benchmark
    public City mortality(FreshCity fresh) {
        return runMortality(fresh);
    }

    /** Births. */
    @Benchmark
    public City fertility(FreshCity fresh) {
        Model model = fresh.model();
        Workers workers = fresh.workers();
        int baseYear = SyntheticCity.BASE_YEAR;
        new Fertility(fresh.city(), model.fertility(), model.mortality(), model.demography(), baseYear, SEED, workers)
                .run(YEAR);
        return fresh.city();
    }

    /** Couples part. */
    @Benchmark
    public City dissolution(FreshCity fresh) {
        new Dissolution(fresh.city(), fresh.model().couples(), SEED, fresh.workers()).run(YEAR);
        return fresh.city();
    }

    /** Couples form. */
    @Benchmark
    public City partnership(FreshCity fresh) {
        Model model = fresh.model();
        new Partnership(fresh.city(), model.living(), model.couples(), model.mortality(), SEED, fresh.workers())
                .run(YEAR);
        return fresh.city();
    }

    /** Children leave home or come back, people live alone or share. */
    @Benchmark
    public City livingArrangements(FreshCity fresh) {
        Model model = fresh.model();
        new LivingArrangements(fresh.city(), model.living(), model.levels(), model.sharing(), SEED, fresh.workers())
                .run(YEAR);
        return fresh.city();
    }

    /** Establishments fill and empty. */
    @Benchmark
    public City communalLiving(FreshCity fresh) {
        Model model = fresh.model();
        new CommunalLiving(fresh.city(), model.levels().byArea(model.living()), SEED, fresh.workers()).run(YEAR);
        return fresh.city();
    }

    /** Children who lost their adults are found and taken in. */
    @Benchmark
    public City orphans(AfterDeaths fresh) {
        new Orphans(fresh.city(), SEED, fresh.workers()).run(YEAR);
        return fresh.city();
    }
}

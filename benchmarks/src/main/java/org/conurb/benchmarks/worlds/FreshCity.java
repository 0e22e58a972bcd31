package org.conurb.benchmarks.worlds;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.Model;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The same city again before every call, for benchmarks that change it: each call does the very same work.
 *
 * <p>The city is built outside the measured time, so only calls that take a millisecond or more should use it.
 */
@State(Scope.Benchmark)
public class FreshCity {

    /** The run seed of all processes. */
    public static final long SEED = 1;

    /** The year to simulate. */
    public static final int YEAR = SyntheticCity.BASE_YEAR + 1;

    /** Size of the city. */
    @Param({"100000", "1000000"})
    public int residents;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private SyntheticCity cities;
    private Workers workers;
    private Model model;
    private City city;

    /** Makes what all calls share. */
    @Setup(Level.Trial)
    public void prepare() {
        cities = new SyntheticCity();
        model = SyntheticRates.model(residents);
        workers = Workers.of(threads);
    }

    /** Builds the city of the next call. */
    @Setup(Level.Invocation)
    public void build() {
        city = cities.of(residents);
        change(city);
    }

    /** What happens to the city before the measured call: nothing, unless a benchmark says otherwise. */
    protected void change(City fresh) {}

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** The city of this call. */
    public City city() {
        return city;
    }

    /** Its model. */
    public Model model() {
        return model;
    }

    /** The threads to work on. */
    public Workers workers() {
        return workers;
    }
}

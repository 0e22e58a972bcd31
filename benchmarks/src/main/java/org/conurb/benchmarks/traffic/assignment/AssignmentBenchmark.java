package org.conurb.benchmarks.traffic.assignment;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Assignable;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.traffic.assignment.AssignmentListener;
import org.conurb.engine.traffic.assignment.AssignmentSettings;
import org.conurb.engine.traffic.assignment.UserEquilibrium;
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

/** How long does an assignment take after reading, and how does that grow with the network, the gap and the threads? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class AssignmentBenchmark {

    /** The network and its trips; see {@link Assignable#of}. Real ones need {@code CONURB_DATA}. */
    @Param({"grid-10000", "grid-100000", "grid-1000000", "chicago-sketch", "berlin", "birmingham"})
    public String roads;

    /** The relative gap to reach. */
    @Param({"1e-4", "1e-6"})
    public double gap;

    /** Threads to compute with. */
    @Param({"1", "2"})
    public int threads;

    private Assignable problem;
    private Workers workers;

    /** Reads or makes the problem. */
    @Setup(Level.Trial)
    public void begin() {
        problem = Assignable.of(roads);
        workers = Workers.of(threads);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }

    /** One assignment. */
    @Benchmark
    public Assignment userEquilibrium() {
        AssignmentSettings settings = new AssignmentSettings(gap, AssignmentSettings.DEFAULT.maximumIterations());
        return UserEquilibrium.solve(problem.network(), problem.demand(), settings, workers, AssignmentListener.SILENT);
    }
}

package org.conurb.benchmarks.reference;

import java.util.concurrent.TimeUnit;
import org.conurb.benchmarks.worlds.Assignable;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.traffic.assignment.AssignmentListener;
import org.conurb.engine.traffic.assignment.AssignmentSettings;
import org.conurb.engine.traffic.assignment.FrankWolfe;
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

/** How long does the plain method of Frank and Wolfe take to a gap that it can reach? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class FrankWolfeBenchmark {

    private static final AssignmentSettings COARSE =
            new AssignmentSettings(1e-4, AssignmentSettings.DEFAULT.maximumIterations());

    /** The network and its trips; see {@link Assignable#of}. */
    @Param({"grid-10000", "chicago-sketch"})
    public String roads;

    private Assignable problem;

    /** Reads or makes the problem. */
    @Setup(Level.Trial)
    public void begin() {
        problem = Assignable.of(roads);
    }

    /** One assignment. */
    @Benchmark
    public Assignment frankWolfe() {
        return FrankWolfe.solve(problem.network(), problem.demand(), COARSE, AssignmentListener.SILENT);
    }
}

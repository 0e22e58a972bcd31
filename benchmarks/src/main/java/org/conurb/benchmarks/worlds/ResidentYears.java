package org.conurb.benchmarks.worlds;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts residents simulated for a year; JMH reports them per second, beside the benchmark's own score. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class ResidentYears {

    /** Residents at the start of each year simulated. */
    public long residentYears;
}

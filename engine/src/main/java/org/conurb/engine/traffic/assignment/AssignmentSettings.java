package org.conurb.engine.traffic.assignment;

/**
 * When an assignment is good enough.
 *
 * @param relativeGap the relative gap to reach, above 0; see {@link AssignmentIteration}. Below 1e-13 it drowns in
 *     rounding
 * @param maximumIterations how many iterations to try at most, at least 1
 */
public record AssignmentSettings(double relativeGap, int maximumIterations) {

    /** Planning studies ask for 1e-4 to 1e-6; the finer one costs little here. */
    public static final AssignmentSettings DEFAULT = new AssignmentSettings(1e-6, 1000);

    /** Refuses values out of range. */
    public AssignmentSettings {
        if (!(relativeGap > 0) || !Double.isFinite(relativeGap)) {
            throw new IllegalArgumentException("relativeGap is " + relativeGap + "; it should be above 0");
        }
        if (maximumIterations < 1) {
            throw new IllegalArgumentException(
                    "maximumIterations is " + maximumIterations + "; it should be at least 1");
        }
    }
}

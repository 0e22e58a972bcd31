package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How to run a scenario; none of it changes the results.
 *
 * @param threads threads to compute with, at least 1
 * @param out the run folder
 * @param resume whether to go on with the run that {@code out} holds; otherwise {@code out} must not exist
 */
public record RunOptions(int threads, Path out, boolean resume) {

    /** Refuses fewer than one thread. */
    public RunOptions {
        if (threads < 1) throw new IllegalArgumentException("threads is " + threads + "; it should be at least 1");
        Objects.requireNonNull(out, "out");
    }
}

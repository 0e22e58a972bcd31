package org.conurb.scenarios.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of a batch, or of a share of one.
 *
 * @param folder the folder of the batch
 * @param runs runs of the plan, or of the share
 * @param done those of them that are finished
 * @param doneNow those of them that this call has done
 * @param failed those that were given up, in order
 * @param isJoined whether the results are joined
 * @param seconds wall time
 */
public record Outcome(
        Path folder, int runs, int done, int doneNow, List<FailedRun> failed, boolean isJoined, double seconds) {

    /** Keeps a copy of the list. */
    public Outcome {
        failed = List.copyOf(failed);
    }
}

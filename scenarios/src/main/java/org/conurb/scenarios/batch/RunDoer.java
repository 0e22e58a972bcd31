package org.conurb.scenarios.batch;

import java.util.List;

/** Has runs done, and tells the batch's listener how that goes. */
interface RunDoer {

    /** Does these runs; answers those that were given up. */
    List<FailedRun> run(List<PlannedRun> runs);

    /** How many it has done. */
    int doneNow();
}

package org.conurb.scenarios.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * How to do a batch; none of it changes the results.
 *
 * @param out the folder of the batch
 * @param jobs processes side by side; 0 for as many as processors and memory allow
 * @param threads threads of each run; 0 to share the processors out
 * @param memoryBytes what all processes together may take; 0 for half of the machine's
 * @param retries how often a run that failed is tried again
 * @param share which share of the runs to do; null for all
 * @param mayDrop whether finished runs that the experiment no longer asks for may be lost
 * @param cluster which cluster does the runs, and how; null for processes of this machine
 * @param worker the words that start a worker, but for the Java command and its options
 * @param call how the program was called, for the record
 */
public record BatchOptions(
        Path out,
        int jobs,
        int threads,
        long memoryBytes,
        int retries,
        Share share,
        boolean mayDrop,
        Cluster.Options cluster,
        List<String> worker,
        String call) {

    /**
     * A share of a batch: every so manieth run.
     *
     * @param index number of the share, from 0
     * @param of how many shares there are
     */
    public record Share(int index, int of) {

        /** Refuses a share that is none. */
        public Share {
            if (of < 1 || index < 0 || index >= of) {
                throw new IllegalArgumentException("share " + index + " of " + of);
            }
        }

        boolean has(int place) {
            return place % of == index;
        }
    }
}

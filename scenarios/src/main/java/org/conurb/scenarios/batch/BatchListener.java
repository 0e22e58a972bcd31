package org.conurb.scenarios.batch;

/** Hears how a batch goes. Called from the thread that does it, in order; what it does cannot change the results. */
public interface BatchListener {

    /** A listener that does nothing. */
    BatchListener SILENT = new BatchListener() {};

    /** What is going to be done, and what was done before. */
    default void planned(Plan plan, int finishedBefore, int toDo, Resources resources) {}

    /** How far it has come; at least every second. */
    default void progress(Progress progress) {}

    /** An attempt at a run failed. */
    default void failed(String run, String error, boolean isTriedAgain) {}

    /** All runs are done, and their results are being joined. */
    default void joining(int runs) {}

    /** All is written. */
    default void finished(Outcome outcome) {}

    /**
     * How far a batch has come.
     *
     * @param runs runs of this call, those done before included
     * @param done runs that are finished
     * @param failed runs that were given up
     * @param running runs under way
     * @param seconds time since the first run began
     * @param secondsLeft estimate of the time until all runs are done; not a number before anything is known
     */
    record Progress(int runs, int done, int failed, int running, double seconds, double secondsLeft) {}
}

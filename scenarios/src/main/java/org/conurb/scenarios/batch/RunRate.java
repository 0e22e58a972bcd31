package org.conurb.scenarios.batch;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast runs end, from the last of them, since the first take longer: processes start and warm up. */
final class RunRate {

    private static final int REMEMBERED = 50;
    private static final double NANOS_PER_SECOND = 1e9;

    private final long start = System.nanoTime();
    private final Deque<Long> ends = new ArrayDeque<>(); // times at which the last runs ended
    private int ended;

    void ended() {
        ended++;
        ends.addLast(System.nanoTime());
        if (ends.size() > REMEMBERED) ends.removeFirst();
    }

    /** Seconds since the first run began. */
    double seconds() {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    /**
     * Estimate of the time until so many runs have ended; not a number before anything is known.
     *
     * @param runs runs that have not ended, those under way included
     * @param jobs how many are done side by side
     * @param begun what is done of those under way, in runs
     */
    double secondsFor(int runs, int jobs, double begun) {
        if (ended + begun == 0) return Double.NaN;
        boolean isWarm = ends.size() > 2 * jobs;
        double perRun = isWarm
                ? (ends.getLast() - ends.getFirst()) / NANOS_PER_SECOND / (ends.size() - 1)
                : seconds() / (ended + begun);
        return perRun * (runs - begun);
    }
}

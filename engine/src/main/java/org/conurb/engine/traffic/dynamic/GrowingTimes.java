package org.conurb.engine.traffic.dynamic;

import java.util.Arrays;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.queue.LinkBins;

/**
 * Makes the travel times of a day while it is still being simulated: those of a bin when a number of further bins, the
 * lag, are over.
 *
 * <p>What those took who left a link in a bin is put to the second at which they had come onto it in the mean; between
 * such seconds it is interpolated, and read off for the middle of each bin. A time never falls faster than time goes by,
 * so that whoever enters a link later never leaves it sooner. Where nobody has left who came after the middle of a bin,
 * the last time known holds, or the seconds gone by since, if they are more.
 */
final class GrowingTimes {

    private final LinkBins found;
    private final LinkTimes times;
    private final int lag;
    private final int[] next; // [link] the first bin whose leavers had come too late, or that is not looked at yet
    private final double[] entry; // [link] when those had come who were the last to come before the middle of a bin
    private final double[] time; // [link] what these took
    private final int[] lastWithExits; // [link] known when the day is over
    private int closed = -1;
    private int known;

    /**
     * Times of a simulation that is about to begin.
     *
     * @param found what it will have recorded
     * @param lag how many bins later those of a bin are made, 0 or more; at least as many as are in the day to have them
     *     all made at its end
     */
    GrowingTimes(LinkBins found, int lag) {
        this.found = found;
        this.lag = lag;
        times = LinkTimes.unknown(found.links(), found.bins(), found.binSeconds());
        next = new int[found.links()];
        entry = new double[found.links()];
        time = new double[found.links()];
        lastWithExits = new int[found.links()];
        Arrays.fill(entry, Double.NEGATIVE_INFINITY);
    }

    /** The times; only those of the bins known so far may be read. */
    LinkTimes times() {
        return times;
    }

    /** Tells that a bin, the next one, is over; returns how many bins from the first on have known times now. */
    int close(int bin) {
        closed = bin;
        boolean isOver = bin == found.bins() - 1;
        if (isOver) for (int link = 0; link < found.links(); link++) lastWithExits[link] = lastWithExits(link);
        int end = isOver ? found.bins() : Math.max(0, bin - lag + 1);
        for (; known < end; known++) {
            for (int link = 0; link < found.links(); link++) times.set(known, link, time(known, link));
        }
        return known;
    }

    private int lastWithExits(int link) {
        int bin = found.bins() - 1;
        while (bin >= 0 && found.exits(bin, link) == 0) bin--;
        return bin;
    }

    private boolean isOver() {
        return closed == found.bins() - 1;
    }

    /** What a link takes whoever comes onto it in the middle of a bin. */
    private double time(int bin, int link) {
        double middle = middle(bin);
        for (; next[link] <= closed; next[link]++) {
            double takes = taken(next[link], link);
            double came = stands(next[link], link) ? middle(next[link]) : middle(next[link]) - takes;
            if (takes == Columns.NONE || came <= entry[link]) continue; // means of small numbers may cross
            if (came >= middle) return between(link, middle, came, takes);
            entry[link] = came;
            time[link] = takes;
        }
        return isOver()
                ? time[link]
                : Math.max(time[link], middle(closed) + LinkTimes.HALF * found.binSeconds() - middle);
    }

    private double between(int link, double middle, double came, double takes) {
        if (entry[link] == Double.NEGATIVE_INFINITY) return takes;
        double part = (middle - entry[link]) / (came - entry[link]);
        return time[link] + part * (takes - time[link]);
    }

    /**
     * What those took who left a link in a bin; if nobody leaves any more, what is left of the day; NONE if nobody left
     * but some will.
     */
    private double taken(int bin, int link) {
        if (!stands(bin, link)) return found.meanSeconds(bin, link);
        boolean isForGood = isOver() && bin > lastWithExits[link];
        return isForGood ? found.bins() * (double) found.binSeconds() - middle(bin) : Columns.NONE;
    }

    private boolean stands(int bin, int link) {
        return found.exits(bin, link) == 0 && found.present(bin, link) > 0;
    }

    private double middle(int bin) {
        return (bin + LinkTimes.HALF) * found.binSeconds();
    }
}

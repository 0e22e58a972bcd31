package org.conurb.engine.traffic.queue;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * A ring of buckets, one for each of the next seconds: which links have something to do then.
 *
 * <p>An entry may be out of date: whoever takes it looks whether the link is still due in that second. An entry for a
 * second beyond the ring lies in the last bucket and is put further on when that comes up. (Brown 1988, Commun. ACM 31,
 * 1220, with buckets of one second, so that nothing is ever sorted.)
 */
final class Calendar {

    /** Seconds that the ring reaches ahead, a power of two: a link rarely takes longer than a quarter of an hour. */
    private static final int RING = 1 << 10;

    private static final int FIRST_BUCKET = 16;

    private final int[][] bucket = new int[RING][FIRST_BUCKET]; // [second modulo ring][entry] → link
    private final int[] size = new int[RING];

    /** Notes that a link has something to do in a later second. */
    void add(int link, int second, int now) {
        int slot = Math.min(second, now + RING - 1) & RING - 1;
        int entries = size[slot];
        if (entries == bucket[slot].length) bucket[slot] = Arrays.copyOf(bucket[slot], Columns.grown(2 * entries));
        bucket[slot][entries] = link;
        size[slot] = entries + 1;
    }

    /** How many entries there are for this second. */
    int size(int second) {
        return size[second & RING - 1];
    }

    /** The entries for this second; only the first {@link #size} count. */
    int[] entries(int second) {
        return bucket[second & RING - 1];
    }

    /** Forgets the entries for this second. */
    void clear(int second) {
        size[second & RING - 1] = 0;
    }
}

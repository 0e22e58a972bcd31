package org.conurb.engine.population;

import java.util.Arrays;

/**
 * Pairs two sides of a partner market by age and nearness.
 *
 * <p>Each woman wants a man of a certain age, each side is put in order of that age, and within an age in order of
 * zone; then the first takes the first, the second the second. Among all ways to pair equally many on both sides,
 * pairing in order makes the sum of the differences between wanted and found ages smallest (the one-dimensional
 * transport problem; Villani 2003, "Topics in Optimal Transportation", section 2.2), and zones with near numbers are
 * paired before distant ones.
 */
public final class CoupleMatching {

    private static final int AGE_SHIFT = 52;
    private static final int ZONE_SHIFT = 32;
    private static final int AGE_OFFSET = 100; // wanted ages may be negative before the check of the gap

    private final long[] first; // sort keys: age, zone, position
    private final long[] second;
    private final int pairs;

    /** A market for up to this many pairs. */
    public CoupleMatching(int pairs) {
        this.first = new long[pairs];
        this.second = new long[pairs];
        this.pairs = pairs;
    }

    /** Puts someone on the first side, who wants a partner of this age. */
    public void seek(int position, int wantedAge, int zone) {
        first[position] = key(wantedAge, zone, position);
    }

    /** Puts someone of this age on the second side. */
    public void offer(int position, int age, int zone) {
        second[position] = key(age, zone, position);
    }

    /** The pairing: [position on the first side] → position on the second side. Every position must be filled. */
    public int[] pair() {
        Arrays.sort(first);
        Arrays.sort(second);
        int[] partner = new int[pairs];
        for (int rank = 0; rank < pairs; rank++) partner[(int) first[rank]] = (int) second[rank];
        return partner;
    }

    private static long key(int age, int zone, int position) {
        return (long) (age + AGE_OFFSET) << AGE_SHIFT | (long) zone << ZONE_SHIFT | position;
    }
}

package org.conurb.engine.store;

import java.util.Arrays;

/**
 * From identities to rows, without boxing: an open-addressing table with linear probing, at most half full.
 *
 * <p>Build it by {@link #put}, then look up; keys cannot be removed. Every long may be a key. It takes 24 to 48 bytes a
 * key. Lookups may run on many threads once no one puts.
 */
public final class LongIntMap {

    private static final int SMALLEST_TABLE = 16;
    private static final int LARGEST_TABLE = 1 << 30;

    /** The odd integer nearest to 2^64 divided by the golden ratio: multiplicative hashing (Knuth, volume 3, 6.4). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] rows; // [slot] → row, NONE where the slot is free
    private int shift; // from a hash to a slot: the highest bits count
    private int size;

    /** An empty map with room for this many keys; it grows when needed. */
    public LongIntMap(int expected) {
        allocate(tableFor(expected));
    }

    /** Maps the key to a row of 0 or more; the row it stood for before, NONE when it is new. */
    public int put(long key, int row) {
        if (row < 0) throw new IllegalArgumentException("row is " + row + "; it should be 0 or more");
        if (size >= keys.length / 2) grow();
        int slot = slot(key);
        int before = rows[slot];
        if (before == Columns.NONE) size++;
        keys[slot] = key;
        rows[slot] = row;
        return before;
    }

    /** The row of this key, NONE when there is none. */
    public int row(long key) {
        return rows[slot(key)];
    }

    /** Whether the key has a row. */
    public boolean contains(long key) {
        return row(key) != Columns.NONE;
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** The slot that holds the key, or else the free one where it belongs. */
    private int slot(long key) {
        int slot = (int) ((key * GOLDEN) >>> shift);
        while (rows[slot] != Columns.NONE && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        allocate(tableFor(keys.length));
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldRows[old] == Columns.NONE) continue;
            int slot = slot(oldKeys[old]);
            keys[slot] = oldKeys[old];
            rows[slot] = oldRows[old];
        }
    }

    private void allocate(int slots) {
        keys = new long[slots];
        rows = new int[slots];
        Arrays.fill(rows, Columns.NONE);
        shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
    }

    private static int tableFor(int expected) {
        if (expected < 0 || expected > LARGEST_TABLE / 2) {
            throw new IllegalArgumentException("a table cannot hold " + expected + " keys");
        }
        return Math.max(SMALLEST_TABLE, Integer.highestOneBit(Math.max(1, expected - 1)) * 4);
    }
}

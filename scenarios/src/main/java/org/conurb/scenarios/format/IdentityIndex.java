package org.conurb.scenarios.format;

import java.util.Arrays;
import org.conurb.engine.random.Mix;
import org.conurb.engine.store.Columns;

/** Finds the row of an identity: open addressing with linear probing, at most half full. */
final class IdentityIndex {

    private final long[] id; // [row]
    private final int[] slots; // [slot] → row
    private final int mask;

    /** An index of the first {@code rows} identities, none twice. */
    IdentityIndex(long[] id, int rows) {
        this.id = id;
        int capacity = Integer.highestOneBit(Math.max(1, rows)) << 2;
        slots = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(slots, Columns.NONE);
        for (int row = 0; row < rows; row++) {
            int slot = slot(id[row]);
            while (slots[slot] != Columns.NONE) slot = (slot + 1) & mask;
            slots[slot] = row;
        }
    }

    /** The row with this identity, or {@link Columns#NONE}. */
    int find(long wanted) {
        int slot = slot(wanted);
        while (slots[slot] != Columns.NONE && id[slots[slot]] != wanted) slot = (slot + 1) & mask;
        return slots[slot];
    }

    private int slot(long identity) {
        return (int) Mix.mix(identity) & mask;
    }
}

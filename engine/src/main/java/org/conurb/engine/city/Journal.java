package org.conurb.engine.city;

import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.store.IntBuffer;

/** Whose entries a year's {@link Ledger} holds, in the order in which they were made. */
public final class Journal {

    private static final Entry[] ENTRIES = Entry.values();

    private final IntBuffer entries = new IntBuffer();
    private final IntBuffer residents = new IntBuffer();

    Journal() {}

    void clear() {
        entries.clear();
        residents.clear();
    }

    void add(Entry entry, int resident) {
        entries.add(entry.ordinal());
        residents.add(resident);
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** What happened. */
    public Entry entry(int position) {
        return ENTRIES[entries.get(position)];
    }

    /** The row of the resident it happened to, of before the stores are put in order. */
    public int resident(int position) {
        return residents.get(position);
    }
}

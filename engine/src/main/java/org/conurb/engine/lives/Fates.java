package org.conurb.engine.lives;

import java.util.Arrays;
import org.conurb.engine.city.Journal;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.store.Columns;

/** What the ledger's journal says of each resident in a year: a bit for each entry, by row. */
final class Fates {

    private byte[] entries = {};

    /** Reads the journal of a year. */
    void read(Journal journal, int rows) {
        if (entries.length < rows) entries = new byte[Columns.grown(rows)];
        else Arrays.fill(entries, (byte) 0);
        for (int line = 0; line < journal.size(); line++) {
            entries[journal.resident(line)] |= (byte) (1 << journal.entry(line).ordinal());
        }
    }

    boolean is(Entry entry, int resident) {
        return (entries[resident] & 1 << entry.ordinal()) != 0;
    }

    /** Where someone came from who has arrived. */
    LifeCause origin(int resident) {
        if (is(Entry.INTERNAL_IN, resident)) return LifeCause.COUNTRY;
        return is(Entry.INTERNATIONAL_IN, resident) ? LifeCause.ABROAD : LifeCause.UNKNOWN;
    }

    /** Where someone went who has left the city. */
    LifeCause destination(int resident) {
        if (is(Entry.INTERNAL_OUT, resident)) return LifeCause.COUNTRY;
        return is(Entry.INTERNATIONAL_OUT, resident) ? LifeCause.ABROAD : LifeCause.UNKNOWN;
    }
}

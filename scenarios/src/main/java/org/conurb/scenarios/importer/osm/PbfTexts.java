package org.conurb.scenarios.importer.osm;

import java.util.Arrays;

/** The table of texts of a block. A text is decoded only when it is asked for. */
final class PbfTexts {

    private static final int TEXT = 1;
    private static final byte UNKNOWN = -1;
    private static final byte OTHER = -2;

    private static final OsmKey[] KEYS = OsmKey.values();

    private final ProtoReader table;
    private final LongList begins = new LongList(); // [text] → where it begins
    private final LongList ends = new LongList(); // [text] → where it ends
    private final byte[] keyOf; // [text] → the road key that it is, UNKNOWN until asked for, OTHER if it is none

    PbfTexts(ProtoReader table) {
        this.table = table;
        while (table.hasMore()) {
            if (table.field() == TEXT) add(table.inside());
            else table.skip();
        }
        keyOf = new byte[begins.size()];
        Arrays.fill(keyOf, UNKNOWN);
    }

    private void add(ProtoReader text) {
        begins.add(text.position());
        ends.add(text.end());
    }

    private ProtoReader letters(int text) {
        return table.part((int) begins.get(text), (int) ends.get(text));
    }

    /** The key that a text is; null if none that matters. */
    OsmKey key(long number) {
        int text = checked(number);
        if (keyOf[text] == UNKNOWN) {
            OsmKey key = letters(text).key();
            keyOf[text] = key == null ? OTHER : (byte) key.ordinal();
        }
        return keyOf[text] == OTHER ? null : KEYS[keyOf[text]];
    }

    /** A text. */
    String text(long number) {
        return letters(checked(number)).text();
    }

    private int checked(long number) {
        if (number < 0 || number >= begins.size()) {
            throw new ProtoReader.DamagedException("text number " + number + " of " + begins.size());
        }
        return (int) number;
    }
}

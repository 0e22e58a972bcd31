package org.conurb.scenarios.format;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/** Households as a file lists them. */
final class HouseholdRows {

    private static final int FIRST_CAPACITY = 1024;

    long[] id = new long[FIRST_CAPACITY];
    int[] zone = new int[FIRST_CAPACITY];
    byte[] kind = new byte[FIRST_CAPACITY];
    int[] line = new int[FIRST_CAPACITY]; // line in a text file, or row in a Parquet file, from 1
    int rows;

    void add(long newId, int newZone, int newKind, int newLine) {
        if (rows == id.length) {
            int capacity = Columns.grown(rows + 1);
            id = Arrays.copyOf(id, capacity);
            zone = Arrays.copyOf(zone, capacity);
            kind = Arrays.copyOf(kind, capacity);
            line = Arrays.copyOf(line, capacity);
        }
        id[rows] = newId;
        zone[rows] = newZone;
        kind[rows] = (byte) newKind;
        line[rows++] = newLine;
    }
}

package org.conurb.scenarios.importer.osm;

import java.util.Arrays;

/** Whole numbers in a row that grows. */
final class LongList {

    private static final int FIRST_CAPACITY = 16;

    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    void add(long value) {
        if (size == values.length) values = Arrays.copyOf(values, size + (size >> 1) + 1);
        values[size++] = value;
    }

    void addAll(long[] more) {
        for (long value : more) add(value);
    }

    long get(int place) {
        return values[place];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Drops all after the first {@code count}. */
    void cut(int count) {
        size = count;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** All values, each once, in rising order. */
    long[] sortedOnce() {
        long[] sorted = toArray();
        Arrays.sort(sorted);
        int kept = 0;
        for (int place = 0; place < sorted.length; place++) {
            if (place == 0 || sorted[place] != sorted[place - 1]) sorted[kept++] = sorted[place];
        }
        return Arrays.copyOf(sorted, kept);
    }
}

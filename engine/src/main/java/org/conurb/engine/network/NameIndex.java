package org.conurb.engine.network;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.conurb.engine.store.Columns;

/** Finds rows by name: the rows in the order of their names, searched by halving. */
final class NameIndex {

    private final String[] names; // [row]
    private final int[] sorted; // rows in the order of their names

    /** An index of these names; the array is not copied. */
    NameIndex(String[] names) {
        this.names = names;
        this.sorted = IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparing(row -> names[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The row of this name, or {@link Columns#NONE}. */
    int find(String name) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = names[sorted[middle]].compareTo(name);
            if (order == 0) return sorted[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return Columns.NONE;
    }
}

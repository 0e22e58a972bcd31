package org.conurb.engine.store;

/** How columns grow: one rule for every store. */
public final class Columns {

    /** The row that is nobody's: used as an index it fails at once. */
    public static final int NONE = -1;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Columns() {}

    /** The capacity to take when {@code needed} rows must fit: half as many again, so that adding is cheap. */
    public static int grown(int needed) {
        if (needed < 0 || needed > LARGEST_ARRAY) {
            throw new IllegalStateException("a column cannot hold " + needed + " rows");
        }
        return (int) Math.min((long) needed + (needed >> 1) + 1, LARGEST_ARRAY);
    }
}

package org.conurb.engine.store;

/** How columns grow: one rule for every store. */
public final class Columns {

    /** The row that is nobody's: used as an index it fails at once. */
    public static final int NONE = -1;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Columns() {}

    /**
     * The capacity to take when {@code needed} rows must fit: a quarter more. Half as many again would bring the stores of
     * a growing city, spare set included, above 100 bytes a resident.
     */
    public static int grown(int needed) {
        if (needed < 0 || needed > LARGEST_ARRAY) {
            throw new IllegalStateException("a column cannot hold " + needed + " rows");
        }
        return (int) Math.min((long) needed + (needed >> 2) + 1, LARGEST_ARRAY);
    }
}

package org.conurb.engine.units;

import java.util.OptionalInt;

/**
 * Years from one to before another.
 *
 * @param from the first of them
 * @param until the first year that is none of them; {@code Integer.MAX_VALUE} for never
 */
public record YearSpan(int from, int until) {

    /** Whether the year is one of them. */
    public boolean holds(int year) {
        return from <= year && year < until;
    }

    /** The first year that is in both; empty if none is. */
    public OptionalInt firstShared(YearSpan other) {
        int first = Math.max(from, other.from);
        return first < Math.min(until, other.until) ? OptionalInt.of(first) : OptionalInt.empty();
    }
}

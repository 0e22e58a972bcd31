package org.conurb.engine.units;

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
}

package org.conurb.engine.population;

/**
 * Ages from one to another, both included, in completed years.
 *
 * @param from the youngest
 * @param to the oldest; from {@link Ages#TOP} on all that are older too
 */
public record AgeBand(int from, int to) {

    /** Everybody. */
    public static final AgeBand ALL = new AgeBand(0, Ages.TOP);

    /** Whether the age is one of them. */
    public boolean holds(int age) {
        return from <= age && (age <= to || to >= Ages.TOP);
    }

    /** Whether an age is in both. */
    public boolean meets(AgeBand other) {
        return from <= other.to && other.from <= to;
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}

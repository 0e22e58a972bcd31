package org.conurb.scenarios.report;

/**
 * In what an axis counts, so that its labels stay short.
 *
 * @param divisor how many make one of it
 * @param words the word before what is counted, with a space, or nothing
 */
public record Magnitude(double divisor, String words) {

    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;
    /** From ten thousands on, in thousands. */
    private static final double MANY = 10_000;
    /** From ten millions on, in millions. */
    private static final double VERY_MANY = 10_000_000;

    /** What suits figures of up to this size. */
    public static Magnitude of(double largest) {
        if (largest >= VERY_MANY) return new Magnitude(MILLION, "million ");
        if (largest >= MANY) return new Magnitude(THOUSAND, "thousand ");
        return new Magnitude(1, "");
    }

    /** A count in this. */
    public double in(long count) {
        return count / divisor;
    }
}

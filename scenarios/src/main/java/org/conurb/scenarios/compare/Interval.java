package org.conurb.scenarios.compare;

/**
 * A confidence interval.
 *
 * @param lower its lower end, NaN if there is none
 * @param upper its upper end, NaN if there is none
 */
public record Interval(double lower, double upper) {

    /** Where one sample says nothing about chance. */
    static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Whether a value lies in it, ends included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Its width. */
    public double width() {
        return upper - lower;
    }
}

package org.conurb.scenarios.report;

/**
 * Places figures along an axis.
 *
 * @param low the figure at {@code from}
 * @param high the figure at {@code to}
 * @param from a place in the drawing
 * @param to another one
 */
record Scale(double low, double high, double from, double to) {

    /** Where a figure stands; in the middle if the axis has no length. */
    double at(double value) {
        return high == low ? (from + to) / 2 : from + (value - low) / (high - low) * (to - from);
    }
}

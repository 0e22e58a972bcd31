package org.conurb.viz.source;

import org.conurb.viz.frame.Frame;

/** How speeds and flows of links are put into a byte and a short each. */
final class LinkScale {

    /** The byte of a link on free road; slower ones are in proportion. */
    static final int FREE = 250;

    /** The byte of a link that nobody has passed. */
    static final int NOBODY = 255;

    private LinkScale() {}

    /** A speed over that of the empty road, or seconds on the empty road over seconds, as a byte. */
    static byte ratio(double part, double whole) {
        return (byte) Math.max(0, Math.min(FREE, Math.round(FREE * part / whole)));
    }

    /** Vehicles an hour as a short without sign. */
    static short flow(double vehiclesPerHour) {
        return (short) Math.max(0, Math.min(Frame.TOP_U16, Math.round(vehiclesPerHour)));
    }
}

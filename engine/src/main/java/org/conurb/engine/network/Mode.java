package org.conurb.engine.network;

import java.util.Locale;

/** What may use a link. A set of modes is a bit mask, the sum of their {@link #bit()}s. */
public enum Mode {
    /** Private cars and taxis. */
    CAR,
    /** Goods vehicles. */
    TRUCK,
    /** Buses and coaches. */
    BUS,
    /** Pedal cycles. */
    BICYCLE,
    /** People on foot. */
    WALK,
    /** Trains, trams and underground. */
    RAIL;

    /** A further bit of a mask: cars and lorries may begin and end a trip on the link, though none may pass. */
    public static final int ACCESS = 1 << 6;

    /** All motor vehicles on roads. */
    public static final int ROAD = CAR.bit() | TRUCK.bit() | BUS.bit();

    /** The bit of this mode in a mask. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether the mask holds this mode. */
    public boolean isIn(int modes) {
        return (modes & bit()) != 0;
    }

    /** The word for this mode in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.conurb.engine.access;

import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;

/**
 * How far and how long it is from zone to zone, by mode and period, as of the last day that was simulated. Immutable; a
 * matrix is [from][to] in one row after the other.
 */
public final class SkimSet {

    private final int zones;
    private final float[] kilometres;
    private final float[][] minutes; // [mode × periods + period]; the modes of no traffic share one matrix

    /**
     * These distances and times. The arrays are kept.
     *
     * @param kilometres by road
     * @param minutes [mode × periods + period] door to door
     */
    public SkimSet(int zones, float[] kilometres, float[][] minutes) {
        if (minutes.length != TravelMode.COUNT * Period.COUNT) {
            throw new IllegalArgumentException(minutes.length + " matrices of times");
        }
        for (float[] matrix : minutes) requireSize(zones, matrix);
        requireSize(zones, kilometres);
        this.zones = zones;
        this.kilometres = kilometres;
        this.minutes = minutes.clone();
    }

    private static void requireSize(int zones, float[] matrix) {
        if (matrix.length != zones * zones) {
            throw new IllegalArgumentException(matrix.length + " cells for " + zones + " zones");
        }
    }

    /** How many zones there are. */
    public int zones() {
        return zones;
    }

    /** Kilometres by road. */
    public float kilometres(int from, int to) {
        return kilometres[from * zones + to];
    }

    /** Minutes from door to door. */
    public float minutes(TravelMode mode, Period period, int from, int to) {
        return minutes[mode.ordinal() * Period.COUNT + period.ordinal()][from * zones + to];
    }

    /** The matrix of a mode and a period, to read only; for loops over all zones. */
    public float[] minutes(TravelMode mode, Period period) {
        return minutes[mode.ordinal() * Period.COUNT + period.ordinal()];
    }

    /** The matrix of distances, to read only. */
    public float[] kilometres() {
        return kilometres;
    }
}

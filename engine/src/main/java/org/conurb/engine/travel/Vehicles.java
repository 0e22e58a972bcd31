package org.conurb.engine.travel;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/** The vehicles of a weekday: when each departs, from which link to which, and whose trip it is. */
public final class Vehicles {

    /** Kinds of vehicles; the ordinal is stored. */
    public enum Kind {
        /** A car or van of a resident. */
        CAR,
        /** A car of someone who lives elsewhere. */
        VISITING_CAR,
        /** A van on business. */
        LIGHT_GOODS,
        /** A lorry. */
        HEAVY_GOODS
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int FIRST_CAPACITY = 1024;

    private int count;
    private int[] departure = new int[FIRST_CAPACITY];
    private int[] fromLink = new int[FIRST_CAPACITY];
    private int[] toLink = new int[FIRST_CAPACITY];
    private int[] trip = new int[FIRST_CAPACITY];
    private byte[] kind = new byte[FIRST_CAPACITY];
    private boolean[] paysNothing = new boolean[FIRST_CAPACITY];

    /**
     * Adds a vehicle that pays whatever roads charge.
     *
     * @param tripRow row of the {@link TripStore}, or {@link Columns#NONE}
     */
    public void add(int departureSecond, int from, int to, Kind kindOfVehicle, int tripRow) {
        add(departureSecond, from, to, kindOfVehicle, tripRow, false);
    }

    /**
     * Adds a vehicle.
     *
     * @param tripRow row of the {@link TripStore}, or {@link Columns#NONE}
     * @param isExempt whether it pays nothing on any road
     */
    public void add(int departureSecond, int from, int to, Kind kindOfVehicle, int tripRow, boolean isExempt) {
        if (count == departure.length) {
            int capacity = Columns.grown(count + 1);
            departure = Arrays.copyOf(departure, capacity);
            fromLink = Arrays.copyOf(fromLink, capacity);
            toLink = Arrays.copyOf(toLink, capacity);
            trip = Arrays.copyOf(trip, capacity);
            kind = Arrays.copyOf(kind, capacity);
            paysNothing = Arrays.copyOf(paysNothing, capacity);
        }
        departure[count] = departureSecond;
        fromLink[count] = from;
        toLink[count] = to;
        trip[count] = tripRow;
        paysNothing[count] = isExempt;
        kind[count++] = (byte) kindOfVehicle.ordinal();
    }

    /** The same vehicles in another order. */
    public Vehicles inOrder(int[] order) {
        Vehicles other = new Vehicles();
        for (int vehicle : order) {
            other.add(
                    departure[vehicle],
                    fromLink[vehicle],
                    toLink[vehicle],
                    KINDS[kind[vehicle]],
                    trip[vehicle],
                    paysNothing[vehicle]);
        }
        return other;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Seconds after midnight. */
    public int departure(int vehicle) {
        return departure[vehicle];
    }

    /** The link on which it stands at first. */
    public int fromLink(int vehicle) {
        return fromLink[vehicle];
    }

    /** The link to which it goes. */
    public int toLink(int vehicle) {
        return toLink[vehicle];
    }

    /** The row of its trip, or {@link Columns#NONE} if no resident makes it. */
    public int trip(int vehicle) {
        return trip[vehicle];
    }

    /** Whether it pays nothing on any road. */
    public boolean paysNothing(int vehicle) {
        return paysNothing[vehicle];
    }

    /** A copy of whether each pays nothing, [vehicle]. */
    public boolean[] paysNothing() {
        return Arrays.copyOf(paysNothing, count);
    }

    /** Whether it carries goods. */
    public boolean isGoods(int vehicle) {
        return kind[vehicle] >= Kind.LIGHT_GOODS.ordinal();
    }

    /** {@link Kind} as an index. */
    public int kind(int vehicle) {
        return kind[vehicle];
    }
}

package org.conurb.engine.travel;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The trips that all residents make on an average weekday, as columns: grouped by resident in the order of their rows,
 * and in the order of the day. Rows of residents are those after the year's end.
 *
 * <p>Where and when a trip leads is fixed; how long it took is noted by whoever knows better, last by the traffic.
 */
public final class TripStore {

    /** Instead of a zone: outside the city. */
    public static final int OUTSIDE = -2;

    private final int[] firstOfResident; // [resident], one longer → trip
    private final Rows rows;

    private TripStore(int[] firstOfResident, Rows rows) {
        this.firstOfResident = firstOfResident;
        this.rows = rows;
    }

    /**
     * All trips of a day.
     *
     * @param residents rows of residents, present or not
     * @param parts trips of the residents, part after part in rising order of their rows
     */
    public static TripStore of(int residents, Rows... parts) {
        Rows all = Rows.joined(parts);
        int[] first = new int[residents + 1];
        for (int trip = 0; trip < all.size; trip++) {
            if (trip > 0 && all.resident[trip] < all.resident[trip - 1]) {
                throw new IllegalArgumentException("trips are not in the order of their residents");
            }
            first[all.resident[trip] + 1]++;
        }
        for (int resident = 0; resident < residents; resident++) first[resident + 1] += first[resident];
        return new TripStore(first, all);
    }

    /** How many trips there are. */
    public int trips() {
        return rows.size;
    }

    /** How many rows of residents the trips belong to. */
    public int residents() {
        return firstOfResident.length - 1;
    }

    /** The first trip of a resident; {@code first(resident + 1)} is one after the last. */
    public int first(int resident) {
        return firstOfResident[resident];
    }

    /** The row of the traveller. */
    public int resident(int trip) {
        return rows.resident[trip];
    }

    /** Which tour of the traveller's day the trip belongs to, from 0. */
    public int tour(int trip) {
        return rows.tour[trip];
    }

    /** {@link Purpose} as an index. */
    public int purpose(int trip) {
        return rows.purpose[trip];
    }

    /** {@link TravelMode} as an index. */
    public int mode(int trip) {
        return rows.mode[trip];
    }

    /** Seconds after midnight at which it begins; beyond a day for those who come home after midnight. */
    public int departure(int trip) {
        return rows.departure[trip];
    }

    /** The zone in which it begins, or {@link #OUTSIDE}. */
    public int fromZone(int trip) {
        return rows.fromZone[trip];
    }

    /** The zone in which it ends, or {@link #OUTSIDE}. */
    public int toZone(int trip) {
        return rows.toZone[trip];
    }

    /** The link of the network at which it begins, {@link Columns#NONE} in a city without roads. */
    public int fromLink(int trip) {
        return rows.fromLink[trip];
    }

    /** The link at which it ends, as {@link #fromLink}. */
    public int toLink(int trip) {
        return rows.toLink[trip];
    }

    /** Length from door to door within the city and on the way out of it, kilometres. */
    public float kilometres(int trip) {
        return rows.kilometres[trip];
    }

    /** Minutes from door to door. */
    public float minutes(int trip) {
        return rows.minutes[trip];
    }

    /** Minutes of it that traffic cost against the empty road; 0 where that is not known. */
    public float delayMinutes(int trip) {
        return rows.delayMinutes[trip];
    }

    /** Notes how long a trip took; trips may be set in parallel. */
    public void setMinutes(int trip, float minutes, float delayMinutes) {
        rows.minutes[trip] = minutes;
        rows.delayMinutes[trip] = delayMinutes;
    }

    /** Trips being collected; one object per thread, or part of the residents. */
    public static final class Rows {

        private static final int FIRST_CAPACITY = 1024;

        private int size;
        private int[] resident;
        private byte[] tour;
        private byte[] purpose;
        private byte[] mode;
        private int[] departure;
        private int[] fromZone;
        private int[] toZone;
        private int[] fromLink;
        private int[] toLink;
        private float[] kilometres;
        private float[] minutes;
        private float[] delayMinutes;

        /** No trips yet. */
        public Rows() {
            this(FIRST_CAPACITY);
        }

        private Rows(int capacity) {
            resident = new int[capacity];
            tour = new byte[capacity];
            purpose = new byte[capacity];
            mode = new byte[capacity];
            departure = new int[capacity];
            fromZone = new int[capacity];
            toZone = new int[capacity];
            fromLink = new int[capacity];
            toLink = new int[capacity];
            kilometres = new float[capacity];
            minutes = new float[capacity];
            delayMinutes = new float[capacity];
        }

        /** How many there are. */
        public int size() {
            return size;
        }

        /** Begins a trip of a resident; its other columns follow. Answers its row. */
        public int add(int residentRow, int tourNumber, Purpose why, TravelMode how, int departureSecond) {
            if (size == resident.length) grow();
            resident[size] = residentRow;
            tour[size] = (byte) tourNumber;
            purpose[size] = (byte) why.ordinal();
            mode[size] = (byte) how.ordinal();
            departure[size] = departureSecond;
            delayMinutes[size] = 0;
            return size++;
        }

        /** Where a trip begins and ends: zones or {@link #OUTSIDE}, links or NONE. */
        public void setPlaces(int row, int zoneBefore, int linkBefore, int zoneAfter, int linkAfter) {
            fromZone[row] = zoneBefore;
            fromLink[row] = linkBefore;
            toZone[row] = zoneAfter;
            toLink[row] = linkAfter;
        }

        /** How long a trip is expected to be. */
        public void setLength(int row, float newKilometres, float newMinutes) {
            kilometres[row] = newKilometres;
            minutes[row] = newMinutes;
        }

        private void grow() {
            int capacity = Columns.grown(size + 1);
            resident = Arrays.copyOf(resident, capacity);
            tour = Arrays.copyOf(tour, capacity);
            purpose = Arrays.copyOf(purpose, capacity);
            mode = Arrays.copyOf(mode, capacity);
            departure = Arrays.copyOf(departure, capacity);
            fromZone = Arrays.copyOf(fromZone, capacity);
            toZone = Arrays.copyOf(toZone, capacity);
            fromLink = Arrays.copyOf(fromLink, capacity);
            toLink = Arrays.copyOf(toLink, capacity);
            kilometres = Arrays.copyOf(kilometres, capacity);
            minutes = Arrays.copyOf(minutes, capacity);
            delayMinutes = Arrays.copyOf(delayMinutes, capacity);
        }

        /** One after the other; a part is let go as soon as it is copied. */
        private static Rows joined(Rows[] parts) {
            int total = 0;
            for (Rows part : parts) total = Math.addExact(total, part.size);
            Rows all = new Rows(total);
            for (int number = 0; number < parts.length; number++) {
                all.append(parts[number]);
                parts[number] = null;
            }
            return all;
        }

        private void append(Rows part) {
            System.arraycopy(part.resident, 0, resident, size, part.size);
            System.arraycopy(part.tour, 0, tour, size, part.size);
            System.arraycopy(part.purpose, 0, purpose, size, part.size);
            System.arraycopy(part.mode, 0, mode, size, part.size);
            System.arraycopy(part.departure, 0, departure, size, part.size);
            System.arraycopy(part.fromZone, 0, fromZone, size, part.size);
            System.arraycopy(part.toZone, 0, toZone, size, part.size);
            System.arraycopy(part.fromLink, 0, fromLink, size, part.size);
            System.arraycopy(part.toLink, 0, toLink, size, part.size);
            System.arraycopy(part.kilometres, 0, kilometres, size, part.size);
            System.arraycopy(part.minutes, 0, minutes, size, part.size);
            System.arraycopy(part.delayMinutes, 0, delayMinutes, size, part.size);
            size += part.size;
        }
    }
}

package org.conurb.engine.traffic.queue;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * Vehicles with their departures and routes: all routes end to end in one array, each closed by {@link Columns#NONE}.
 * Immutable.
 *
 * <p>A route begins with the link on which the vehicle stands and ends with the one on which it stops. It enters the
 * traffic at the end of the first link and travels the last one to its end, so that on average the half links at both
 * ends make one (the convention of MATSim).
 */
public final class VehicleRoutes {

    private final int[] departure; // [vehicle] second after midnight
    private final int[] first; // [vehicle], one longer → place of its first link
    private final int[] link; // [place], NONE after the last of each route; may be a little longer than all places

    private VehicleRoutes(int[] departure, int[] first, int[] link) {
        this.departure = departure;
        this.first = first;
        this.link = link;
    }

    /** How many vehicles there are. */
    public int vehicles() {
        return departure.length;
    }

    /** The second after midnight at which a vehicle wants to depart. */
    public int departure(int vehicle) {
        return departure[vehicle];
    }

    /** The place of the first link of a vehicle's route, for {@link #link}. */
    public int first(int vehicle) {
        return first[vehicle];
    }

    /** How many links a vehicle's route has. */
    public int length(int vehicle) {
        return first[vehicle + 1] - first[vehicle] - 1;
    }

    /** The link at a place, or {@link Columns#NONE} where a route has ended. */
    public int link(int place) {
        return link[place];
    }

    /** How many places all routes take together, their ends included. */
    public int places() {
        return first[departure.length];
    }

    /** All routes, for the kernel; not to be changed. */
    int[] links() {
        return link;
    }

    /** Gathers vehicles. */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 1024;

        /** Up to one in so many places may be left over: to copy hundreds of millions takes a second. */
        private static final int SPARE_ONE_IN = 16;

        private int[] departure;
        private int[] first;
        private int[] link;
        private int vehicles;
        private int places;

        /** No vehicles yet. */
        public Builder() {
            this(FIRST_CAPACITY, FIRST_CAPACITY);
        }

        /** No vehicles yet, with room for so many, and for so many links and ends of routes. */
        public Builder(int vehicleCapacity, int placeCapacity) {
            departure = new int[Math.max(1, vehicleCapacity)];
            first = new int[departure.length];
            link = new int[Math.max(1, placeCapacity)];
        }

        /** Adds a vehicle of other routes, with its departure. */
        public void copy(VehicleRoutes other, int vehicle) {
            makeRoom(other.length(vehicle) + 1);
            departure[vehicles] = other.departure(vehicle);
            first[vehicles++] = places;
            System.arraycopy(other.link, other.first(vehicle), link, places, other.length(vehicle) + 1);
            places += other.length(vehicle) + 1;
        }

        private void makeRoom(int more) {
            if (vehicles == departure.length) {
                departure = Arrays.copyOf(departure, Columns.grown(vehicles + 1));
                first = Arrays.copyOf(first, departure.length);
            }
            if (places + more > link.length) link = Arrays.copyOf(link, Columns.grown(places + more));
        }

        /**
         * Adds a vehicle.
         *
         * @param departureSecond second after midnight, 0 or later
         * @param route links from where it stands to where it stops
         * @param length how many of them count
         * @return its number
         */
        public int add(int departureSecond, int[] route, int length) {
            if (length < 1) throw new IllegalArgumentException("vehicle " + vehicles + " has a route without a link");
            if (departureSecond < 0) {
                throw new IllegalArgumentException("vehicle " + vehicles + " departs at second " + departureSecond);
            }
            makeRoom(length + 1);
            departure[vehicles] = departureSecond;
            first[vehicles] = places;
            System.arraycopy(route, 0, link, places, length);
            places += length;
            link[places++] = Columns.NONE;
            return vehicles++;
        }

        /** Adds a vehicle that departs at a second after midnight and takes these links. */
        public Builder vehicle(int departureSecond, int... route) {
            add(departureSecond, route, route.length);
            return this;
        }

        /** The vehicles added so far. */
        public VehicleRoutes build() {
            int[] starts = Arrays.copyOf(first, vehicles + 1);
            starts[vehicles] = places;
            boolean fits = link.length - places <= places / SPARE_ONE_IN;
            return new VehicleRoutes(
                    Arrays.copyOf(departure, vehicles), starts, fits ? link : Arrays.copyOf(link, places));
        }
    }
}

package org.conurb.engine.trips;

import org.conurb.engine.access.SkimSet;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;

/**
 * The day of one person as it is being planned: tours that begin and end at home, made of legs with a stay after each. One
 * object serves one person after the other.
 *
 * <p>Between tours the person is at home; tours do not overlap, and the last ends before {@link #LATEST}.
 */
final class DaySheet {

    /** Nobody is later at home than this, seconds after midnight. */
    static final int LATEST = 28 * 3600;

    /** Least time at home between two tours. */
    private static final int PAUSE = 600;

    private static final int MOST_TOURS = 8;
    private static final int MOST_LEGS = 6;
    private static final double SECONDS_PER_MINUTE = 60;

    private final SkimSet skims;
    private int tours;
    private int homeZone;
    private int homeLink;
    private final int[] start = new int[MOST_TOURS];
    private final int[] end = new int[MOST_TOURS];
    private final int[] legs = new int[MOST_TOURS];
    private final byte[] purpose = new byte[MOST_TOURS * MOST_LEGS];
    private final byte[] mode = new byte[MOST_TOURS * MOST_LEGS];
    private final int[] zone = new int[MOST_TOURS * MOST_LEGS];
    private final int[] link = new int[MOST_TOURS * MOST_LEGS];
    private final int[] linkBack = new int[MOST_TOURS * MOST_LEGS]; // where one comes back from beyond
    private final int[] stay = new int[MOST_TOURS * MOST_LEGS]; // seconds
    private final float[] beyondKm = new float[MOST_TOURS * MOST_LEGS]; // beyond the city
    private final float[] beyondMinutes = new float[MOST_TOURS * MOST_LEGS];
    private final float[] minutes = new float[MOST_TOURS * MOST_LEGS];
    private final int[] order = new int[MOST_TOURS];

    /**
     * A way out of the city.
     *
     * @param zone the zone nearest to the gateway
     * @param linkOut the link on which the city is left, NONE without roads
     * @param linkIn the link on which one comes back
     */
    record Beyond(int zone, int linkOut, int linkIn) {}

    DaySheet(SkimSet skims) {
        this.skims = skims;
    }

    /** A new day from this home. */
    void clear(int zoneOfHome, int linkOfHome) {
        tours = 0;
        homeZone = zoneOfHome;
        homeLink = linkOfHome;
    }

    /** How many tours are planned. */
    int tours() {
        return tours;
    }

    /** Whether another tour fits on the sheet. */
    boolean hasRoom() {
        return tours < MOST_TOURS;
    }

    /** Begins to write a tour; it counts once {@link #keep} or {@link #keepAround} has found a time for it. */
    void begin() {
        legs[tours] = 0;
    }

    /** Adds a leg to the tour being written. */
    void leg(Purpose why, TravelMode how, int toZone, int toLink, double staySeconds) {
        int at = tours * MOST_LEGS + legs[tours]++;
        purpose[at] = (byte) why.ordinal();
        mode[at] = (byte) how.ordinal();
        zone[at] = toZone;
        link[at] = toLink;
        stay[at] = (int) staySeconds;
        beyondKm[at] = 0;
        beyondMinutes[at] = 0;
    }

    /** Adds a leg that leads through the zone of a gateway to the world outside. */
    void legBeyond(Beyond beyond, Purpose why, TravelMode how, double staySeconds, double km, double min) {
        leg(why, how, beyond.zone(), beyond.linkOut(), staySeconds);
        int at = tours * MOST_LEGS + legs[tours] - 1;
        linkBack[at] = beyond.linkIn();
        beyondKm[at] = (float) km;
        beyondMinutes[at] = (float) min;
    }

    /** The way home, which ends the tour being written. */
    void legHome(TravelMode how) {
        leg(Purpose.HOME, how, homeZone, homeLink, 0);
        int at = tours * MOST_LEGS + legs[tours] - 1;
        if (legs[tours] > 1) {
            beyondKm[at] = beyondKm[at - 1];
            beyondMinutes[at] = beyondMinutes[at - 1];
        }
    }

    /** Keeps the tour being written if it fits at this second exactly; answers whether it does. */
    boolean keep(int second) {
        time(tours, second);
        if (second < 0 || end[tours] > LATEST || overlaps()) return false;
        tours++;
        return true;
    }

    /** Keeps the tour at this second or as soon after an earlier tour as it fits; answers whether there was a time. */
    boolean keepAround(int second) {
        if (keep(second)) return true;
        sort();
        for (int place = 0; place < tours; place++) {
            int after = end[order[place]] + PAUSE;
            if (after >= second && keep(after)) return true;
        }
        for (int place = 0; place < tours; place++) {
            int after = end[order[place]] + PAUSE;
            if (after < second && keep(after)) return true;
        }
        return false;
    }

    /** The second at which the tour being written must begin so that its first leg ends at this one. */
    int startToArrive(int second) {
        int at = tours * MOST_LEGS;
        double min = beyondMinutes[at] + legMinutes(at, homeZone, second);
        return Math.max(0, (int) (second - min * SECONDS_PER_MINUTE));
    }

    private double legMinutes(int at, int from, int clock) {
        return skims.minutes(TravelMode.of(mode[at]), Period.at(clock), from, zone[at]);
    }

    private void time(int tour, int second) {
        int from = homeZone;
        double clock = second;
        start[tour] = second;
        for (int leg = 0; leg < legs[tour]; leg++) {
            int at = tour * MOST_LEGS + leg;
            minutes[at] = (float) (beyondMinutes[at] + legMinutes(at, from, (int) clock));
            clock += minutes[at] * SECONDS_PER_MINUTE + stay[at];
            from = zone[at];
        }
        end[tour] = (int) Math.ceil(clock);
    }

    private boolean overlaps() {
        for (int tour = 0; tour < tours; tour++) {
            if (start[tours] < end[tour] + PAUSE && start[tour] < end[tours] + PAUSE) return true;
        }
        return false;
    }

    private void sort() {
        for (int place = 0; place < tours; place++) {
            int at = place;
            for (; at > 0 && start[order[at - 1]] > start[place]; at--) order[at] = order[at - 1];
            order[at] = place;
        }
    }

    /** Writes all trips of the day, in its order. */
    void emit(int resident, TripStore.Rows rows) {
        sort();
        for (int place = 0; place < tours; place++) {
            int tour = order[place];
            int fromZone = homeZone;
            int fromLink = homeLink;
            boolean fromBeyond = false;
            double clock = start[tour];
            for (int leg = 0; leg < legs[tour]; leg++) {
                int at = tour * MOST_LEGS + leg;
                boolean isBeyond = beyondKm[at] > 0 && purpose[at] != Purpose.HOME.ordinal();
                int row = rows.add(resident, place, Purpose.of(purpose[at]), TravelMode.of(mode[at]), (int) clock);
                rows.setPlaces(
                        row,
                        fromBeyond ? TripStore.OUTSIDE : fromZone,
                        fromLink,
                        isBeyond ? TripStore.OUTSIDE : zone[at],
                        link[at]);
                rows.setLength(row, skims.kilometres(fromZone, zone[at]) + beyondKm[at], minutes[at]);
                clock += minutes[at] * SECONDS_PER_MINUTE + stay[at];
                fromZone = zone[at];
                fromLink = isBeyond ? linkBack[at] : link[at];
                fromBeyond = isBeyond;
            }
        }
    }

    /** Seconds at home, on the way and elsewhere from the first second of the day to {@link #LATEST}: [3]. */
    int[] budget() {
        double away = 0;
        double moving = 0;
        for (int tour = 0; tour < tours; tour++) {
            away += end[tour] - start[tour];
            for (int leg = 0; leg < legs[tour]; leg++) {
                moving += minutes[tour * MOST_LEGS + leg] * SECONDS_PER_MINUTE;
            }
        }
        return new int[] {(int) (LATEST - away), (int) moving, (int) (away - moving)};
    }

    /** The second at which a tour begins, in the order in which they were kept. */
    int start(int tour) {
        return start[tour];
    }

    /** The second at which it ends. */
    int end(int tour) {
        return end[tour];
    }
}

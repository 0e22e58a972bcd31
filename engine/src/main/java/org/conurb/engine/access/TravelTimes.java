package org.conurb.engine.access;

/**
 * Minutes from door to door between zones, an average weekday's commute. Immutable; the array is [from][to] in one row
 * after the other.
 */
public final class TravelTimes {

    /**
     * The rule that stands in for travel times until traffic is simulated.
     *
     * @param detour length by road over the straight line
     * @param kilometresPerHour mean speed on the way
     * @param terminalMinutes from door to vehicle and from vehicle to door
     */
    public record StraightLine(double detour, double kilometresPerHour, double terminalMinutes) {

        /**
         * Detour 1.3, within the 1.2 to 1.4 found for road networks by Boscoe, Henry and Zdeb (2012, The Professional
         * Geographer 64, 188); 32 km/h and 5 minutes, which give the mean commute of the National Travel Survey 2011
         * (9 miles in 28 minutes, table NTS0403 and NTS0405).
         */
        public static StraightLine standard() {
            return new StraightLine(1.3, 32, 5);
        }
    }

    private static final double MINUTES_PER_HOUR = 60;
    private static final double METRES_PER_KILOMETRE = 1000;

    /** Mean distance of two random points of a disc of radius 1: 128 / (45 pi). */
    private static final double MEAN_IN_DISC = 128 / (45 * Math.PI);

    private final int zones;
    private final float[] minutes;

    private TravelTimes(int zones, float[] minutes) {
        this.zones = zones;
        this.minutes = minutes;
    }

    /** These times: [from][to] in one row after the other, minutes. */
    public static TravelTimes of(int zones, float[] minutes) {
        if (minutes.length != zones * zones) {
            throw new IllegalArgumentException(minutes.length + " times for " + zones + " zones");
        }
        return new TravelTimes(zones, minutes.clone());
    }

    /**
     * Times by straight lines between the centres of zones; within a zone those of a disc of its size.
     *
     * @param x eastings of the centres, metres
     * @param y northings, metres
     * @param squareMetres areas of the zones
     */
    public static TravelTimes straight(double[] x, double[] y, double[] squareMetres, StraightLine rule) {
        int zones = x.length;
        float[] minutes = new float[zones * zones];
        double minutesPerMetre = rule.detour() * MINUTES_PER_HOUR / (rule.kilometresPerHour() * METRES_PER_KILOMETRE);
        for (int from = 0; from < zones; from++) {
            for (int to = 0; to < zones; to++) {
                double metres = from == to
                        ? MEAN_IN_DISC * Math.sqrt(squareMetres[from] / Math.PI)
                        : Math.hypot(x[to] - x[from], y[to] - y[from]);
                minutes[from * zones + to] = (float) (rule.terminalMinutes() + metres * minutesPerMetre);
            }
        }
        return new TravelTimes(zones, minutes);
    }

    /** How many zones there are. */
    public int zones() {
        return zones;
    }

    /** Minutes from one zone to another. */
    public float minutes(int from, int to) {
        return minutes[from * zones + to];
    }
}

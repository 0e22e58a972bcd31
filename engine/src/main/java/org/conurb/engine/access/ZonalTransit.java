package org.conurb.engine.access;

import org.conurb.engine.travel.Period;

/**
 * A rule for times of public transport until timetables are read: walking at both ends, a wait that is shorter where more
 * people live and work, and a ride that is faster the farther it leads.
 *
 * <p>wait = wait in the densest places × sparse^(1 - rank), where the rank of a zone among all by activity on a hectare
 * runs from 0 to 1; speed on board = bus + (fast - bus) × km / (km + halfway).
 */
public final class ZonalTransit implements TransitTimes {

    private static final double MINUTES_PER_HOUR = 60;

    private final int zones;
    private final float[] kilometres;
    private final double[] wait; // [zone] minutes by day
    private final Rule rule;

    /**
     * The numbers of the rule.
     *
     * @param busSpeed km/h of short rides, stops included
     * @param fastSpeed km/h that long rides come near to
     * @param halfway kilometres at which half of that gain is reached
     * @param accessWalk minutes on foot at both ends together
     * @param waiting minutes of waiting where services are densest, by day
     * @param sparse factor on it where activity is sparsest
     * @param offPeak factor on waiting in the evening
     */
    public record Rule(
            double busSpeed,
            double fastSpeed,
            double halfway,
            double accessWalk,
            double waiting,
            double sparse,
            double offPeak) {

        /** Buses at 14 km/h, 40 km/h on long journeys, half way at 12 km, 9 minutes on foot, 4 to 12 of waiting; assumed. */
        public static Rule standard() {
            return new Rule(14, 40, 12, 9, 4, 3, 1.6);
        }
    }

    /**
     * Times by the rule.
     *
     * @param kilometres [from][to] by road, in one row after the other
     * @param density [zone] residents and jobs on a hectare
     */
    public ZonalTransit(int zones, float[] kilometres, double[] density, Rule rule) {
        this(zones, kilometres, density, rule, TransitServices.usual(zones).frequency());
    }

    /**
     * Times by the rule with other frequencies.
     *
     * @param frequency [zone] factor on departures, by which the wait is divided
     */
    public ZonalTransit(int zones, float[] kilometres, double[] density, Rule rule, double[] frequency) {
        this.zones = zones;
        this.kilometres = kilometres;
        this.rule = rule;
        this.wait = new double[zones];
        double[] sorted = density.clone();
        java.util.Arrays.sort(sorted);
        for (int zone = 0; zone < zones; zone++) {
            int below = Math.abs(java.util.Arrays.binarySearch(sorted, density[zone]));
            double rank = zones < 2 ? 1 : Math.min(1, below / (zones - 1.0));
            wait[zone] = rule.waiting() * Math.pow(rule.sparse(), 1 - rank) / frequency[zone];
        }
    }

    @Override
    public float minutes(Period period, int from, int to) {
        double km = kilometres[from * zones + to];
        double speed = rule.busSpeed() + (rule.fastSpeed() - rule.busSpeed()) * km / (km + rule.halfway());
        double waiting = wait[from] * (period == Period.OFF_PEAK ? rule.offPeak() : 1);
        return (float) (rule.accessWalk() + waiting + km / speed * MINUTES_PER_HOUR);
    }
}

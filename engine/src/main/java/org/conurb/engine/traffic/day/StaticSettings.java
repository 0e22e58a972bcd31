package org.conurb.engine.traffic.day;

/**
 * How flows are assigned.
 *
 * @param capacityFactor share of the people that are simulated, by which capacities are multiplied; above 0, at most 1
 * @param binSeconds length of the time bins of the day, a divisor of an hour
 * @param relativeGap at which the flows of a period are in equilibrium
 * @param secondsPerMoney seconds that a driver would give to save one unit of the city's currency, 0 or more
 */
public record StaticSettings(double capacityFactor, int binSeconds, double relativeGap, double secondsPerMoney) {

    private static final int SECONDS_PER_HOUR = 3600;

    /** Refuses what cannot be assigned. */
    public StaticSettings {
        if (!(capacityFactor > 0 && capacityFactor <= 1)) {
            throw new IllegalArgumentException("capacityFactor is " + capacityFactor + "; it should be in (0, 1]");
        }
        if (binSeconds < 1 || SECONDS_PER_HOUR % binSeconds != 0) {
            throw new IllegalArgumentException("binSeconds is " + binSeconds + "; it should divide an hour");
        }
    }
}

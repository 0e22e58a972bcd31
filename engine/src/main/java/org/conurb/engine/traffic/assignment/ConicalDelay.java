package org.conurb.engine.traffic.assignment;

/**
 * Conical functions: like {@link Bpr} up to capacity, but rising no more steeply than a straight line far above it.
 *
 * <p>time = free time × (2 + √(a² (1 − v)² + b²) − a (1 − v) − b) with v = flow / capacity, b = (2a − 1) / (2a − 2) and a
 * steepness a above 1: twice the free time at capacity. Source: Spiess (1990), "Conical volume-delay functions",
 * Transportation Science 24.
 */
public final class ConicalDelay implements VolumeDelay {

    private final double[] freeTime; // [link]
    private final double[] capacity; // [link]
    private final double steepness;
    private final double offset;

    private ConicalDelay(double[] freeTime, double[] capacity, double steepness) {
        this.freeTime = freeTime.clone();
        this.capacity = capacity.clone();
        this.steepness = steepness;
        this.offset = (2 * steepness - 1) / (2 * steepness - 2);
    }

    /**
     * The function with these parameters.
     *
     * @param freeTime [link] travel time on the empty link, at least 0
     * @param capacity [link] above 0
     * @param steepness above 1, usually 4 to 10
     * @throws IllegalArgumentException if a value is out of range or the arrays differ in length
     */
    public static ConicalDelay of(double[] freeTime, double[] capacity, double steepness) {
        if (freeTime.length != capacity.length) {
            throw new IllegalArgumentException(freeTime.length + " free times, " + capacity.length + " capacities");
        }
        if (!(steepness > 1) || !Double.isFinite(steepness)) {
            throw new IllegalArgumentException("steepness is " + steepness + "; it should be above 1");
        }
        for (int link = 0; link < freeTime.length; link++) {
            boolean good = freeTime[link] >= 0 && Double.isFinite(freeTime[link]) && capacity[link] > 0;
            if (!good) {
                throw new IllegalArgumentException(
                        "free time and capacity of link " + link + " are " + freeTime[link] + " and " + capacity[link]);
            }
        }
        return new ConicalDelay(freeTime, capacity, steepness);
    }

    @Override
    public double time(int link, double flow) {
        double room = steepness * (1 - flow / capacity[link]);
        return freeTime[link] * (2 + Math.hypot(room, offset) - room - offset);
    }

    @Override
    public double slope(int link, double flow) {
        double room = steepness * (1 - flow / capacity[link]);
        return freeTime[link] * steepness / capacity[link] * (1 - room / Math.hypot(room, offset));
    }

    @Override
    public double integral(int link, double flow) {
        double empty = steepness;
        double room = steepness * (1 - flow / capacity[link]);
        double perUnit = capacity[link] / steepness;
        double cone = perUnit * (conePrimitive(empty) - conePrimitive(room));
        double line = perUnit * (empty * empty - room * room) / 2;
        return freeTime[link] * ((2 - offset) * flow + cone - line);
    }

    /** A primitive of √(room² + offset²). */
    private double conePrimitive(double room) {
        double root = Math.hypot(room, offset);
        double inverseHyperbolicSine = Math.copySign(Math.log((Math.abs(room) + root) / offset), room);
        return (room * root + offset * offset * inverseHyperbolicSine) / 2;
    }
}

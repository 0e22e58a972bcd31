package org.conurb.engine.traffic.assignment;

/**
 * The function of the US Bureau of Public Roads, with parameters of each link's own: time = free time × (1 + b × (flow /
 * capacity) ^ power).
 *
 * <p>Source: Bureau of Public Roads (1964), Traffic Assignment Manual. Power 4, the usual one, and other whole powers up
 * to 8 are computed by multiplication; with b, power or free time 0 the time is constant.
 */
public final class Bpr implements VolumeDelay {

    private static final int GREATEST_MULTIPLIED_POWER = 8;
    private static final byte CONSTANT = 0;
    private static final byte GENERAL = -1;

    private final double[] freeTime; // [link]
    private final double[] congested; // [link] what is added to the free time when flow equals capacity
    private final double[] perCapacity; // [link] 1 / capacity
    private final double[] power; // [link]
    private final byte[] kind; // [link] CONSTANT, GENERAL, or the power that is multiplied out

    private Bpr(double[] freeTime, double[] b, double[] capacity, double[] power) {
        int links = freeTime.length;
        this.freeTime = freeTime.clone();
        this.congested = new double[links];
        this.perCapacity = new double[links];
        this.power = power.clone();
        this.kind = new byte[links];
        for (int link = 0; link < links; link++) {
            refuse(link, "free time", freeTime[link], freeTime[link] >= 0);
            refuse(link, "b", b[link], b[link] >= 0);
            refuse(link, "power", power[link], power[link] >= 0);
            boolean constant = freeTime[link] == 0 || b[link] == 0 || power[link] == 0;
            refuse(link, "capacity", capacity[link], capacity[link] > 0 || constant && capacity[link] == 0);
            congested[link] = freeTime[link] * b[link];
            perCapacity[link] = constant ? 0 : 1 / capacity[link];
            kind[link] = constant ? CONSTANT : kindOf(power[link]);
            if (power[link] == 0) this.freeTime[link] += congested[link];
        }
    }

    /**
     * The function with these parameters, each an array by link.
     *
     * @param freeTime travel time on the empty link, at least 0
     * @param b at least 0
     * @param capacity above 0; may be 0 where the time is constant
     * @param power at least 0, whole or not
     * @throws IllegalArgumentException if a value is out of range or not finite, or the arrays differ in length
     */
    public static Bpr of(double[] freeTime, double[] b, double[] capacity, double[] power) {
        if (b.length != freeTime.length || capacity.length != freeTime.length || power.length != freeTime.length) {
            throw new IllegalArgumentException("parameters for " + freeTime.length + ", " + b.length + ", "
                    + capacity.length + " and " + power.length + " links");
        }
        return new Bpr(freeTime, b, capacity, power);
    }

    private static void refuse(int link, String what, double value, boolean good) {
        if (!good || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " of link " + link + " is " + value);
        }
    }

    private static byte kindOf(double power) {
        boolean multiplied = power == Math.rint(power) && power <= GREATEST_MULTIPLIED_POWER;
        return multiplied ? (byte) power : GENERAL;
    }

    @Override
    public double time(int link, double flow) {
        if (kind[link] == CONSTANT) return freeTime[link];
        return freeTime[link] + congested[link] * raised(link, flow * perCapacity[link]);
    }

    @Override
    public double slope(int link, double flow) {
        if (kind[link] == CONSTANT) return 0;
        if (kind[link] == 1) return congested[link] * perCapacity[link];
        return congested[link] * power[link] * perCapacity[link] * Math.pow(flow * perCapacity[link], power[link] - 1);
    }

    @Override
    public double integral(int link, double flow) {
        if (kind[link] == CONSTANT) return freeTime[link] * flow;
        double delay = congested[link] * raised(link, flow * perCapacity[link]);
        return freeTime[link] * flow + delay * flow / (power[link] + 1);
    }

    @Override
    public void evaluate(int link, double flow, double[] time, double[] slope) {
        double ratio = flow * perCapacity[link];
        switch (kind[link]) {
            case CONSTANT -> {
                time[link] = freeTime[link];
                slope[link] = 0;
            }
            case 4 -> {
                double cube = ratio * ratio * ratio;
                time[link] = freeTime[link] + congested[link] * (cube * ratio);
                slope[link] = congested[link] * 4 * perCapacity[link] * cube;
            }
            default -> evaluateGeneral(link, flow, ratio, time, slope);
        }
    }

    /** One power serves both, except on the empty link, where the slope may be 0, the linear one or infinite. */
    private void evaluateGeneral(int link, double flow, double ratio, double[] time, double[] slope) {
        if (flow == 0) {
            time[link] = freeTime[link];
            slope[link] = slope(link, 0);
            return;
        }
        double delay = congested[link] * raised(link, ratio);
        time[link] = freeTime[link] + delay;
        slope[link] = delay * power[link] / flow;
    }

    private double raised(int link, double ratio) {
        double square = ratio * ratio;
        return switch (kind[link]) {
            case 1 -> ratio;
            case 2 -> square;
            case 3 -> square * ratio;
            case 4 -> square * ratio * ratio;
            case 5 -> square * square * ratio;
            case 6 -> square * square * square;
            case 7 -> square * square * square * ratio;
            case 8 -> square * square * (square * square);
            default -> Math.pow(ratio, power[link]);
        };
    }
}

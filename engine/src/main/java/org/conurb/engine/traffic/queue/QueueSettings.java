package org.conurb.engine.traffic.queue;

/**
 * How the queue simulation is run.
 *
 * @param flowFactor share of its capacity that each link discharges: the share of the vehicles that is simulated
 * @param storageFactor share of its storage that each link has; for samples below one often larger than the flow factor
 * @param binSeconds length of the time bins of the link figures, seconds
 * @param endSecond second after midnight at which the simulation ends, with whoever is still on the road
 * @param stuckSeconds how long a vehicle waits for space before the policy takes effect, seconds
 * @param stuckPolicy what becomes of it then
 * @param limitsInflow whether a link takes in no more than its fundamental diagram lets pass
 */
public record QueueSettings(
        double flowFactor,
        double storageFactor,
        int binSeconds,
        int endSecond,
        int stuckSeconds,
        StuckPolicy stuckPolicy,
        boolean limitsInflow) {

    private static final int HOUR = 3600;

    /** Hours until the end: the day and six hours for those who are late. Assumed. */
    private static final int DEFAULT_END_HOURS = 30;

    /** The last second that fits the clock of a vehicle, which counts in 1/256 s. */
    private static final int LATEST_END = 90 * 24 * HOUR;

    /** A quarter of an hour, the step of most road counts. */
    private static final int DEFAULT_BIN_SECONDS = HOUR / 4;

    /** A quarter of an hour: longer than the cycles of any signal, shorter than a jam that clears. Assumed. */
    private static final int DEFAULT_STUCK_SECONDS = HOUR / 4;

    /** Refuses what cannot be simulated. */
    public QueueSettings {
        positive("flowFactor", flowFactor);
        positive("storageFactor", storageFactor);
        positive("binSeconds", binSeconds);
        positive("endSecond", endSecond);
        positive("stuckSeconds", stuckSeconds);
        if (endSecond > LATEST_END) {
            throw new IllegalArgumentException("endSecond is " + endSecond + "; it should be at most " + LATEST_END);
        }
    }

    /** All vehicles, bins of a quarter of an hour, 30 hours, and squeezing in after a quarter of an hour. */
    public static QueueSettings standard() {
        return new QueueSettings(
                1, 1, DEFAULT_BIN_SECONDS, DEFAULT_END_HOURS * HOUR, DEFAULT_STUCK_SECONDS, StuckPolicy.SQUEEZE, true);
    }

    /** The same for a sample of the vehicles. */
    public QueueSettings withFactors(double flow, double storage) {
        return new QueueSettings(flow, storage, binSeconds, endSecond, stuckSeconds, stuckPolicy, limitsInflow);
    }

    /** The same with another end, seconds after midnight. */
    public QueueSettings endingAt(int second) {
        return new QueueSettings(
                flowFactor, storageFactor, binSeconds, second, stuckSeconds, stuckPolicy, limitsInflow);
    }

    /** The same with another patience. */
    public QueueSettings withStuck(int seconds, StuckPolicy policy) {
        return new QueueSettings(flowFactor, storageFactor, binSeconds, endSecond, seconds, policy, limitsInflow);
    }

    /** The same with or without a limit to what a link takes in. */
    public QueueSettings limitingInflow(boolean limit) {
        return new QueueSettings(flowFactor, storageFactor, binSeconds, endSecond, stuckSeconds, stuckPolicy, limit);
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it should be above 0");
        }
    }
}

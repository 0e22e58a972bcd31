package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * A hierarchy with one set of link weights for each part of the day. Safe to share between threads that have waited for
 * the parts they ask.
 *
 * <p>Parts are of equal length, from second 0 on. What is before the first or after the last counts to it. A query
 * takes the weights of its departure time for the whole way.
 */
public final class MetricSet {

    private final Hierarchy hierarchy;
    private final double binSeconds;
    private final boolean isPerfect;
    private final Metric[] metrics; // [bin] null before it is customized

    /**
     * A set whose parts are customized one by one.
     *
     * @param binSeconds length of a part, seconds, above 0; 900 for quarter hours
     * @param bins how many parts there are, at least one
     * @param isPerfect whether they are customized perfectly: worth its time where some thousand paths or more are asked
     *     in each part, as {@link Hierarchy#customizePerfectly} tells
     */
    public MetricSet(Hierarchy hierarchy, double binSeconds, int bins, boolean isPerfect) {
        if (!(binSeconds > 0)) {
            throw new IllegalArgumentException("a part of the day lasts " + binSeconds + " s; it should be above 0");
        }
        if (bins == 0) throw new IllegalArgumentException("there are no weights for any part of the day");
        this.hierarchy = hierarchy;
        this.binSeconds = binSeconds;
        this.isPerfect = isPerfect;
        this.metrics = new Metric[bins];
    }

    /**
     * Customizes a part of the day in the calling thread; several threads may do so with different parts.
     *
     * @param linkWeight [link] milliseconds, {@link Weights#UNREACHED} for a closed link
     */
    public void customize(int bin, int[] linkWeight) {
        try (Workers alone = Workers.of(1)) {
            metrics[bin] = isPerfect
                    ? hierarchy.customizePerfectly(linkWeight, alone)
                    : hierarchy.customize(linkWeight, alone);
        }
    }

    /**
     * Customizes all parts of the day, in parallel.
     *
     * @param binSeconds length of a part, seconds, above 0; 900 for quarter hours
     * @param linkWeight [bin][link] milliseconds, {@link Weights#UNREACHED} for a closed link; at least one bin
     */
    public static MetricSet customize(Hierarchy hierarchy, double binSeconds, int[][] linkWeight, Workers workers) {
        return customized(new MetricSet(hierarchy, binSeconds, linkWeight.length, false), linkWeight, workers);
    }

    /**
     * Customizes all parts of the day perfectly, in parallel.
     *
     * @param binSeconds length of a part, seconds, above 0; 900 for quarter hours
     * @param linkWeight [bin][link] milliseconds, {@link Weights#UNREACHED} for a closed link; at least one bin
     */
    public static MetricSet customizePerfectly(
            Hierarchy hierarchy, double binSeconds, int[][] linkWeight, Workers workers) {
        return customized(new MetricSet(hierarchy, binSeconds, linkWeight.length, true), linkWeight, workers);
    }

    private static MetricSet customized(MetricSet set, int[][] linkWeight, Workers workers) {
        workers.forEach(linkWeight.length, bin -> set.customize(bin, linkWeight[bin]));
        return set;
    }

    /** How many parts the day has. */
    public int bins() {
        return metrics.length;
    }

    /** The part of the day that a time falls into. */
    public int bin(double secondOfDay) {
        return (int) Math.max(0, Math.min(metrics.length - 1, Math.floor(secondOfDay / binSeconds)));
    }

    /** The weights of a part of the day. */
    public Metric metric(int bin) {
        return metrics[bin];
    }

    /** Scratch memory for queries of one thread. */
    public DepartureQuery newQuery() {
        return new DepartureQuery(this);
    }
}

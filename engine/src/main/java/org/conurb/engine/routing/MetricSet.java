package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * A hierarchy with one set of link weights for each part of the day. Immutable; safe to share between threads.
 *
 * <p>Parts are of equal length, from second 0 on. What is before the first or after the last counts to it. A query
 * takes the weights of its departure time for the whole way.
 */
public final class MetricSet {

    private final double binSeconds;
    private final Metric[] metrics; // [bin]

    private MetricSet(double binSeconds, Metric[] metrics) {
        this.binSeconds = binSeconds;
        this.metrics = metrics;
    }

    /**
     * Customizes all parts of the day, in parallel.
     *
     * @param binSeconds length of a part, seconds, above 0; 900 for quarter hours
     * @param linkWeight [bin][link] milliseconds, {@link Weights#UNREACHED} for a closed link; at least one bin
     */
    public static MetricSet customize(Hierarchy hierarchy, double binSeconds, int[][] linkWeight, Workers workers) {
        return customize(
                binSeconds, linkWeight.length, workers, (bin, alone) -> hierarchy.customize(linkWeight[bin], alone));
    }

    /**
     * Customizes all parts of the day perfectly, in parallel: worth its time where some thousand paths or more are asked
     * in each part, as {@link Hierarchy#customizePerfectly} tells.
     *
     * @param binSeconds length of a part, seconds, above 0; 900 for quarter hours
     * @param linkWeight [bin][link] milliseconds, {@link Weights#UNREACHED} for a closed link; at least one bin
     */
    public static MetricSet customizePerfectly(
            Hierarchy hierarchy, double binSeconds, int[][] linkWeight, Workers workers) {
        return customize(
                binSeconds,
                linkWeight.length,
                workers,
                (bin, alone) -> hierarchy.customizePerfectly(linkWeight[bin], alone));
    }

    /** Makes the metric of a part of the day on one thread. */
    @FunctionalInterface
    private interface Customizing {
        Metric metric(int bin, Workers alone);
    }

    private static MetricSet customize(double binSeconds, int bins, Workers workers, Customizing customizing) {
        if (!(binSeconds > 0)) {
            throw new IllegalArgumentException("a part of the day lasts " + binSeconds + " s; it should be above 0");
        }
        if (bins == 0) throw new IllegalArgumentException("there are no weights for any part of the day");
        Metric[] metrics = new Metric[bins];
        workers.forEach(bins, bin -> {
            try (Workers alone = Workers.of(1)) {
                metrics[bin] = customizing.metric(bin, alone);
            }
        });
        return new MetricSet(binSeconds, metrics);
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

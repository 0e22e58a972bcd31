package org.conurb.viz.live;

/** Time that may be spent beside the work itself: a share of the time that passes, saved up for a short while. */
final class Allowance {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double share;
    private final double mostSeconds;
    private double seconds;
    private long last = System.nanoTime();

    /**
     * An allowance.
     *
     * @param share seconds that come in each second
     * @param mostSeconds saved at most
     */
    Allowance(double share, double mostSeconds) {
        this.share = share;
        this.mostSeconds = mostSeconds;
        this.seconds = mostSeconds;
    }

    /** Whether there is any left at this time. */
    boolean isLeft(long now) {
        seconds = Math.min(mostSeconds, seconds + share * (now - last) / NANOS_PER_SECOND);
        last = now;
        return seconds > 0;
    }

    /** Takes what was spent, even if it was more than there was. */
    void spend(long nanos) {
        seconds -= nanos / NANOS_PER_SECOND;
    }
}

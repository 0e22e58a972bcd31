package org.conurb.engine.traffic.assignment;

/**
 * How the travel time of each link follows from its own flow.
 *
 * <p>The time of a link must be finite, at least 0 and never fall as its flow rises, for every flow from 0 up; then the
 * equilibrium exists and its link costs are unique. Times and flows are in the user's units. Implementations are
 * immutable and are asked from several threads; flows asked for are never negative.
 */
public interface VolumeDelay {

    /** Travel time of the link at this flow. */
    double time(int link, double flow);

    /** By how much the travel time rises per unit of flow, at this flow; at least 0, and may be infinite at flow 0. */
    double slope(int link, double flow);

    /** The integral of the travel time from flow 0 to this flow: the link's part of Beckmann's objective. */
    double integral(int link, double flow);

    /**
     * Writes time and slope at this flow to {@code time[link]} and {@code slope[link]}; a function may save work by
     * computing both together.
     */
    default void evaluate(int link, double flow, double[] time, double[] slope) {
        time[link] = time(link, flow);
        slope[link] = slope(link, flow);
    }
}

package org.conurb.engine.access;

/**
 * How well a zone is placed for those who travel from it, over all modes and destinations: the log-sums of the choice of
 * modes above that of destinations (Williams 1977, "On the formation of travel demand models and economic evaluation
 * measures of user benefit", Environment and Planning A 9, 285), in minutes by car. A zone of -20 is as good as one from
 * which every destination is a drive of 20 generalised minutes and there is no other way.
 *
 * @param jobs [without a car, with one][zone] of ways to work
 * @param services [without a car, with one][zone] of ways to shops and services
 */
public record LogSums(float[][] jobs, float[][] services) {

    /** Index of people who have no car. */
    public static final int WITHOUT_CAR = 0;

    /** Index of people who have a car at hand. */
    public static final int WITH_CAR = 1;
}

package org.conurb.scenarios.compare;

/**
 * What a policy changes in a figure: the mean over pairs of runs with the same seed, and how sure it is.
 *
 * @param pairs pairs in which both runs have the figure
 * @param meanBase mean of the base's runs
 * @param meanPolicy mean of the policy's runs
 * @param difference policy less base, the mean over the pairs
 * @param interval confidence interval of the difference by Student's t; empty of a single pair
 * @param bootstrap the same by bootstrap; empty of a single pair
 * @param signProbability probability that the true difference has the sign of this one; NaN of a single pair
 * @param varianceRatio variance of the paired difference over that of unpaired runs, 0 for perfect pairing and 1 for none
 *     that helps; NaN where it cannot be told
 * @param seedsNeeded pairs for the wished precision; NaN where it cannot be told
 */
public record Difference(
        int pairs,
        double meanBase,
        double meanPolicy,
        double difference,
        Interval interval,
        Interval bootstrap,
        double signProbability,
        double varianceRatio,
        double seedsNeeded) {

    /** The difference as a share of the base's mean; NaN if that is nought. */
    public double relative() {
        return meanBase == 0 ? Double.NaN : difference / Math.abs(meanBase);
    }

    /** How sure it is, in a word. */
    public Certainty certainty() {
        return Certainty.of(this);
    }
}

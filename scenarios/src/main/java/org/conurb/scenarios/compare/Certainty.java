package org.conurb.scenarios.compare;

/** How sure a difference is, for people who read words: a rule on the probability that its sign is right. */
public enum Certainty {
    /** The sign is right with 97.5% or more: the 95% interval by Student's t leaves out nought. */
    SURE("sure"),
    /** The sign is right with 90% or more. */
    LIKELY("likely"),
    /** Less than that, or a single pair of runs. */
    CANNOT_TELL("cannot tell"),
    /** The figure is the same in every pair. */
    SAME("the same");

    private static final double SURE_FROM = 0.975;
    private static final double LIKELY_FROM = 0.9;

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    /** The word or words for it. */
    public String words() {
        return words;
    }

    /** Whether the sign of the difference can be told. */
    public boolean isTold() {
        return this == SURE || this == LIKELY;
    }

    static Certainty of(Difference difference) {
        if (difference.pairs() < 2) return CANNOT_TELL;
        if (difference.difference() == 0 && difference.interval().width() == 0) return SAME;
        if (difference.signProbability() >= SURE_FROM) return SURE;
        return difference.signProbability() >= LIKELY_FROM ? LIKELY : CANNOT_TELL;
    }
}

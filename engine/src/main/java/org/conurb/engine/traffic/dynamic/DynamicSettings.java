package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.traffic.queue.QueueSettings;

/**
 * How the equilibrium is sought.
 *
 * @param queue how each day is simulated
 * @param maxIterations after so many days the search ends, at least 1
 * @param targetGap the relative gap at which it ends sooner, 0 or more
 * @param rule who changes to a better route
 * @param share of the vehicles that may change after the first day, by {@link Rule#BY_GAIN}; after later ones that share over
 *     the root of the number of the day; above 0, at most 1
 * @param sureFrom a vehicle that spends at least this share of its time more than it would on empty roads looks for better
 *     routes each day, others with a chance in proportion, drawn anew each day; 0 lets everyone look
 * @param roomyDays days at the beginning on which links hold any number of vehicles, so that routes spread before queues
 *     can lock one another; the search does not end on them
 * @param secondsPerMoney seconds that a driver would give to save one unit of the city's currency, 0 or more
 * @param audited how many vehicles, drawn by their numbers, are held against the exact best path for the audited gap
 * @param seed key of the draws
 */
public record DynamicSettings(
        QueueSettings queue,
        int maxIterations,
        double targetGap,
        Rule rule,
        double share,
        double sureFrom,
        int roomyDays,
        double secondsPerMoney,
        int audited,
        long seed) {

    private static final int DEFAULT_ITERATIONS = 30;

    /** A hundredth, where flows on most links stay (Boyce, Ralevic-Dekic and Bar-Gera 2004 ask more of static ones). */
    private static final double DEFAULT_GAP = 0.01;

    /** A tenth of the vehicles: the replanning share that simulations of this kind mostly use. Assumed. */
    private static final double DEFAULT_SHARE = 0.1;

    private static final int DEFAULT_AUDITED = 500;

    /** Who changes to a better route. */
    public enum Rule {
        /** A share of the vehicles, drawn by what they would gain; the share shrinks when the gap does not. */
        BY_GAIN,
        /** Everyone who would gain, with a chance of one in the number of days: the method of successive averages. */
        SUCCESSIVE_AVERAGES
    }

    /** Refuses what cannot be sought. */
    public DynamicSettings {
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations is " + maxIterations + "; it should be at least 1");
        }
        if (!(targetGap >= 0)) {
            throw new IllegalArgumentException("targetGap is " + targetGap + "; it should be 0 or more");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + "; it should be above 0 and at most 1");
        }
        if (!(sureFrom >= 0 && sureFrom <= 1)) {
            throw new IllegalArgumentException("sureFrom is " + sureFrom + "; it should be between 0 and 1");
        }
        if (!(secondsPerMoney >= 0 && secondsPerMoney < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("secondsPerMoney is " + secondsPerMoney + "; it should be 0 or more");
        }
        if (roomyDays < 0 || roomyDays >= maxIterations) {
            throw new IllegalArgumentException(
                    "roomyDays is " + roomyDays + "; it should be 0 or more, and fewer than maxIterations");
        }
        if (audited < 0) throw new IllegalArgumentException("audited is " + audited + "; it should be 0 or more");
    }

    /** Thirty days at most, to a gap of a hundredth, a tenth changing each day. */
    public static DynamicSettings standard(QueueSettings queue) {
        return new DynamicSettings(
                queue, DEFAULT_ITERATIONS, DEFAULT_GAP, Rule.BY_GAIN, DEFAULT_SHARE, 0, 0, 0, DEFAULT_AUDITED, 1);
    }

    /** The same with another end. */
    public DynamicSettings until(int iterations, double gap) {
        return new DynamicSettings(
                queue, iterations, gap, rule, share, sureFrom, roomyDays, secondsPerMoney, audited, seed);
    }

    /** The same by another rule. */
    public DynamicSettings by(Rule other, double otherShare) {
        return new DynamicSettings(
                queue,
                maxIterations,
                targetGap,
                other,
                otherShare,
                sureFrom,
                roomyDays,
                secondsPerMoney,
                audited,
                seed);
    }

    /** The same where those look for sure who lose at least this share of their time. */
    public DynamicSettings sureFrom(double part) {
        return new DynamicSettings(
                queue, maxIterations, targetGap, rule, share, part, roomyDays, secondsPerMoney, audited, seed);
    }

    /** The same with other worth of money, number of vehicles audited, and key of the draws. */
    public DynamicSettings with(double otherSecondsPerMoney, int otherAudited, long otherSeed) {
        return new DynamicSettings(
                queue,
                maxIterations,
                targetGap,
                rule,
                share,
                sureFrom,
                roomyDays,
                otherSecondsPerMoney,
                otherAudited,
                otherSeed);
    }

    /** The same where links hold any number of vehicles on the first days. */
    public DynamicSettings roomyFor(int days) {
        return new DynamicSettings(
                queue, maxIterations, targetGap, rule, share, sureFrom, days, secondsPerMoney, audited, seed);
    }
}

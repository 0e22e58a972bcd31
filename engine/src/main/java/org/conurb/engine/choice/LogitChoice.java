package org.conurb.engine.choice;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;

/**
 * A multinomial logit choice as a race of utilities (McFadden 1974, "Conditional logit analysis of qualitative choice
 * behavior", equations 12 and 13): each alternative has its utility times the scale plus a Gumbel draw, and the largest
 * sum is chosen, so that alternatives are chosen in proportion to exp(scale x utility).
 *
 * <p>The draw is keyed by the person and the alternative: the order in which alternatives are offered means nothing, and
 * one more alternative either is chosen or changes nothing. One object serves one thread, choice after choice, without
 * allocation.
 */
public final class LogitChoice {

    private final double scale;
    private YearDraws luck;
    private long person;
    private int chosen;
    private double best;

    /** Choices with this scale: the larger, the less luck counts. */
    public LogitChoice(double scale) {
        if (!(scale >= 0)) throw new IllegalArgumentException("scale is " + scale + "; it should be at least 0");
        this.scale = scale;
    }

    /** Begins the choice of this person with no alternatives. */
    public void begin(YearDraws ofTheYear, long personId) {
        luck = ofTheYear;
        person = personId;
        chosen = NONE;
        best = Double.NEGATIVE_INFINITY;
    }

    /**
     * Offers an available alternative.
     *
     * @param alternative what {@link #chosen} is to answer if it is chosen, at least 0
     * @param id identity of the alternative
     * @param utility its utility to the person; minus infinity if it is out of the question
     */
    public void offer(int alternative, long id, double utility) {
        double value = value(luck, person, id, scale * utility);
        if (value > best) {
            best = value;
            chosen = alternative;
        }
    }

    /** What has been chosen so far, NONE if nothing was to be had. */
    public int chosen() {
        return chosen;
    }

    /** The utility with its luck of what has been chosen so far. */
    public double best() {
        return best;
    }

    /** What an alternative is worth to a person: its scaled utility and the Gumbel draw of the two. */
    public static double value(YearDraws luck, long person, long alternative, double scaledUtility) {
        return scaledUtility - Math.log(-Math.log(luck.open(pair(person, alternative), 0)));
    }

    /** A key for a person and an alternative. */
    static long pair(long person, long alternative) {
        return Mix.mix(person + Mix.mix(alternative + Mix.GOLDEN_GAMMA));
    }
}

package org.conurb.engine.labour;

import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;

/**
 * Lasting inclinations of people: to learn and to work. They are pure functions of the run's seed and the person, so that
 * they need not be stored; shares of a population come out as tables say, and yet people do not change their minds every
 * year.
 */
public final class Propensity {

    /** From this age on the inclination to work does not change any more: who retires stays retired. */
    static final int SETTLED_AGE = 50;

    private static final int PHASE = 1;
    private static final int FIRST_SPELL = 2;

    private final YearDraws toLearn;
    private final YearDraws toWork;
    private final int spellYears;

    /** The inclinations in a run of this seed, where that to work is drawn anew every so many years. */
    public Propensity(long seed, int spellYears) {
        this.toLearn = Draws.of(seed, "inclination to learn").in(0);
        this.toWork = Draws.of(seed, "inclination to work").in(0);
        this.spellYears = spellYears;
    }

    /** Log odds of the person's place among all, the most inclined to learn first: minus infinity to infinity. */
    public double toLearn(long person) {
        return logOdds(toLearn.open(person, 0));
    }

    /** The same of the inclination to work at this age. */
    public double toWork(long person, int age) {
        int phase = toWork.below(spellYears, person, PHASE);
        int spell = (Math.min(age, SETTLED_AGE) + phase) / spellYears;
        return logOdds(toWork.open(Mix.mix(person) + spell, FIRST_SPELL));
    }

    /** ln(p / (1 - p)). */
    public static double logOdds(double share) {
        return Math.log(share / (1 - share));
    }
}

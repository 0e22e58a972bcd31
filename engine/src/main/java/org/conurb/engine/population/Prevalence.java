package org.conurb.engine.population;

/**
 * Yearly chances that keep the shares of a base year: a synthetic cohort that meets them passes, age by age, through
 * the observed prevalence.
 *
 * <p>From share(x + 1) = share(x) (1 - exit) + (1 - share(x)) entry, with no exit while the share rises and no entry
 * while it falls, beyond the exits that are known apart (the net-flow form of Preston, Heuveline and Guillot 2001,
 * "Demography", section 4.4, on increments between ages in a stationary regime).
 */
public final class Prevalence {

    private Prevalence() {}

    /**
     * Chance to enter the state between ages x and x + 1 for someone outside it.
     *
     * @param share share in the state at age x
     * @param next share at age x + 1
     * @param exit chance that someone in the state leaves it for other reasons meanwhile
     */
    public static double entry(double share, double next, double exit) {
        if (share >= 1) return 0;
        return clamp((next - share * (1 - exit)) / (1 - share));
    }

    /** Chance to leave the state between ages x and x + 1 for someone in it. */
    public static double exit(double share, double next) {
        if (share <= 0) return 1;
        return clamp(1 - next / share);
    }

    private static double clamp(double chance) {
        return Math.min(1, Math.max(0, chance));
    }
}

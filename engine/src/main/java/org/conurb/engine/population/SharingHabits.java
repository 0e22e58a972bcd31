package org.conurb.engine.population;

/**
 * How young people without a family of their own share dwellings.
 *
 * <p>Source: the city's {@code sharing.*} parameters.
 *
 * @param share share of those who set up home alone and young who share a dwelling
 * @param belowAge only those younger than this share, years
 * @param homeSize residents of a shared home
 */
public record SharingHabits(double share, int belowAge, int homeSize) {

    /** Checks ranges. */
    public SharingHabits {
        Tables.requireProbabilities("sharing share", new double[] {share});
        if (homeSize < 2)
            throw new IllegalArgumentException("a shared home has " + homeSize + " residents; at least 2");
    }

    /** Whether someone of this age shares, given a uniform draw. */
    public boolean mayShare(int age, double uniform) {
        return age < belowAge && uniform < share;
    }
}

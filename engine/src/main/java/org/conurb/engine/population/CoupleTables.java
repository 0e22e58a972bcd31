package org.conurb.engine.population;

/**
 * How couples are made up and how often they part. Immutable.
 *
 * <p>Source: the city's {@code rates/couple_ages.csv}, {@code dissolution.csv} and the {@code partnership.*} and
 * {@code dissolution.*} parameters.
 *
 * @param bandStart [band] first age of the woman in each band of the gap table, rising
 * @param firstGap the smallest gap in the table (man's age minus woman's), years
 * @param gapShare [band][gap - firstGap] share of couples with that gap; each band adds up to 1
 * @param dissolutionRate [age] couples parting per couple and year, by age of the woman (of the older, if of one sex)
 * @param sameSexShare share of new couples that are of one sex
 * @param childrenStayWithMother chance that the children of a parting couple stay with their mother
 * @param maxAgeGap no couple forms whose ages differ by more than this, years
 */
public record CoupleTables(
        int[] bandStart,
        int firstGap,
        double[][] gapShare,
        double[] dissolutionRate,
        double sameSexShare,
        double childrenStayWithMother,
        int maxAgeGap) {

    /** Checks shapes and ranges. */
    public CoupleTables {
        Tables.requireLength("dissolution rate", dissolutionRate, Ages.COUNT);
        Tables.requireProbabilities("dissolution rate", dissolutionRate);
        Tables.requireProbabilities("same-sex share", new double[] {sameSexShare, childrenStayWithMother});
        for (double[] band : gapShare) Tables.requireProbabilities("age gap share", band);
    }

    /** The band of the gap table for a woman of this age. */
    public int band(int womanAge) {
        int band = 0;
        while (band + 1 < bandStart.length && bandStart[band + 1] <= womanAge) band++;
        return band;
    }

    /** The gap at which the band's cumulative share passes {@code uniform}, in [0, 1). */
    public int gap(int womanAge, double uniform) {
        double[] shares = gapShare[band(womanAge)];
        double passed = 0;
        for (int step = 0; step < shares.length; step++) {
            passed += shares[step];
            if (uniform < passed) return firstGap + step;
        }
        return firstGap + shares.length - 1;
    }
}

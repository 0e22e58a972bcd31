package org.conurb.engine.population;

/**
 * How people of each age lived in the base year: in a couple, with parents, in an establishment, alone. Immutable.
 *
 * <p>The shares steer yearly changes through {@link Prevalence}: with the chances derived from them a cohort that ages
 * passes through the very shares of the base year. Source: the city's {@code rates/couples.csv},
 * {@code living_with_parents.csv}, {@code communal_share.csv}, {@code lone_parents.csv}, {@code living_alone.csv}.
 *
 * @param inCouple [sex][age] share of household residents who live with a partner
 * @param withParents [sex][age] share who live as a child in their parents' household
 * @param communal [sex][age] share who live in a communal establishment
 * @param loneParent [sex][age] share who are lone parents
 * @param alone [sex][age] share who live alone
 */
public record LivingTables(
        double[][] inCouple, double[][] withParents, double[][] communal, double[][] loneParent, double[][] alone) {

    /** Checks shapes and ranges. */
    public LivingTables {
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (double[] table :
                    new double[][] {inCouple[sex], withParents[sex], communal[sex], loneParent[sex], alone[sex]}) {
                Tables.requireLength("share by age", table, Ages.COUNT);
                Tables.requireProbabilities("share by age", table);
            }
        }
    }
}

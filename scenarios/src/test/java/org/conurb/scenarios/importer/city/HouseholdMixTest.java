package org.conurb.scenarios.importer.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.format.Marginals;
import org.junit.jupiter.api.Test;

/** Households hold exactly the residents, and are as many as were given, whatever the ages. */
class HouseholdMixTest {

    private static final int WORLDS = 200;
    private static final int KINDS_AND_SIZES = HouseholdType.values().length * Marginals.LARGEST_HOUSEHOLD;

    /** A table of expected households: of every kind those sizes that it can have. */
    private static double[][] table(YearDraws luck, int world) {
        int[] fewest = {1, 2, 3, 2, 2};
        int[] most = {1, 2, 8, 8, 8};
        double[][] table = new double[fewest.length][Marginals.LARGEST_HOUSEHOLD + 1];
        for (int type = 0; type < table.length; type++) {
            for (int size = fewest[type]; size <= most[type]; size++) {
                table[type][size] = 100 * luck.uniform(world, type * 10 + size) / size;
            }
        }
        return table;
    }

    @Test
    void wholeHouseholdsHoldEveryResident() {
        YearDraws luck = Draws.of(1, "households").in(2011);
        for (int world = 0; world < WORLDS; world++) {
            double[][] expected = table(luck, world);
            int residents = (int) (HouseholdMix.places(expected) * luck.uniform(world, 99));
            int[][] whole = HouseholdMix.whole(HouseholdMix.fitted(expected, residents, Double.NaN), residents);
            int places = 0;
            for (int type = 0; type < whole.length; type++) {
                for (int size = 1; size < whole[type].length; size++) {
                    assertTrue(whole[type][size] >= 0, "world " + world);
                    boolean isPossible = expected[type][size] > 0 || whole[type][size] == 0;
                    assertTrue(isPossible, "no couple of one, no family of two parents and nobody; world " + world);
                    places += size * whole[type][size];
                }
            }
            assertEquals(residents, places, "world " + world);
        }
    }

    @Test
    void aTiltMeetsTheNumberOfHouseholdsAndTheirPlaces() {
        YearDraws luck = Draws.of(2, "households").in(2011);
        for (int world = 0; world < WORLDS; world++) {
            double[][] expected = table(luck, world);
            double households = 1000 + 1000 * luck.uniform(world, 98);
            double residents = households * (1.5 + 3 * luck.uniform(world, 97));
            double[][] fitted = HouseholdMix.fitted(expected, residents, households);
            assertEquals(residents, HouseholdMix.places(fitted), 1e-6, "world " + world); // sums of some 24 doubles
            assertEquals(households, HouseholdMix.households(fitted), 1e-6, "world " + world);
            int[][] whole = HouseholdMix.whole(fitted, (int) residents);
            int counted = 0;
            for (int[] ofType : whole) for (int number : ofType) counted += number;
            assertEquals(households, counted, KINDS_AND_SIZES, "each kind and size is rounded once; world " + world);
        }
    }
}

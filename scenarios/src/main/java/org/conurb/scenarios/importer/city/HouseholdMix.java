package org.conurb.scenarios.importer.city;

import java.util.function.DoubleUnaryOperator;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.Marginals;

/**
 * Households by type and size for people of given ages.
 *
 * <p>Those who live alone, in couples and as lone parents are as many as the living tables have among people of these
 * ages; so are the children at home, minors and grown-up ones. Families take these children with the sizes of the model
 * city, tilted by a constant for each child (minimum discrimination information). Numbers that are given, of all
 * households or of a type, are then met by another tilt for each resident. Rounding keeps every place: the households
 * hold exactly the residents.
 */
final class HouseholdMix {

    private static final HouseholdType[] TYPES = HouseholdType.values();
    private static final int LARGEST = Marginals.LARGEST_HOUSEHOLD;
    private static final double STEEPEST = 12; // no family sizes differ more than e to the twelfth, child by child
    private static final int HALVINGS = 80; // of an interval of 24: far below rounding

    private final double[][] model = new double[TYPES.length][LARGEST + 1]; // [type][size]
    private final LivingTables living;

    HouseholdMix(Marginals modelPeople, LivingTables living) {
        this.living = living;
        for (int area = 0; area < modelPeople.areas(); area++) {
            for (HouseholdType type : TYPES) {
                for (int size = 1; size <= LARGEST; size++) {
                    model[type.ordinal()][size] += modelPeople.households(area, type, size);
                }
            }
        }
    }

    /**
     * Expected households of private residents.
     *
     * @param residents [sex][age] who live in households
     */
    double[][] expected(int[][] residents) {
        double alone = sum(residents, living.alone(), Ages.ADULT);
        double couples = sum(residents, living.inCouple(), Ages.ADULT) / 2;
        double lone = sum(residents, living.loneParent(), Ages.ADULT);
        double all = 0;
        double minors = 0;
        for (int[] ofSex : residents) {
            for (int age = 0; age < ofSex.length; age++) {
                all += ofSex[age];
                if (age < Ages.ADULT) minors += ofSex[age];
            }
        }
        double children = minors + sum(residents, living.withParents(), Ages.ADULT);
        double[][] table = new double[TYPES.length][LARGEST + 1];
        table[HouseholdType.ONE_PERSON.ordinal()][1] = alone;
        families(table, couples, lone, children);
        double shared = all - places(table);
        double[] sizes = model[HouseholdType.OTHER.ordinal()];
        double modelShared = places(new double[][] {sizes});
        for (int size = 2; size <= LARGEST && shared > 0 && modelShared > 0; size++) {
            table[HouseholdType.OTHER.ordinal()][size] = sizes[size] * shared / modelShared;
        }
        return table;
    }

    private static double sum(int[][] residents, double[][] share, int from) {
        double sum = 0;
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = from; age < residents[sex].length; age++) sum += residents[sex][age] * share[sex][age];
        }
        return sum;
    }

    private void families(double[][] table, double couples, double lone, double children) {
        double[] ofCouple = new double[LARGEST - 1]; // [children]
        double[] ofLone = new double[LARGEST]; // [children]
        ofCouple[0] = model[HouseholdType.COUPLE.ordinal()][2];
        for (int size = 3; size <= LARGEST; size++) {
            ofCouple[size - 2] = model[HouseholdType.COUPLE_CHILDREN.ordinal()][size];
        }
        for (int size = 2; size <= LARGEST; size++) ofLone[size - 1] = model[HouseholdType.LONE_PARENT.ordinal()][size];
        double tilt = solve(slope -> couples * mean(ofCouple, slope) + lone * mean(ofLone, slope), children);
        double[] couplesWith = tilted(ofCouple, tilt, couples);
        double[] loneWith = tilted(ofLone, tilt, lone);
        table[HouseholdType.COUPLE.ordinal()][2] = couplesWith[0];
        for (int kids = 1; kids < couplesWith.length; kids++) {
            table[HouseholdType.COUPLE_CHILDREN.ordinal()][kids + 2] = couplesWith[kids];
        }
        for (int kids = 1; kids < loneWith.length; kids++) {
            table[HouseholdType.LONE_PARENT.ordinal()][kids + 1] = loneWith[kids];
        }
    }

    /** Weights times e to the slope for each step, scaled to a sum; all zero if the weights are. */
    private static double[] tilted(double[] weights, double slope, double sum) {
        double[] tilted = new double[weights.length];
        double total = 0;
        for (int place = 0; place < weights.length; place++) {
            tilted[place] = weights[place] * Math.exp(slope * place);
            total += tilted[place];
        }
        for (int place = 0; place < weights.length && total > 0; place++) tilted[place] *= sum / total;
        return tilted;
    }

    private static double mean(double[] weights, double slope) {
        double[] tilted = tilted(weights, slope, 1);
        double mean = 0;
        for (int place = 0; place < tilted.length; place++) mean += place * tilted[place];
        return mean;
    }

    /** Where a rising function reaches a value, or the nearer end of the interval of slopes. */
    private static double solve(DoubleUnaryOperator rising, double value) {
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < value) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    static double places(double[][] table) {
        double places = 0;
        for (double[] bySize : table) {
            for (int size = 1; size < bySize.length; size++) places += size * bySize[size];
        }
        return places;
    }

    static double households(double[][] table) {
        double sum = 0;
        for (double[] bySize : table) for (double number : bySize) sum += number;
        return sum;
    }

    /**
     * Tilts a table to so many households with places for so many residents.
     *
     * @param households their number; not a number if it may be what the residents need
     */
    static double[][] fitted(double[][] table, double residents, double households) {
        double[] bySize = new double[LARGEST + 1];
        for (double[] ofType : table) for (int size = 1; size <= LARGEST; size++) bySize[size] += ofType[size];
        boolean isFree = Double.isNaN(households);
        double slope = isFree ? 0 : solve(tilt -> mean(bySize, tilt), residents / households);
        double[][] fitted = new double[table.length][LARGEST + 1];
        for (int type = 0; type < table.length; type++) {
            for (int size = 1; size <= LARGEST; size++) fitted[type][size] = table[type][size] * Math.exp(slope * size);
        }
        double places = places(fitted);
        double scale = places > 0 ? residents / places : 0;
        for (double[] ofType : fitted) for (int size = 1; size <= LARGEST; size++) ofType[size] *= scale;
        return fitted;
    }

    /**
     * Whole households for exactly so many residents: the expected ones rounded down, then those of the largest
     * remainders as long as there is room, and one-person households for the last few residents.
     */
    static int[][] whole(double[][] table, int residents) {
        int[][] whole = new int[table.length][LARGEST + 1];
        double[][] rest = new double[table.length][LARGEST + 1];
        int left = residents;
        for (int type = 0; type < table.length; type++) {
            for (int size = 1; size <= LARGEST; size++) {
                whole[type][size] = (int) Math.min(table[type][size], left / size);
                rest[type][size] = table[type][size] - whole[type][size];
                left -= size * whole[type][size];
            }
        }
        while (left > 0) {
            int bestType = HouseholdType.ONE_PERSON.ordinal();
            int bestSize = 1;
            for (int type = 0; type < table.length; type++) {
                for (int size = 1; size <= Math.min(LARGEST, left); size++) {
                    if (table[type][size] == 0 || rest[type][size] <= rest[bestType][bestSize]) continue;
                    bestType = type;
                    bestSize = size;
                }
            }
            whole[bestType][bestSize]++;
            rest[bestType][bestSize]--;
            left -= bestSize;
        }
        return whole;
    }
}

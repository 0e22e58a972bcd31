package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Private households by borough, type and size: mid-2011 number, types of the census, sizes such that every resident
 * outside establishments has a place.
 *
 * <p>Beyond the fewest residents that make a household of its type, the number of further ones is taken to be Poisson;
 * its mean is the borough's, in fixed proportion between types.
 */
final class HouseholdFiles {

    static final String[] TYPES = {"one_person", "couple", "couple_children", "lone_parent", "other"};
    static final int ONE_PERSON = 0;
    static final int COUPLE = 1;
    static final int COUPLE_CHILDREN = 2;
    static final int LONE_PARENT = 3;
    static final int OTHER = 4;
    static final int LARGEST = 8;

    private static final String[][] COLUMNS = {
        {"household_one_person"},
        {"household_married_no_children", "household_cohabit_no_children", "household_one_family_65_plus"},
        {
            "household_married_dependents",
            "household_married_nondependents",
            "household_cohabit_dependents",
            "household_cohabit_nodependents"
        },
        {"household_lone"},
        {"household_other"}
    };
    private static final int[] FEWEST = {1, 2, 3, 2, 2};

    /** Assumed: lone parents have fewer further children than couples, shared homes more further members. */
    private static final double[] FURTHER = {0, 0, 1, 0.75, 1.25};

    private static final int BISECTIONS = 60;
    private static final double MOST_FURTHER = 6;

    private final Constituencies census;

    /** [area][type][size] private households in mid-2011. */
    final int[][][] households = new int[Published.CODES.length][][];

    HouseholdFiles(Published published, Constituencies census, int[][][] communal) {
        this.census = census;
        int[] total = new int[Published.CODES.length];
        for (Row row : published.read("households_1991_2011.csv")) {
            int area = published.area(row.text("lad"));
            if (area >= 0 && row.whole("year") == Published.BASE_YEAR) total[area] = row.whole("households");
        }
        for (int area = 0; area < total.length; area++) {
            int inEstablishments =
                    Arrays.stream(communal[area]).flatMapToInt(Arrays::stream).sum();
            households[area] = house(area, total[area], published.residents(area) - inEstablishments);
        }
    }

    /** All households of a borough. */
    int total(int area) {
        return Arrays.stream(households[area]).flatMapToInt(Arrays::stream).sum();
    }

    void write(Path city) {
        Figures figures = new Figures("area,type,size,households");
        for (int area = 0; area < households.length; area++) {
            for (int type = 0; type < TYPES.length; type++) {
                for (int size = 1; size <= LARGEST; size++) {
                    int number = households[area][type][size];
                    if (number > 0) figures.add(Published.CODES[area], TYPES[type], size, number);
                }
            }
        }
        figures.write(city.resolve("households.csv"));
    }

    /** Households of a type in a borough. */
    int ofType(int area, int type) {
        return Arrays.stream(households[area][type]).sum();
    }

    private int[][] house(int area, int total, int residents) {
        double[] weights = new double[TYPES.length];
        for (int type = 0; type < TYPES.length; type++) {
            weights[type] = census.householdShare(area, COLUMNS[type]);
        }
        int[] ofType = Rounding.share(weights, total);
        double low = 0;
        double high = MOST_FURTHER;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            double housed = 0;
            for (int type = 0; type < TYPES.length; type++) housed += ofType[type] * meanSize(type, middle);
            if (housed < residents) low = middle;
            else high = middle;
        }
        int[][] bySize = new int[TYPES.length][];
        for (int type = 0; type < TYPES.length; type++) {
            bySize[type] = Rounding.share(sizes(type, low), ofType[type]);
        }
        settle(bySize[COUPLE_CHILDREN], residents - residents(bySize));
        if (residents(bySize) != residents) throw new IllegalStateException("households do not hold all residents");
        return bySize;
    }

    /** Rounding leaves a few residents over or short: as many families grow or shrink by one. */
    private static void settle(int[] families, int left) {
        int from = left > 0 ? FEWEST[COUPLE_CHILDREN] : FEWEST[COUPLE_CHILDREN] + 1;
        families[from] -= Math.abs(left);
        families[from + Integer.signum(left)] += Math.abs(left);
    }

    private static int residents(int[][] bySize) {
        int residents = 0;
        for (int[] ofType : bySize) {
            for (int size = 1; size <= LARGEST; size++) residents += size * ofType[size];
        }
        return residents;
    }

    /** Shares by size of a type, [0..8], where 8 holds all larger ones too. */
    private static double[] sizes(int type, double furtherInFamilies) {
        double mean = furtherInFamilies * FURTHER[type];
        double[] share = new double[LARGEST + 1];
        double poisson = StrictMath.exp(-mean);
        double rest = 1;
        for (int size = FEWEST[type]; size < LARGEST; size++) {
            share[size] = poisson;
            rest -= poisson;
            poisson *= mean / (size - FEWEST[type] + 1);
        }
        share[LARGEST] = Math.max(0, rest);
        return share;
    }

    private static double meanSize(int type, double furtherInFamilies) {
        double[] share = sizes(type, furtherInFamilies);
        double mean = 0;
        for (int size = 1; size <= LARGEST; size++) mean += size * share[size];
        return mean;
    }
}

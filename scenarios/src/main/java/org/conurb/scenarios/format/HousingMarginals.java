package org.conurb.scenarios.format;

import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;

/**
 * What is known of a city's homes before there are any: how many of each tenure stand where, how many of them are vacant,
 * and what they cost. Immutable.
 *
 * <p>Source: {@code dwellings.csv}, {@code vacant_dwellings.csv}, {@code prices.csv} and {@code rents.csv}. Money is the
 * city's currency; rents are of a year.
 */
public final class HousingMarginals {

    /** Bedrooms told apart; this many stand for more, too. */
    public static final int MOST_BEDROOMS = 5;

    private final int[][] dwellings; // [zone][tenure]
    private final int[][] vacant; // [area][tenure]
    private final double[][] price; // [area][type]
    private final double[][][] rent; // [area][tenure][bedrooms]

    HousingMarginals(int[][] dwellings, int[][] vacant, double[][] price, double[][][] rent) {
        this.dwellings = dwellings;
        this.vacant = vacant;
        this.price = price;
        this.rent = rent;
    }

    /** How many zones there are. */
    public int zones() {
        return dwellings.length;
    }

    /** How many areas there are. */
    public int areas() {
        return vacant.length;
    }

    /** Dwellings of a zone, vacant ones included. */
    public int dwellings(int zone, Tenure tenure) {
        return dwellings[zone][tenure.ordinal()];
    }

    /** All dwellings of the city, vacant ones included. */
    public int dwellings() {
        int sum = 0;
        for (int[] ofZone : dwellings) {
            for (int ofTenure : ofZone) sum += ofTenure;
        }
        return sum;
    }

    /** Vacant dwellings of an area. */
    public int vacant(int area, Tenure tenure) {
        return vacant[area][tenure.ordinal()];
    }

    /** The price of a dwelling of this type in an area, mean. */
    public double price(int area, DwellingType type) {
        return price[area][type.ordinal()];
    }

    /**
     * The rent in a year of a dwelling in an area, mean. An owned dwelling has the rent that it would have if it were
     * let privately.
     *
     * @param bedrooms at least 1; more than {@link #MOST_BEDROOMS} count as these
     */
    public double rent(int area, Tenure tenure, int bedrooms) {
        Tenure let = tenure == Tenure.OWNED ? Tenure.PRIVATE_RENT : tenure;
        return rent[area][let.ordinal()][Math.min(bedrooms, MOST_BEDROOMS)];
    }
}

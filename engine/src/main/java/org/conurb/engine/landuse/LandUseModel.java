package org.conurb.engine.landuse;

/**
 * What builders are told: every parameter with its default, unit and source. Arrays are by the ordinals of
 * {@link org.conurb.engine.housing.DwellingType} and {@link org.conurb.engine.housing.Tenure}; money is the city's
 * currency at base-year prices.
 *
 * @param squareMetres [type] floor space of a new home: 130, 90, 80, 65; assumed, in the range of the English Housing
 *     Survey's means by type
 * @param costPerSquareMetre of building and selling, without land: 1100; assumed (British costs of 2011 were about 900 to
 *     1300)
 * @param landAndReturn land and the developer's return over the cost of building: 0.3, assumed
 * @param viabilitySlope how sharply viability rises with ln(price / cost): 3, assumed; at cost it is one half
 * @param buildRate homes built in a year per home that stands, where every site pays and there is room: 0.012; England
 *     completed 0.6 % of its stock a year around 2011 (DCLG live tables 104 and 209), half of this
 * @param homesPerHectare of a whole zone, streets and parks included, beyond which none are added but by
 *     redevelopment: 40, assumed
 * @param redevelopment homes that can be added in a year per home that stands in a zone that is full: 0.005, assumed
 * @param tenures [tenure] shares of new homes: 0.60, 0.15, 0.25; a quarter were built for councils and housing
 *     associations in England in 2011-12 (DCLG live table 244); who buys the rest is assumed
 * @param types [type] shares of new homes before viability: 0.22, 0.24, 0.20, 0.34; rounded from England in 2011-12
 *     (DCLG live table 254: a third flats; the split of houses is assumed)
 * @param bedrooms [type][bedrooms - 1] shares of new homes; assumed
 * @param socialRentShare rent of a social home over that of a market home where no other social home tells: 0.6, assumed
 * @param demolitionAges first years of building of the classes of {@code demolitionWeights}, rising
 * @param demolitionWeights [class] relative chance of being taken down: 1.5 before 1919, 1.5 to 1944, 2 to 1980 (system
 *     built estates), 0.3 after; assumed
 * @param vacantWeight times as likely for a vacant home: 9, the default of the land-use model SILO (source of its
 *     core, demolition model: 0.9 to 0.1)
 */
public record LandUseModel(
        double[] squareMetres,
        double costPerSquareMetre,
        double landAndReturn,
        double viabilitySlope,
        double buildRate,
        double homesPerHectare,
        double redevelopment,
        double[] tenures,
        double[] types,
        double[][] bedrooms,
        double socialRentShare,
        int[] demolitionAges,
        double[] demolitionWeights,
        double vacantWeight) {

    /** The defaults. */
    public static LandUseModel standard() {
        return new LandUseModel(
                new double[] {130, 90, 80, 65},
                1100,
                0.3,
                3,
                0.012,
                40,
                0.005,
                new double[] {0.60, 0.15, 0.25},
                new double[] {0.22, 0.24, 0.20, 0.34},
                new double[][] {
                    {0, 0.03, 0.27, 0.55, 0.15},
                    {0, 0.20, 0.65, 0.15, 0},
                    {0.05, 0.40, 0.45, 0.10, 0},
                    {0.30, 0.65, 0.05, 0, 0}
                },
                0.6,
                new int[] {0, 1919, 1945, 1981},
                new double[] {1.5, 1.5, 2, 0.3},
                9);
    }

    /** The same where of all homes only this share is simulated, on all of the land. */
    public LandUseModel simulating(double share) {
        return new LandUseModel(
                squareMetres,
                costPerSquareMetre,
                landAndReturn,
                viabilitySlope,
                buildRate,
                homesPerHectare * share,
                redevelopment,
                tenures,
                types,
                bedrooms,
                socialRentShare,
                demolitionAges,
                demolitionWeights,
                vacantWeight);
    }

    /** What it costs to build a home of this type, land and return included. */
    double cost(int type) {
        return squareMetres[type] * costPerSquareMetre * (1 + landAndReturn);
    }

    /** The share of sites that pay, from 0 to 1, where such a home sells for so much. */
    double viability(double price, double cost) {
        if (price <= 0) return 0;
        return 1 / (1 + Math.pow(cost / price, viabilitySlope));
    }

    /** Relative chance of demolition of a home of this age. */
    double demolitionWeight(int yearBuilt, boolean vacant) {
        int since = 0;
        while (since + 1 < demolitionAges.length && yearBuilt >= demolitionAges[since + 1]) since++;
        return vacant ? demolitionWeights[since] * vacantWeight : demolitionWeights[since];
    }
}

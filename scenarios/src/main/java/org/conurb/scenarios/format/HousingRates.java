package org.conurb.scenarios.format;

import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;

/**
 * Of what type and size the dwellings of a tenure are. Immutable.
 *
 * <p>Source: {@code rates/dwelling_kinds.csv}.
 */
public final class HousingRates {

    private final double[][][][] kindShare; // [area][tenure][type][bedrooms]

    HousingRates(double[][][][] kindShare) {
        this.kindShare = kindShare;
    }

    /**
     * The share of an area's dwellings of a tenure that are of this type with so many bedrooms; those of a tenure add up
     * to 1.
     *
     * @param bedrooms 1 to {@link HousingMarginals#MOST_BEDROOMS}
     */
    public double kindShare(int area, Tenure tenure, DwellingType type, int bedrooms) {
        return kindShare[area][tenure.ordinal()][type.ordinal()][bedrooms];
    }
}

package org.conurb.scenarios.synthesis;

/**
 * What is known of a city's homes before any household has one. Areas and zones by their numbers, the rest by ordinals.
 *
 * @param dwellings [zone][tenure] dwellings, vacant ones included
 * @param vacant [area][tenure] vacant dwellings
 * @param kinds [area][tenure][type][bedrooms - 1] shares, which add up to 1 for each tenure
 * @param price [area][type] median price
 * @param rent [area][tenure][bedrooms - 1] median rent of a year
 */
public record HomeMargins(
        long[][] dwellings, long[][] vacant, double[][][][] kinds, double[][] price, double[][][] rent) {}

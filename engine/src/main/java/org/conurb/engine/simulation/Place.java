package org.conurb.engine.simulation;

/**
 * The places of a year, in order. Every process has one; processes of one place keep the order in which they are added,
 * users' own after the built-in ones.
 */
public enum Place {
    /** Policies and events dated this year change the city or the assumptions. */
    INTERVENTIONS,
    /** Deaths. */
    DEATHS,
    /** Births. */
    BIRTHS,
    /** Couples part and form, people enter and leave establishments. */
    HOUSEHOLDS,
    /** People leave their area or the city, and others arrive. */
    MIGRATION,
    /** Children leave home or come back, people come to live alone or to share. */
    SETTLING,
    /** Children without an adult find a home; nobody is without a household after this place. */
    CARE,
    /** What was left behind by those who have gone comes free; people learn, and newcomers' schooling is known. */
    EDUCATION,
    /** People retire, lose and find work; jobs come and go; wages and incomes follow. */
    LABOUR,
    /** Dwellings are built and taken down. */
    CONSTRUCTION,
    /** Households move, and prices and rents follow. */
    HOUSING,
    /** Output and what the economy is left with at the end of the year. */
    ECONOMY,
    /** Households buy and sell cars. */
    CARS,
    /** The stores are put in order for the next year; reading is still possible, changing the city is not. */
    CLOSING,
    /** People travel for a day, traffic flows, and all learn from it; only trips and times of the city change. */
    TRAVEL
}

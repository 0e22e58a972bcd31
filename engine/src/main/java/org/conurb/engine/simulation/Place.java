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
    /** The stores are put in order for the next year; reading is still possible, changing the city is not. */
    CLOSING
}

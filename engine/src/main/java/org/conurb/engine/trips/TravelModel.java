package org.conurb.engine.trips;

/**
 * All that the processes of travel are told.
 *
 * @param tables behaviour of kinds of people
 * @param settings single numbers
 * @param assumptions what the scenario assumes
 */
public record TravelModel(TravelTables tables, TravelSettings settings, TravelAssumptions assumptions) {}

/**
 * Who goes where, when and how on an average weekday: cars, day plans, destinations, modes.
 *
 * <p>Reads residents, households, jobs, dwellings and the skims of the city; writes the cars of households and the city's
 * {@link org.conurb.engine.travel.TripStore}. Begin with {@link org.conurb.engine.trips.TravelDay}, which makes the trips
 * of a year, and {@link org.conurb.engine.trips.DayPlanner}, which makes the day of a household.
 */
package org.conurb.engine.trips;

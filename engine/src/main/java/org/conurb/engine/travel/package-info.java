/**
 * The average weekday that residents travelled: their trips, and what passed on the roads.
 *
 * <p>Written once in a year of travel; read by indicators and by those who make skims of it. Begin with {@link
 * org.conurb.engine.travel.TripStore} and {@link org.conurb.engine.travel.RoadDay}.
 */
package org.conurb.engine.travel;

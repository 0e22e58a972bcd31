/**
 * How long it takes to get from zone to zone, as of the last day that was simulated.
 *
 * <p>Read by choices of homes, jobs, destinations and modes. Begin with {@link org.conurb.engine.access.TravelTimes}, the
 * commute in one figure, and {@link org.conurb.engine.access.SkimSet}, by mode and period.
 */
package org.conurb.engine.access;

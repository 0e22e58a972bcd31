/**
 * How long it takes to get from zone to zone, as of the last day that was simulated.
 *
 * <p>Read by choices of homes and jobs. Begin with {@link org.conurb.engine.access.TravelTimes}.
 */
package org.conurb.engine.access;

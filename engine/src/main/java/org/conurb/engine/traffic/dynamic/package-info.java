/**
 * The equilibrium within a day: vehicles try routes until hardly any could have come sooner.
 *
 * <p>Reads a network and trips, runs the queue simulation and the router in turns, writes routes and a table of its
 * convergence. Begin with {@link org.conurb.engine.traffic.dynamic.WithinDayEquilibrium}.
 */
package org.conurb.engine.traffic.dynamic;

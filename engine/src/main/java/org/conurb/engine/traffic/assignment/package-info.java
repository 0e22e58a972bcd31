/**
 * Static user equilibrium: flows on a network such that nobody could travel at a lower cost by another path.
 *
 * <p>Reads a graph, delay functions and a trip table, all in the user's units; writes link flows, costs and skims. Begin
 * with {@link org.conurb.engine.traffic.assignment.UserEquilibrium}, which describes the method; its parts are the shortest
 * trees, the paths of each origin, and the shifts of trips between them.
 */
package org.conurb.engine.traffic.assignment;

/**
 * Cheapest paths over the road network, in microseconds, for travel times that change.
 *
 * <p>Reads a {@link org.conurb.engine.network.Topology} and weights of its links in whole milliseconds ({@link
 * org.conurb.engine.routing.Weights}); writes nothing. Three lifetimes: a {@link org.conurb.engine.routing.Hierarchy}
 * per network, a {@link org.conurb.engine.routing.Metric} per set of weights, a {@link
 * org.conurb.engine.routing.Query} per thread. Begin with {@link org.conurb.engine.routing.Dijkstra}, the plain
 * reference, which every faster answer must equal.
 */
package org.conurb.engine.routing;

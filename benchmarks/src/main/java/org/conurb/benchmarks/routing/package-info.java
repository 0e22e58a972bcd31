/**
 * How fast paths are found: building a hierarchy, taking weights, queries, skims, beside plain Dijkstra.
 *
 * <p>On the roads of Chicago's region, if they are there ({@code CONURB_DATA}), and on grids of growing size. Begin with
 * {@link org.conurb.benchmarks.routing.QueryBenchmark}.
 */
package org.conurb.benchmarks.routing;

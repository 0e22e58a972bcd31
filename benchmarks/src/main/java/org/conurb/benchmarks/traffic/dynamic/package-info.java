/**
 * How long a day of the search for the within-day equilibrium takes, on a real network and on grids.
 *
 * <p>Begin with {@link org.conurb.benchmarks.traffic.dynamic.EquilibriumBenchmark}.
 */
package org.conurb.benchmarks.traffic.dynamic;

/**
 * The step loop: one simulated year with all its processes. Begin with
 * {@link org.conurb.benchmarks.simulation.YearBenchmark}.
 */
package org.conurb.benchmarks.simulation;

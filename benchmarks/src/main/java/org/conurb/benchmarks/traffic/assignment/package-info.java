/**
 * How fast trips are assigned to their static equilibrium, by network, gap and threads.
 *
 * <p>Begin with {@link org.conurb.benchmarks.traffic.assignment.AssignmentBenchmark}.
 */
package org.conurb.benchmarks.traffic.assignment;

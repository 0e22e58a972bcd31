/**
 * What the year is compared with: the least a computer must do for two of its events, and the plainest MASON model.
 *
 * <p>Both run on the stationary people of {@link org.conurb.benchmarks.reference.StationaryPeople}. Begin with
 * {@link org.conurb.benchmarks.reference.BareLoopBenchmark}.
 */
package org.conurb.benchmarks.reference;

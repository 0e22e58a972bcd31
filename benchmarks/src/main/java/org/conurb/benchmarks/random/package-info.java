/**
 * Keyed draws, one by one. Begin with {@link org.conurb.benchmarks.random.DrawsBenchmark}.
 */
package org.conurb.benchmarks.random;

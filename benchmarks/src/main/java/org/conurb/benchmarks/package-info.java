/**
 * What is measured: JMH benchmarks in packages that mirror the engine's, and the comparison of their results.
 *
 * <p>Reads nothing but JMH's result files. Begin with {@link org.conurb.benchmarks.simulation.YearBenchmark}; how to run
 * and read them is in {@code benchmarks/README.md}.
 */
package org.conurb.benchmarks;

/**
 * The column stores: walking them, and closing the gaps of a year. Begin with
 * {@link org.conurb.benchmarks.population.WalkBenchmark}.
 */
package org.conurb.benchmarks.population;

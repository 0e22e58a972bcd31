/**
 * Births, deaths, couples, leaving home: each process alone. Begin with
 * {@link org.conurb.benchmarks.demography.DemographyBenchmark}.
 */
package org.conurb.benchmarks.demography;

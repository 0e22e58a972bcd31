/**
 * Departures and arrivals, each alone. Begin with {@link org.conurb.benchmarks.migration.MigrationBenchmark}.
 */
package org.conurb.benchmarks.migration;

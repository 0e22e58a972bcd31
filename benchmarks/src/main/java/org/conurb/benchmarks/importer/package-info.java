/**
 * How fast road networks are imported.
 *
 * <p>Measures {@code org.conurb.scenarios.importer}. Begin with {@link org.conurb.benchmarks.importer.OsmImportBenchmark}.
 */
package org.conurb.benchmarks.importer;

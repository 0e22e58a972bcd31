/**
 * How fast networks and plans are read and written.
 *
 * <p>Measures {@code org.conurb.scenarios.format}. Begin with {@link org.conurb.benchmarks.format.NetworkFilesBenchmark}.
 */
package org.conurb.benchmarks.format;

/**
 * What a policy changes: runs of a policy against runs of a base, paired by seed.
 *
 * <p>Reads the tables of runs and batches, writes {@code compare.html}, {@code compare.csv} and {@code compare.parquet}.
 * Begin with {@link org.conurb.scenarios.compare.Comparison}; the statistics are in
 * {@link org.conurb.scenarios.compare.PairedStatistics}.
 */
package org.conurb.scenarios.compare;

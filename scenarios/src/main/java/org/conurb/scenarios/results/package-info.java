/**
 * The tables of a run: what they are called, hold and mean, and how they get into Parquet files.
 *
 * <p>Reads counts and ledgers, writes Parquet through an embedded DuckDB. Begin with
 * {@link org.conurb.scenarios.results.RunTable}.
 */
package org.conurb.scenarios.results;

/**
 * Cities to measure on: of any size, made in code from smooth formulas, so that benchmarks need no data files.
 *
 * <p>Nothing here is anyone's data. Begin with {@link org.conurb.benchmarks.worlds.SyntheticCity}.
 */
package org.conurb.benchmarks.worlds;

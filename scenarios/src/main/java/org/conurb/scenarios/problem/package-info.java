/**
 * The words for what is wrong with an input: where, what was found, what was wanted, what to do.
 *
 * <p>Reads and writes nothing; every reader of files collects its findings here and throws them together. Begin with
 * {@link org.conurb.scenarios.problem.Problems}.
 */
package org.conurb.scenarios.problem;

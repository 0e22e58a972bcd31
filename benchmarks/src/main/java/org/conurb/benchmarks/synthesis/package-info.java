/**
 * Making the residents of a real city from its published marginals. Begin with
 * {@link org.conurb.benchmarks.synthesis.SynthesisBenchmark}.
 */
package org.conurb.benchmarks.synthesis;

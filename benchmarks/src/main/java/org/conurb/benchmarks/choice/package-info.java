/** Choosing and matching. Begin with {@link org.conurb.benchmarks.choice.MatchingBenchmark}. */
package org.conurb.benchmarks.choice;

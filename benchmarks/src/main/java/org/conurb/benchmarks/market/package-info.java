/** Building, moving house, prices. Begin with {@link org.conurb.benchmarks.market.HousingBenchmark}. */
package org.conurb.benchmarks.market;

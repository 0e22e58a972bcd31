/**
 * Residents and households as column stores, and the verbs that change them together.
 *
 * <p>Reads and writes only its own columns. Begin with {@link org.conurb.engine.population.Population}; read one
 * column store with {@link org.conurb.engine.population.ResidentStore}.
 */
package org.conurb.engine.population;

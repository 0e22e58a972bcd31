/**
 * Keyed randomness: every draw is a pure function of run seed, process, year, entity and draw number.
 *
 * <p>Reads and writes nothing; there is no state. Begin with {@link org.conurb.engine.random.Draws}.
 */
package org.conurb.engine.random;

/**
 * Keyed randomness: every draw is a pure function of run seed, process, year, entity and draw number.
 *
 * <p>Reads and writes nothing; there is no state. Begin with {@link org.conurb.engine.random.Draws}; distributions are
 * in {@link org.conurb.engine.random.Samplers}, and {@link org.conurb.engine.random.KeyedRandomGenerator} serves
 * Commons Math.
 */
package org.conurb.engine.random;

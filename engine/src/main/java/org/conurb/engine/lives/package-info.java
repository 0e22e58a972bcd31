/**
 * What happens to single residents: the events of their lives by year, and a dozen of them who are followed closely.
 *
 * <p>Reads the whole city and writes nothing to it. The stores of a year's start are compared with those of its end, so
 * that no process has to report anything. Begin with {@link org.conurb.engine.lives.LifeRecorder}, then
 * {@link org.conurb.engine.lives.LifeEvent} and {@code Changes}.
 */
package org.conurb.engine.lives;

/**
 * The deterministic twin of the simulation, to check it against.
 *
 * <p>Reads the model's tables; knows nothing of households. Begin with
 * {@link org.conurb.engine.projection.CohortComponent}.
 */
package org.conurb.engine.projection;

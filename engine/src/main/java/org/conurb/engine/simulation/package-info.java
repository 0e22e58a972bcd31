/**
 * The year: which processes run, in which place, carried by MASON's schedule; and the door for processes of one's own.
 *
 * <p>Reads and writes the whole city through its processes. Begin with
 * {@link org.conurb.engine.simulation.Place}, then {@code YearCycle} and {@link org.conurb.engine.simulation.OwnProcess}.
 */
package org.conurb.engine.simulation;

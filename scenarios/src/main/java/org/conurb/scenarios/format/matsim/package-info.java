/**
 * MATSim's networks, plans and facilities (XML, plain or compressed), and back to MATSim's network.
 *
 * <p>Files are read as a stream, with nothing fetched from elsewhere and with bounded memory: whatever is wrong with
 * one ends in an {@link org.conurb.scenarios.problem.InputException}. Begin with {@link
 * org.conurb.scenarios.format.matsim.MatsimNetwork} and {@link org.conurb.scenarios.format.matsim.MatsimPlans}.
 */
package org.conurb.scenarios.format.matsim;

/**
 * Making residents in households from marginals.
 *
 * <p>Reads a city folder, makes a population and says how well it fits. Begin with
 * {@link org.conurb.scenarios.synthesis.Synthesis}, then {@code ZoneAssembly}.
 */
package org.conurb.scenarios.synthesis;

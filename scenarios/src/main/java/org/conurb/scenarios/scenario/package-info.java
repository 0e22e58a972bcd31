/**
 * Scenario files: from YAML to settings the model takes, and back.
 *
 * <p>Reads a scenario (YAML, checked against {@code scenario.schema.json}) and its migration totals (CSV), reports every
 * problem together, and writes the resolved copy that a run keeps. Begin with
 * {@link org.conurb.scenarios.scenario.ScenarioReader}.
 */
package org.conurb.scenarios.scenario;

package org.conurb.scenarios.batch;

import java.util.Map;
import org.conurb.scenarios.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * A run of a plan.
 *
 * @param run its number, with leading zeros
 * @param label label of the base scenario
 * @param values what is varied, by key; a key that this run leaves alone is missing
 * @param scenario the scenario with all values in place
 * @param inputHash SHA-256 of all that its results follow from
 */
public record PlannedRun(String run, String label, Map<String, JsonNode> values, Scenario scenario, String inputHash) {}

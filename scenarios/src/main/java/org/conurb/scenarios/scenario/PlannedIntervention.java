package org.conurb.scenarios.scenario;

import org.conurb.engine.policy.Intervention;
import tools.jackson.databind.node.ObjectNode;

/**
 * An intervention as a scenario says it.
 *
 * @param entry the entry with every default written out
 * @param intervention what it does
 */
public record PlannedIntervention(ObjectNode entry, Intervention intervention) {

    /** The word of its kind. */
    public String kind() {
        return entry.path("kind").asString("");
    }

    /** Its name, or its kind if it has none. */
    public String name() {
        return entry.path("name").asString(kind());
    }
}

package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells programs what happens: one JSON object per line, each with the name of its event. */
final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** An event to be filled in. */
    static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    /** Prints an event at once. */
    void print(ObjectNode event) {
        out.println(MAPPER.writeValueAsString(event));
        out.flush();
    }
}

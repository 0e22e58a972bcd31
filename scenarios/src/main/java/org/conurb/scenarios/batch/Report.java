package org.conurb.scenarios.batch;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a worker tells the batch: a line of JSON.
 *
 * @param kind what it is about
 * @param share how much of the run is done, for {@link Kind#GOING}
 * @param message what went wrong, in a line
 * @param trace where in the program
 */
record Report(Kind kind, double share, String message, String trace) {

    enum Kind {
        /** The worker has started. */
        READY,
        /** A part of the run is done. */
        GOING,
        /** The run is done, and its part in place. */
        DONE,
        /** The run failed; another may succeed. */
        FAILED,
        /** Nothing can be written; every other run would end in the same way. */
        STOPPED
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    static Report of(Kind kind) {
        return new Report(kind, 0, "", "");
    }

    static Report going(double share) {
        return new Report(Kind.GOING, share, "", "");
    }

    String line() {
        return JSON.writeValueAsString(JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("share", share)
                .put("message", message)
                .put("trace", trace));
    }

    /** The report of a line; null if it is none, as when a library has printed something. */
    static Report of(String line) {
        try {
            JsonNode content = JSON.readTree(line);
            return new Report(
                    Kind.valueOf(content.path("kind").asString("").toUpperCase(Locale.ROOT)),
                    content.path("share").asDouble(0),
                    content.path("message").asString(""),
                    content.path("trace").asString(""));
        } catch (JacksonException | IllegalArgumentException other) {
            return null;
        }
    }
}

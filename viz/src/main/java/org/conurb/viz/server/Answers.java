package org.conurb.viz.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.conurb.viz.frame.Frame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts answers into the forms that the page reads. */
final class Answers {

    private Answers() {}

    static void json(Context request, JsonNode content) {
        request.header("Cache-Control", "no-store");
        request.contentType("application/json").result(JsonMapper.shared().writeValueAsString(content));
    }

    static void frame(Context request, Frame frame) {
        request.header("Cache-Control", "no-store");
        request.contentType("application/octet-stream").result(frame.bytes());
    }

    static void error(Context request, HttpStatus status, String message) {
        request.status(status);
        json(request, JsonNodeFactory.instance.objectNode().put("error", message));
    }
}

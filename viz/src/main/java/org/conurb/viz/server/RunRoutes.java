package org.conurb.viz.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.conurb.viz.frame.Frame;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.RunSource;
import tools.jackson.databind.JsonNode;

/** What can be asked about runs. */
final class RunRoutes {

    /** The report brings its own style and a script or two, and loads nothing. */
    private static final String REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private final Catalog catalog;

    RunRoutes(Catalog catalog) {
        this.catalog = catalog;
    }

    void addTo(RoutesConfig routes) {
        json(routes, "", RunSource::manifest);
        frame(routes, "/zones", (run, request) -> run.zones());
        frame(routes, "/roads", (run, request) -> run.roadLines());
        frame(routes, "/zone-measures/{key}", (run, request) -> run.zoneMeasure(request.pathParam("key")));
        routes.get("/api/runs/{run}/report", this::report);
    }

    private RunSource run(Context request) {
        return catalog.run(request.pathParam("run"));
    }

    private void json(RoutesConfig routes, String path, Function<RunSource, JsonNode> answer) {
        routes.get("/api/runs/{run}" + path, request -> Answers.json(request, answer.apply(run(request))));
    }

    /** A question about a run that is answered with a frame. */
    private interface FrameQuestion {
        Frame answer(RunSource run, Context request);
    }

    private void frame(RoutesConfig routes, String path, FrameQuestion question) {
        routes.get("/api/runs/{run}" + path, request -> Answers.frame(request, question.answer(run(request), request)));
    }

    private void report(Context request) throws IOException {
        Path report = run(request).report().orElseThrow(() -> new NoSuchElementException("the run has no report yet"));
        request.header("Content-Security-Policy", REPORT_POLICY);
        if (request.queryParam("download") != null) {
            request.header("Content-Disposition", "attachment; filename=\"report.html\"");
        }
        request.contentType("text/html; charset=utf-8").result(Files.newInputStream(report));
    }
}

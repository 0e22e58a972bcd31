package org.conurb.viz.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.conurb.viz.frame.Frame;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.RunSource;
import tools.jackson.databind.JsonNode;

/** What can be asked about runs. */
final class RunRoutes {

    /** The report brings its own style and script; it stands apart from this site, and loads nothing. */
    private static final String REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src"
            + " 'unsafe-inline'; img-src data:; sandbox allow-scripts";

    private static final int MOST_LETTERS = 100;

    private final Catalog catalog;

    RunRoutes(Catalog catalog) {
        this.catalog = catalog;
    }

    void addTo(RoutesConfig routes) {
        json(routes, "", (run, request) -> run.manifest());
        json(routes, "/indicators/{area}", (run, request) -> run.indicators(request.pathParam("area")));
        json(routes, "/bands/{area}", (run, request) -> catalog.bands(run, request.pathParam("area")));
        json(routes, "/groups/{year}", (run, request) -> run.groups(year(request)));
        json(routes, "/zones/{code}", (run, request) -> run.zone(request.pathParam("code")));
        json(routes, "/links/{code}", (run, request) -> run.link(request.pathParam("code"), number(request, "year")));
        json(routes, "/bottlenecks/{year}", (run, request) -> run.bottlenecks(year(request)));
        json(routes, "/search", (run, request) -> run.search(words(request)));
        json(routes, "/zones/{code}/households", this::households);
        json(routes, "/households/{id}", (run, request) -> run.household(id(request), number(request, "year")));
        json(routes, "/residents/{id}", (run, request) -> run.resident(id(request)));
        frame(routes, "/pyramid/{area}", (run, request) -> run.pyramid(request.pathParam("area")));
        frame(routes, "/link-figures/{year}", (run, request) -> run.links(year(request)));
        frame(routes, "/traffic/{year}", (run, request) -> run.trafficDay(year(request)));
        frame(
                routes,
                "/traffic/{year}/{bin}",
                (run, request) -> run.trafficBin(year(request), pathNumber(request, "bin")));
        frame(routes, "/zones", (run, request) -> run.zones());
        frame(routes, "/roads", (run, request) -> run.roadLines());
        frame(routes, "/water", (run, request) -> run.water());
        frame(routes, "/zone-measures/{key}", (run, request) -> run.zoneMeasure(request.pathParam("key")));
        routes.get("/api/runs/{run}/report", this::report);
    }

    private RunSource run(Context request) {
        return catalog.run(request.pathParam("run"));
    }

    private JsonNode households(RunSource run, Context request) {
        int page = request.queryParam("page") == null ? 0 : number(request, "page");
        return run.households(request.pathParam("code"), number(request, "year"), page);
    }

    private static int year(Context request) {
        return pathNumber(request, "year");
    }

    private static int pathNumber(Context request, String name) {
        return wholeNumber(name, request.pathParam(name));
    }

    private static int number(Context request, String name) {
        return wholeNumber(name, request.queryParam(name));
    }

    private static int wholeNumber(String name, String text) {
        if (text == null || !text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " should be a whole number; found " + text);
        }
        return Integer.parseInt(text);
    }

    private static long id(Context request) {
        String text = request.pathParam("id");
        if (!text.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("an id is a whole number; found " + text);
        }
        return Long.parseLong(text);
    }

    private static String words(Context request) {
        String words = request.queryParam("q");
        if (words == null || words.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("q should be up to " + MOST_LETTERS + " letters to search for");
        }
        return words;
    }

    /** A question about a run that is answered in JSON. */
    private interface Question {
        JsonNode answer(RunSource run, Context request);
    }

    private void json(RoutesConfig routes, String path, Question question) {
        routes.get("/api/runs/{run}" + path, request -> Answers.json(request, question.answer(run(request), request)));
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

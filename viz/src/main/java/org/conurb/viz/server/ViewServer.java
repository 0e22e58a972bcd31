package org.conurb.viz.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.run.Version;
import org.conurb.viz.live.LiveRun;
import org.conurb.viz.live.Viewers;
import org.conurb.viz.source.Catalog;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The server of the page. */
public final class ViewServer implements AutoCloseable {

    /** Requests carry a command at most. */
    private static final long MOST_BYTES_OF_A_REQUEST = 64 * 1024L;

    /** Few threads: a run has the processors for itself as far as possible. */
    private static final int THREADS = 16;

    private final ServerOptions options;
    private final Catalog catalog;
    private final LiveRun live; // null if no run is to be followed
    private final Viewers viewers;
    private final Assets assets = new Assets();
    private final Guard guard;
    private final Consumer<Throwable> faults;
    private final Javalin javalin;

    private ViewServer(
            ServerOptions options, Catalog catalog, Viewers viewers, LiveRun live, Consumer<Throwable> faults) {
        this.options = options;
        this.catalog = catalog;
        this.viewers = viewers;
        this.live = live;
        this.guard = new Guard(options);
        this.faults = faults;
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts a server for runs that are read alone. */
    public static ViewServer start(ServerOptions options, Catalog catalog, Consumer<Throwable> faults) {
        return start(options, catalog, new Viewers(options.mostViewers()), null, faults);
    }

    /**
     * Starts a server.
     *
     * @param viewers who follow
     * @param live the run that they follow and steer; null if there is none
     * @param faults hears of what went wrong in the program itself
     */
    public static ViewServer start(
            ServerOptions options, Catalog catalog, Viewers viewers, LiveRun live, Consumer<Throwable> faults) {
        ViewServer server = new ViewServer(options, catalog, viewers, live, faults);
        server.javalin.start(options.address().getHostAddress(), options.port());
        return server;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES_OF_A_REQUEST;
        config.http.compressionStrategy = options.isLocal() ? CompressionStrategy.NONE : CompressionStrategy.GZIP;
        config.jetty.threadPool = new QueuedThreadPool(THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
        addRoutes(config.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        routes.before(guard::check);
        routes.get("/", this::page);
        routes.get("/api/session", request -> Answers.json(request, session()));
        new RunRoutes(catalog).addTo(routes);
        new LiveRoutes(viewers, live).addTo(routes, guard);
        routes.get("/<path>", request -> {
            if (!assets.serve(request)) throw new NoSuchElementException("there is nothing under this address");
        });
        addFailures(routes);
    }

    private void addFailures(RoutesConfig routes) {
        routes.exception(
                Refusal.class, (refusal, request) -> Answers.error(request, refusal.status(), refusal.getMessage()));
        routes.exception(
                NoSuchElementException.class,
                (missing, request) -> Answers.error(request, HttpStatus.NOT_FOUND, missing.getMessage()));
        routes.exception(
                IllegalArgumentException.class,
                (bad, request) -> Answers.error(request, HttpStatus.BAD_REQUEST, bad.getMessage()));
        routes.exception(
                InputException.class,
                (bad, request) -> Answers.error(request, HttpStatus.BAD_REQUEST, bad.getMessage()));
        routes.exception(
                RunException.class, (bad, request) -> Answers.error(request, HttpStatus.CONFLICT, bad.getMessage()));
        routes.exception(Exception.class, (fault, request) -> {
            faults.accept(fault);
            Answers.error(request, HttpStatus.INTERNAL_SERVER_ERROR, "the server could not answer: " + fault);
        });
    }

    /** The page; a token in its address goes into a cookie and out of sight. */
    private void page(Context request) {
        if (guard.hasTokenInAddress(request)) {
            request.header("Set-Cookie", guard.tokenCookie());
            request.redirect("/");
        } else if (!assets.serve(request)) {
            request.contentType("text/html; charset=utf-8").result(Assets.missingPage());
        }
    }

    /** What a page asks first. */
    private ObjectNode session() {
        ObjectNode session = JsonNodeFactory.instance
                .objectNode()
                .put("version", Version.ofConurb())
                .put("tiles", options.tiles())
                .put("attribution", options.attribution());
        if (live != null) session.put("live", live.runId());
        ArrayNode runs = session.putArray("runs");
        catalog.runs().forEach(run -> runs.add(run.summary()));
        return session;
    }

    /** Whether the build has a front end. */
    public boolean hasFrontEnd() {
        return assets.arePresent();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}

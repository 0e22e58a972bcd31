package org.conurb.viz.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.conurb.viz.live.Line;
import org.conurb.viz.live.LiveRun;
import org.conurb.viz.live.Viewer;
import org.conurb.viz.live.Viewers;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import tools.jackson.databind.node.JsonNodeFactory;

/** The line by which pages follow a run, and the commands by which they steer it. */
final class LiveRoutes {

    /** Pages say no more than that they are ready. */
    private static final long MOST_BYTES_FROM_A_PAGE = 1024;

    /** A line that takes nothing for so long is cut. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long SECONDS_BETWEEN_PINGS = 20;
    private static final int TRY_AGAIN_LATER = 1013; // RFC 6455, registry of close codes
    private static final String READY = "ready";

    private final Viewers viewers;
    private final LiveRun run; // null if there is none to follow
    private final Map<String, Viewer> bySession = new ConcurrentHashMap<>();

    LiveRoutes(Viewers viewers, LiveRun run) {
        this.viewers = viewers;
        this.run = run;
    }

    void addTo(RoutesConfig routes, Guard guard) {
        routes.wsBeforeUpgrade("/api/live", guard::check);
        routes.ws("/api/live", this::follow);
        routes.post("/api/live/{command}", this::steer);
    }

    private void follow(WsConfig line) {
        line.onConnect(this::join);
        line.onMessage(message -> {
            Viewer viewer = bySession.get(message.sessionId());
            if (viewer != null && READY.equals(message.message())) viewer.ready();
        });
        line.onClose(this::leave);
        line.onError(this::leave);
    }

    private void join(WsConnectContext page) {
        page.session.setIdleTimeout(PATIENCE);
        page.session.setMaxTextMessageSize(MOST_BYTES_FROM_A_PAGE);
        page.session.setMaxBinaryMessageSize(MOST_BYTES_FROM_A_PAGE);
        page.enableAutomaticPings(SECONDS_BETWEEN_PINGS, TimeUnit.SECONDS);
        Viewer viewer = new Viewer(new WebSocketLine(page.session));
        if (!viewers.add(viewer)) {
            page.closeSession(TRY_AGAIN_LATER, "too many viewers");
            return;
        }
        bySession.put(page.sessionId(), viewer);
        viewer.tell("progress", words());
    }

    private String words() {
        return run == null ? "{\"state\":\"none\"}" : run.words();
    }

    private void leave(WsContext page) {
        Viewer viewer = bySession.remove(page.sessionId());
        if (viewer != null) viewers.remove(viewer);
    }

    private void steer(Context request) {
        if (run == null)
            throw new NoSuchElementException("there is no run to steer; start one by conurb serve SCENARIO");
        switch (request.pathParam("command")) {
            case "start" -> run.start();
            case "pause" -> run.pause();
            case "step" -> run.step();
            case "stop" -> run.stop();
            default -> throw new NoSuchElementException("a run can start, pause, step and stop");
        }
        Answers.json(request, JsonNodeFactory.instance.objectNode().put("run", run.runId()));
    }

    /** A line over a WebSocket. */
    private record WebSocketLine(Session session) implements Line {

        @Override
        public void send(String text, Runnable done) {
            session.sendText(text, Callback.from(done, LiveRoutes::isCut));
        }

        @Override
        public void send(ByteBuffer bytes, Runnable done) {
            session.sendBinary(bytes, Callback.from(done, LiveRoutes::isCut));
        }
    }

    /** The line broke; the page's closing is heard apart from that. */
    private static void isCut(Throwable cause) {}
}

package org.conurb.viz.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The front end's files, in memory. Only the names listed when it was built are served, so that no address leads
 * anywhere else.
 */
final class Assets {

    private static final String FOLDER = "/org/conurb/viz/web/";
    private static final String LIST = "files.txt";
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "woff2", "font/woff2");

    private final Map<String, byte[]> files = new HashMap<>();

    /** Reads the front end, if the build has one. */
    Assets() {
        byte[] list = read(LIST);
        if (list == null) return;
        for (String name : new String(list, StandardCharsets.UTF_8).split("\n")) {
            byte[] content = name.isEmpty() ? null : read(name);
            if (content != null) files.put("/" + name, content);
        }
    }

    private static byte[] read(String name) {
        try (InputStream content = Assets.class.getResourceAsStream(FOLDER + name)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is a front end. */
    boolean arePresent() {
        return files.containsKey("/" + INDEX);
    }

    /** Answers with the file asked for; false if there is none. */
    boolean serve(Context request) {
        String path = request.path().equals("/") ? "/" + INDEX : request.path();
        byte[] content = files.get(path);
        if (content == null) return false;
        boolean isNamedByContent = path.startsWith("/assets/");
        request.header("Cache-Control", isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
        request.contentType(TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"));
        request.result(content);
        return true;
    }

    /** The page in the place of a front end that was not built. */
    static String missingPage() {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>Conurb</title>
                <h1>Conurb was built without its front end</h1>
                <p>The server runs and answers under <code>/api</code>, but the page needs to be built, which takes
                Node.js 20 or newer with npm and, once, access to the npm registry.</p>
                <p>Install Node.js, then start <code>./conurb serve</code> again: it builds what is missing.</p>
                <p>Runs, checks and reports work without it.</p>
                """;
    }
}

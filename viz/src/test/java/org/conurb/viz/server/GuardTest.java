package org.conurb.viz.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is answered and who is not, over plain sockets, since a client library would put headers right. */
class GuardTest {

    private static final String TOKEN = "a-secret-of-this-test";

    private static Database database;
    private static ViewServer open;
    private static ViewServer guarded;

    @BeforeAll
    static void start() throws IOException {
        database = new Database();
        open = ViewServer.start(ServerOptions.local(0), new Catalog(database), fault -> {});
        ServerOptions options = new ServerOptions(
                InetAddress.getByName("0.0.0.0"), 0, TOKEN, List.of("planner.example.org"), "", "", 4);
        guarded = ViewServer.start(options, new Catalog(database), fault -> {});
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
        database.close();
    }

    /** The whole answer to a request with these lines. */
    private static String ask(ViewServer server, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream request = socket.getOutputStream();
            String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            request.write(text.getBytes(StandardCharsets.ISO_8859_1));
            request.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(ViewServer server, String... lines) throws IOException {
        return Integer.parseInt(ask(server, lines).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    @Test
    void aForeignNameThatLeadsHereIsNotAnswered() throws IOException {
        assertEquals(421, status(open, "GET /api/session HTTP/1.1", "Host: evil.example.com"));
        assertEquals(421, status(open, "GET /api/session HTTP/1.1", "Host: localhost.evil.example.com:80"));
        assertEquals(421, status(open, "GET / HTTP/1.1", "Host: evil.example.com:" + open.port()));
        for (String host : List.of("localhost", "127.0.0.1", "LOCALHOST:8080", "[::1]:9000")) {
            assertEquals(200, status(open, "GET /api/session HTTP/1.1", "Host: " + host), host);
        }
    }

    @Test
    void anotherSiteCannotAsk() throws IOException {
        String host = "Host: localhost:" + open.port();
        assertEquals(403, status(open, "GET /api/session HTTP/1.1", host, "Origin: https://evil.example.com"));
        assertEquals(403, status(open, "GET /api/session HTTP/1.1", host, "Origin: null"));
        assertEquals(403, status(open, "GET /api/session HTTP/1.1", host, "Origin: http://localhost:1"));
        assertEquals(403, status(open, "GET /api/session HTTP/1.1", host, "Sec-Fetch-Site: cross-site"));
        String own = "Origin: http://localhost:" + open.port();
        assertEquals(200, status(open, "GET /api/session HTTP/1.1", host, own, "Sec-Fetch-Site: same-origin"));
    }

    @Test
    void aLinkToThePageMayBeFollowedFromAnywhere() throws IOException {
        String[] request = {"Host: localhost:1", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"};
        assertEquals(200, status(open, "GET / HTTP/1.1", request[0], request[1], request[2]));
        assertEquals(403, status(open, "GET /api/session HTTP/1.1", request[0], request[1], request[2]));
    }

    @Test
    void noAddressLeadsOutOfTheFolders() throws IOException {
        for (String path : List.of(
                "/../pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e/pom.xml",
                "/assets/../../pom.xml",
                "/assets/..%5c..%5cpom.xml",
                "/files.txt",
                "//etc/passwd",
                "/api/runs/..%2f..%2fetc/report",
                "/api/runs/%2e%2e/report",
                "/api/runs/../../etc/passwd",
                "/index.html%00.js")) {
            int status = status(open, "GET " + path + " HTTP/1.1", "Host: localhost");
            assertTrue(status == 404 || status == 400, path + " was answered with " + status);
        }
    }

    @Test
    void everyAnswerForbidsInlineScriptAndForeignContent() throws IOException {
        for (String path : List.of("/", "/api/session", "/api/runs/none", "/nothing")) {
            String answer = ask(open, "GET " + path + " HTTP/1.1", "Host: localhost");
            String policy = answer.lines()
                    .filter(line -> line.startsWith("Content-Security-Policy:"))
                    .findFirst()
                    .orElse("");
            assertTrue(policy.contains("default-src 'none'; script-src 'self';"), path + ": " + policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertTrue(answer.contains("X-Content-Type-Options: nosniff"), path);
        }
    }

    @Test
    void aLongRequestIsRefused() throws IOException {
        String longLine = "X-Long: " + "x".repeat(100_000);
        assertEquals(431, status(open, "GET /api/session HTTP/1.1", "Host: localhost", longLine));
    }

    @Test
    void othersNeedTheToken() throws IOException {
        String host = "Host: planner.example.org";
        assertEquals(401, status(guarded, "GET /api/session HTTP/1.1", host));
        assertEquals(401, status(guarded, "GET / HTTP/1.1", host));
        assertEquals(401, status(guarded, "GET /api/session?token=guess HTTP/1.1", host));
        assertEquals(200, status(guarded, "GET /api/session HTTP/1.1", host, "Authorization: Bearer " + TOKEN));
        assertEquals(
                421, status(guarded, "GET / HTTP/1.1", "Host: other.example.org", "Authorization: Bearer " + TOKEN));
    }

    @Test
    void theTokenGoesFromTheAddressIntoACookie() throws IOException {
        String answer = ask(guarded, "GET /?token=" + TOKEN + " HTTP/1.1", "Host: planner.example.org");
        assertTrue(answer.startsWith("HTTP/1.1 302"), answer);
        String cookie = answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .findFirst()
                .orElseThrow()
                .substring("Set-Cookie: ".length());
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, status(guarded, "GET /api/session HTTP/1.1", "Host: planner.example.org", "Cookie: " + pair));
        assertEquals(
                401,
                status(guarded, "GET /api/session HTTP/1.1", "Host: planner.example.org", "Cookie: " + pair + "x"));
    }

    @Test
    void nobodyServesOthersWithoutAToken() throws IOException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThrows(
                IllegalArgumentException.class,
                () -> new ServerOptions(everywhere, 0, "", List.of(), "", "", ServerOptions.MOST_VIEWERS));
    }
}

package org.conurb.viz.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who may ask. Every request, and every WebSocket before it opens, passes here first.
 *
 * <p>The host asked for must be one of this server's names, so that a foreign site cannot point a name of its own at it
 * (DNS rebinding). A browser that says which site it comes from must come from this one. Where a token is set, it must
 * be known: once as {@code ?token=}, then as a cookie that no script and no other site can use.
 */
final class Guard {

    private static final int COOKIE_SECONDS = 30 * 24 * 3600;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ServerOptions options;
    private final Set<String> hosts = new HashSet<>(LOOPBACK);
    private final String policy;

    Guard(ServerOptions options) {
        this.options = options;
        options.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        addNamesOf(options.address());
        this.policy = policy(options.tiles());
    }

    private void addNamesOf(InetAddress address) {
        if (!address.isAnyLocalAddress()) {
            hosts.add(literal(address));
            return;
        }
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(one -> hosts.add(literal(one)));
            hosts.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (SocketException | UnknownHostException unknown) {
            // Then only the names that were given are known.
        }
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress().replaceAll("%.*", "");
        return text.contains(":") ? "[" + text + "]" : text;
    }

    /** What a page of this server may load and run: nothing inline, nothing from elsewhere but map tiles. */
    private static String policy(String tiles) {
        String elsewhere = tiles.isEmpty() ? "" : " " + origin(tiles);
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; worker-src 'self'; img-src"
                + " 'self' data: blob:" + elsewhere + "; connect-src 'self'" + elsewhere
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(String address) {
        URI uri = URI.create(address.replaceAll("[{}]", ""));
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** Lets the request pass, or answers it and throws. */
    void check(Context request) {
        addHeaders(request);
        String host = request.header("Host");
        if (host == null || !hosts.contains(withoutPort(host))) {
            throw new Refusal(HttpStatus.MISDIRECTED_REQUEST, "this server does not answer for that host name");
        }
        String origin = request.header("Origin");
        if (origin != null && !isOf(origin, host)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "requests from other sites are refused");
        }
        if ("cross-site".equals(request.header("Sec-Fetch-Site")) && !isNavigation(request)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "requests from other sites are refused");
        }
        if (!options.token().isEmpty() && !knowsToken(request)) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED, "open the address with the token that 'conurb serve' has printed");
        }
    }

    private void addHeaders(Context request) {
        request.header("Content-Security-Policy", policy);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    /** Somebody follows a link to the page, as a bookmark or a mail would have it. */
    private static boolean isNavigation(Context request) {
        return "navigate".equals(request.header("Sec-Fetch-Mode"))
                && request.path().equals("/");
    }

    private static String withoutPort(String host) {
        return host.replaceAll(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOf(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    private boolean knowsToken(Context request) {
        if (isToken(request.cookie(cookie()))) return true;
        String bearer = request.header("Authorization");
        if (bearer != null && bearer.startsWith("Bearer ") && isToken(bearer.substring("Bearer ".length())))
            return true;
        return isToken(request.queryParam("token"));
    }

    /** Whether the token came with the address; then it is to go from there into a cookie. */
    boolean hasTokenInAddress(Context request) {
        return !options.token().isEmpty() && isToken(request.queryParam("token"));
    }

    /** The cookie that holds the token from now on. */
    String tokenCookie() {
        return cookie() + "=" + options.token() + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + COOKIE_SECONDS;
    }

    /** Browsers share cookies among the ports of a host. */
    private String cookie() {
        return "conurb-" + Integer.toHexString(options.token().hashCode());
    }

    private boolean isToken(String said) {
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), options.token().getBytes(StandardCharsets.UTF_8));
    }
}

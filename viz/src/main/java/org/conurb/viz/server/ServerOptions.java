package org.conurb.viz.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

/**
 * Where and for whom the page is served.
 *
 * @param address the address to listen on
 * @param port the port, 0 for any free one
 * @param token what viewers must know; empty for none, which only an address of this machine alone allows
 * @param hosts further names under which the server may be asked
 * @param tiles address of map tiles with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
 * @param attribution whom to thank for the tiles
 * @param mostViewers pages that may follow at once
 */
public record ServerOptions(
        InetAddress address,
        int port,
        String token,
        List<String> hosts,
        String tiles,
        String attribution,
        int mostViewers) {

    /** Pages that may follow at once unless it is said otherwise. */
    public static final int MOST_VIEWERS = 64;

    /** Refuses to serve others without a token. */
    public ServerOptions {
        Objects.requireNonNull(address, "address");
        hosts = List.copyOf(hosts);
        if (token.isEmpty() && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("a server for other machines needs a token");
        }
    }

    /** A server for this machine alone. */
    public static ServerOptions local(int port) {
        return new ServerOptions(InetAddress.getLoopbackAddress(), port, "", List.of(), "", "", MOST_VIEWERS);
    }

    /** Whether only this machine can ask. */
    public boolean isLocal() {
        return address.isLoopbackAddress();
    }
}

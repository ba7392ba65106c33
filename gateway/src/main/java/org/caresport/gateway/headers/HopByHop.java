package org.caresport.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Set;

/** Headers that speak of one connection and mean nothing on the next (RFC 9110, 7.6.1), those a peer names included. */
final class HopByHop {

    private static final Set<String> KNOWN = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private HopByHop() {}

    static void remove(MultiMap headers) {
        List<String> connection = headers.getAll(HttpHeaders.CONNECTION);
        for (String value : connection) {
            for (String named : value.split(",")) {
                String name = named.strip();
                if (!name.isEmpty() && !isFraming(name)) {
                    headers.remove(name);
                }
            }
        }
        KNOWN.forEach(headers::remove);
    }

    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("transfer-encoding")
                || name.equalsIgnoreCase("content-length")
                || name.equalsIgnoreCase("host");
    }
}

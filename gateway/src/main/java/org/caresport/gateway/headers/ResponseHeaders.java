package org.caresport.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the headers of a service's answer into those the caller gets; the gateway's own are on the answer already. */
public final class ResponseHeaders {

    private static final CharSequence API_VERSION = HttpHeaders.createOptimized("API-Version");
    private static final Set<String> DROPPED = Set.of("server", "x-powered-by", "set-cookie", "via", "x-request-id");
    private static final String CORS = "access-control-";
    /** How much is left is counted at the door alone. */
    private static final String LIMITS = "ratelimit-";

    private static final String REST = "/v1/";

    private final String apiVersion;

    public ResponseHeaders(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public void prepare(MultiMap headers, String path, int status) {
        HopByHop.remove(headers);
        List<String> dropped = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (isDropped(name)) {
                dropped.add(name);
            }
        });
        dropped.forEach(headers::remove);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (path.startsWith(REST) && status >= 200 && status < 400 && !headers.contains(API_VERSION)) {
            headers.set(API_VERSION, apiVersion);
        }
    }

    private static boolean isDropped(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return DROPPED.contains(name) || name.startsWith(CORS) || name.startsWith(LIMITS) || SecurityHeaders.owns(name);
    }
}

package org.caresport.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns the headers of a service's answer into those the caller gets; the gateway's own are on the answer already. A page may
 * set cookies, say who else may load it, and have a policy of its own; an API may do none of that.
 */
public final class ResponseHeaders {

    private static final CharSequence API_VERSION = HttpHeaders.createOptimized("API-Version");
    private static final Set<String> DROPPED = Set.of("server", "x-powered-by", "via", "x-request-id");
    /** With it another site would read what a visitor's session shows. */
    private static final String CREDENTIALS = "access-control-allow-credentials";

    private static final String COOKIE = "set-cookie";
    private static final String CORS = "access-control-";
    /** How much is left is counted at the door alone. */
    private static final String LIMITS = "ratelimit-";

    private static final String REST = "/v1/";

    private final String apiVersion;
    private final boolean pages;

    /** @param pages whether the service shows pages, and is no API */
    public ResponseHeaders(String apiVersion, boolean pages) {
        this.apiVersion = apiVersion;
        this.pages = pages;
    }

    /** @param stamped the gateway's own headers, of which some give way to a page's */
    public void prepare(MultiMap headers, MultiMap stamped, String path, int status) {
        HopByHop.remove(headers);
        List<String> dropped = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (isDropped(name.toLowerCase(Locale.ROOT))) {
                dropped.add(name);
            }
        });
        dropped.forEach(headers::remove);
        if (pages) {
            SecurityHeaders.giveWay(stamped, headers);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (path.startsWith(REST) && status >= 200 && status < 400 && !headers.contains(API_VERSION)) {
            headers.set(API_VERSION, apiVersion);
        }
    }

    private boolean isDropped(String name) {
        return DROPPED.contains(name)
                || name.startsWith(LIMITS)
                || (pages ? isNothingForAPage(name) : isNothingForAnApi(name));
    }

    private static boolean isNothingForAPage(String name) {
        return name.equals(CREDENTIALS) || SecurityHeaders.ownsOnPages(name);
    }

    private static boolean isNothingForAnApi(String name) {
        return name.equals(COOKIE) || name.startsWith(CORS) || SecurityHeaders.owns(name);
    }
}

package org.caresport.gateway.headers;

import io.vertx.core.MultiMap;
import java.util.Map;

/** What every answer carries, whoever wrote it. A page that needs more than an API answer loosens its own policy. */
public final class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "strict-transport-security", "max-age=31536000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "no-referrer",
            "permissions-policy", "camera=(), geolocation=(), microphone=()");

    private SecurityHeaders() {}

    public static void stamp(MultiMap headers) {
        ALWAYS.forEach(headers::set);
    }

    /** Headers that the gateway alone writes; what a service says of them is dropped. */
    static boolean owns(String lowerCaseName) {
        return ALWAYS.containsKey(lowerCaseName);
    }
}

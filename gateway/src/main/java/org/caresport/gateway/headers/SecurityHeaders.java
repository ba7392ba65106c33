package org.caresport.gateway.headers;

import io.vertx.core.MultiMap;

/** What every answer carries, whoever wrote it. A page that needs more than an API answer loosens its own policy. */
public final class SecurityHeaders {

    private static final MultiMap ALWAYS = MultiMap.caseInsensitiveMultiMap()
            .add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            .add("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
            .add("X-Content-Type-Options", "nosniff")
            .add("X-Frame-Options", "DENY")
            .add("Referrer-Policy", "no-referrer")
            .add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private SecurityHeaders() {}

    public static void stamp(MultiMap headers) {
        ALWAYS.forEach((name, value) -> headers.set(name, value));
    }

    /** Headers that the gateway alone writes; what a service says of them is dropped. */
    static boolean owns(String name) {
        return ALWAYS.contains(name);
    }
}

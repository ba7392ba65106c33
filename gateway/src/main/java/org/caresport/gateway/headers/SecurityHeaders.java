package org.caresport.gateway.headers;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer carries, whoever wrote it. A page that needs more than an API answer loosens its own policy. */
public final class SecurityHeaders {

    private static final MultiMap ALWAYS = MultiMap.caseInsensitiveMultiMap()
            .add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            .add("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
            .add("X-Content-Type-Options", "nosniff")
            .add("X-Frame-Options", "DENY")
            .add("Referrer-Policy", "no-referrer")
            .add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    /** What a page for people may say itself; where it does not, ours holds. */
    private static final List<String> OF_A_PAGE =
            List.of("Content-Security-Policy", "Referrer-Policy", "Permissions-Policy");

    /** A policy that lets somebody frame the page; browsers heed X-Frame-Options where no policy speaks of it. */
    private static final Pattern FRAMED =
            Pattern.compile("(?:^|[;,])\\s*frame-ancestors\\s+(?!'none')[^;,\\s]", Pattern.CASE_INSENSITIVE);

    private SecurityHeaders() {}

    public static void stamp(MultiMap headers) {
        ALWAYS.forEach((name, value) -> headers.set(name, value));
    }

    /** Headers that the gateway alone writes; what a service says of them is dropped. */
    static boolean owns(String name) {
        return ALWAYS.contains(name);
    }

    /** The same where a page for people answers. */
    static boolean ownsOnPages(String name) {
        return ALWAYS.contains(name) && OF_A_PAGE.stream().noneMatch(name::equalsIgnoreCase);
    }

    /** Takes back what a page says itself. */
    static void giveWay(MultiMap stamped, MultiMap page) {
        OF_A_PAGE.stream().filter(page::contains).forEach(stamped::remove);
        if (page.getAll("Content-Security-Policy").stream()
                .anyMatch(policy -> FRAMED.matcher(policy).find())) {
            stamped.remove("X-Frame-Options");
        }
    }
}

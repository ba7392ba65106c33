package org.caresport.gateway.portal;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages the pages speak: what the reader chose by ?lang=, now or before, or else what the browser prefers. */
enum Language {
    NL,
    EN;

    /** Nothing but a language stands in it, and no script needs it. */
    private static final String COOKIE = "lang";

    /** A choice holds on the pages that follow, and the next time. */
    static void keepChoice(RoutingContext context) {
        named(context.request().getParam("lang", ""))
                .ifPresent(chosen -> context.response()
                        .addCookie(Cookie.cookie(COOKIE, chosen.code())
                                .setPath("/")
                                .setMaxAge(Duration.ofDays(365).toSeconds())
                                .setHttpOnly(true)
                                .setSameSite(CookieSameSite.LAX)));
    }

    static Language of(RoutingContext context) {
        HttpServerRequest request = context.request();
        Cookie kept = request.getCookie(COOKIE);
        return named(request.getParam("lang", ""))
                .or(() -> named(kept == null ? null : kept.getValue()))
                .orElseGet(() -> context.acceptableLanguages().stream()
                        .flatMap(language -> named(language.tag()).stream())
                        .findFirst()
                        .orElse(NL));
    }

    private static Optional<Language> named(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(tag))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isDutch() {
        return this == NL;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }
}

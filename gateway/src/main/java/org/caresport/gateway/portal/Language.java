package org.caresport.gateway.portal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages the pages speak: what the reader chose by ?lang=, or else what the browser prefers. */
public enum Language {
    NL,
    EN;

    static Language of(RoutingContext context) {
        HttpServerRequest request = context.request();
        return named(request.getParam("lang", ""))
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

package org.caresport.web.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a browser send with our cookies (CSRF): the browser itself says where a request comes from,
 * by {@code Sec-Fetch-Site}, or an older one by {@code Origin}.
 */
@ApplicationScoped
class WritesOfOwnPages {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int BEFORE_LOGIN = 1000;

    private final String origin;

    WritesOfOwnPages(@ConfigProperty(name = "caresport.public-url") URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, BEFORE_LOGIN);
    }

    private void check(RoutingContext context) {
        if (READING.contains(context.request().method()) || isOurs(context) || isKeycloaks(context)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(
                            "Deze opdracht kwam niet van onze eigen pagina en is niet uitgevoerd. Open de pagina opnieuw.\n"
                                    + "This did not come from our own page and was not done. Open the page again.\n");
        }
    }

    /** Keycloak tells that a log-in was ended; what it sends is signed, and comes without cookies. */
    private static boolean isKeycloaks(RoutingContext context) {
        return context.normalizedPath().endsWith("/back-channel-logout");
    }

    private boolean isOurs(RoutingContext context) {
        @Nullable String site = context.request().getHeader("Sec-Fetch-Site");
        return site == null ? origin.equals(context.request().getHeader("Origin")) : "same-origin".equals(site);
    }
}

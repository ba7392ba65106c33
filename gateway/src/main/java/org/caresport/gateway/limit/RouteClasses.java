package org.caresport.gateway.limit;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.caresport.gateway.routing.PathPattern;
import org.caresport.gateway.routing.Routes;

/** Which kind of routes a request is for, and which of its answers tell that somebody guessed. */
@ApplicationScoped
class RouteClasses {

    private static final Set<Integer> NOT_THERE_OR_NOT_YOURS = Set.of(401, 403, 404);
    /** There, an expired link (410) and a wrong code (422) are no better than a wrong one. */
    private static final Set<Integer> NO_PROOF = Set.of(401, 403, 404, 410, 422);

    private final Routes routes;
    private final List<PathPattern> proof;

    RouteClasses(Routes routes, RateLimitConfig config) {
        this.routes = routes;
        this.proof = config.proofPaths().stream().map(PathPattern::parse).toList();
    }

    RouteClass of(HttpMethod method, String path) {
        if (routes.isPage(path)) {
            return RouteClass.PAGES;
        }
        if (routes.isSelfProving(path) || proof.stream().anyMatch(pattern -> pattern.matches(path))) {
            return RouteClass.PROOF;
        }
        return routes.isOpen(method, path) || routes.find(path).isEmpty() ? RouteClass.OPEN : RouteClass.API;
    }

    static boolean isGuess(RouteClass routes, int status) {
        return switch (routes) {
            case OPEN, API -> NOT_THERE_OR_NOT_YOURS.contains(status);
            case PROOF -> NO_PROOF.contains(status);
            case PAGES -> false;
        };
    }
}

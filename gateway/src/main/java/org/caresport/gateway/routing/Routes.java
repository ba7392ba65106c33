package org.caresport.gateway.routing;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caresport.gateway.config.GatewayConfig;

/** The route table, out of the services' API documents and the settings: read once, longest prefix first. */
@ApplicationScoped
public class Routes {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final List<Route> table;
    private final List<PathPattern> readable;
    private final List<PathPattern> selfProving;

    Routes(GatewayConfig config) {
        this.table = table(config);
        this.readable = patterns(config.anonymous().read());
        this.selfProving = patterns(config.anonymous().any());
    }

    private static List<Route> table(GatewayConfig config) {
        List<Route> routes = new ArrayList<>();
        config.routes()
                .keySet()
                .forEach(service -> DescribedPaths.of(service)
                        .forEach(path -> routes.add(new Route(service, PathPattern.parse(path), false))));
        config.paths().forEach((service, paths) -> {
            mustListen("paths", service, config);
            paths.forEach(path -> routes.add(new Route(service, PathPattern.parse(path), false)));
        });
        config.pages().forEach((service, paths) -> {
            mustListen("pages", service, config);
            if (routes.stream()
                    .anyMatch(route -> !route.page() && route.service().equals(service))) {
                throw new IllegalStateException("caresport.gateway.pages." + service
                        + " is set, but the service has an API. Let a service of its own show the pages.");
            }
            paths.forEach(path -> routes.add(new Route(service, PathPattern.parse(path), true)));
        });
        routes.sort(
                Comparator.comparingInt((Route route) -> route.pattern().path().length())
                        .reversed()
                        .thenComparing(Route::name));
        return List.copyOf(routes);
    }

    private static void mustListen(String setting, String service, GatewayConfig config) {
        if (!config.routes().containsKey(service)) {
            throw new IllegalStateException("caresport.gateway." + setting + "." + service
                    + " is set, but not where the service listens: caresport.gateway.routes." + service);
        }
    }

    private static List<PathPattern> patterns(List<String> texts) {
        return texts.stream().map(PathPattern::parse).toList();
    }

    public Optional<Route> find(String path) {
        return table.stream().filter(route -> route.matches(path)).findFirst();
    }

    /** Whether a path leads to a page for people. */
    public boolean isPage(String path) {
        return find(path).filter(Route::page).isPresent();
    }

    /** The routes of one service. */
    public List<Route> of(String service) {
        return table.stream().filter(route -> route.service().equals(service)).toList();
    }

    /** Those of them on which something may be asked without a token. */
    public List<Route> openOf(String service) {
        return of(service).stream().filter(this::hasSomethingOpen).toList();
    }

    private boolean hasSomethingOpen(Route route) {
        return Stream.concat(readable.stream(), selfProving.stream())
                .anyMatch(open -> open.matches(route.pattern().path())
                        || find(open.path()).filter(route::equals).isPresent());
    }

    /** Whether a request may come without a token. */
    public boolean isAnonymous(HttpMethod method, String path) {
        return isOpen(method, path) || isSelfProving(path);
    }

    /** Whether what comes along, a mailed link say, is proof enough. */
    public boolean isSelfProving(String path) {
        return anyMatch(selfProving, path);
    }

    /** Whether it is open data: readable by anybody, from any web page. */
    public boolean isOpen(HttpMethod method, String path) {
        return READING.contains(method) && anyMatch(readable, path);
    }

    private static boolean anyMatch(List<PathPattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}

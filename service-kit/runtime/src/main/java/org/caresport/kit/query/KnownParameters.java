package org.caresport.kit.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.kit.framing.OtherWords;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.resource.QueryParameter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query parameter that the endpoint does not have, one that it has once and that is given twice, and an empty one of
 * several, by name: what is read of an endpoint's arguments would pass it over, and answer as if nothing was asked.
 * Where a service speaks in {@link OtherWords}, it reads its queries in its own way, too.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final List<OtherWords> others = ServiceLoader.load(OtherWords.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private final Map<Method, SortedMap<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var sent = uri.getQueryParameters();
        var method = resource == null ? null : resource.getResourceMethod();
        if (sent.isEmpty() || method == null || others.stream().anyMatch(other -> other.areSpokenAt(uri.getPath()))) {
            return;
        }
        var takes = known.computeIfAbsent(method, KnownParameters::taken);
        var problem = Problem.validation("Correct the query parameters named in 'errors' and send the request again.");
        sent.forEach((name, values) -> {
            var parameter = takes.get(name);
            if (parameter == null) {
                problem.invalid(Query.shown(name), "is not a parameter here; " + whichAre(takes));
            } else if (values.size() > 1 && !parameter.isMany()) {
                problem.invalid(name, "is given more than once");
            } else if (parameter.isMany() && values.contains("")) {
                problem.invalid(name, "must not be empty: leave it out instead");
            }
        });
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
    }

    private static SortedMap<String, QueryParameter> taken(Method method) {
        var byName = new TreeMap<String, QueryParameter>();
        QueryParameter.of(method).forEach(parameter -> byName.putIfAbsent(parameter.name(), parameter));
        return byName;
    }

    private static String whichAre(SortedMap<String, QueryParameter> takes) {
        return takes.isEmpty() ? "there are none" : "known are " + String.join(", ", takes.keySet());
    }
}

package org.caresport.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Tells with every 405 which methods the address does take. */
@Provider
public class AllowedMethods implements ContainerResponseFilter {

    private static final int METHOD_NOT_ALLOWED = 405;

    private @Nullable Methods known;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == METHOD_NOT_ALLOWED && !response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            var path = request.getUriInfo().getPath();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.ALLOW,
                            String.join(", ", methods().of(path.startsWith("/") ? path : "/" + path)));
        }
    }

    private synchronized Methods methods() {
        var methods = known == null ? new Methods() : known;
        known = methods;
        return methods;
    }
}

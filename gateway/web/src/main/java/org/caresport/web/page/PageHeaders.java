package org.caresport.web.page;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.caresport.web.config.WebConfig;

/** What a browser may do with a page: everything from ourselves, nothing inline, nothing kept of what a person was shown. */
@Provider
class PageHeaders implements ContainerResponseFilter {

    private final Instance<WebConfig> config;
    private volatile String policy = "";

    /** Asked when the first page is answered: this is made before there are settings. */
    PageHeaders(Instance<WebConfig> config) {
        this.config = config;
    }

    private String policy() {
        if (policy.isEmpty()) {
            policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
                    + config.get().mapTilesOrigin().map(origin -> " " + origin).orElse("")
                    + "; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";
        }
        return policy;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.computeIfAbsent("Referrer-Policy", _ -> List.of("same-origin"));
        MediaType type = answer.getMediaType();
        if (type != null && MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
            headers.putSingle("Content-Security-Policy", policy());
            headers.putSingle("Permissions-Policy", "camera=(), microphone=(), payment=()");
            headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
            headers.add("Vary", "Accept-Language, Cookie");
            if (!headers.containsKey("Cache-Control")) {
                headers.putSingle("Cache-Control", "no-store");
            }
        }
    }
}

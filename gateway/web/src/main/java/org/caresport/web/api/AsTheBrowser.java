package org.caresport.web.api;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Tells the door from where the person's browser asked, so that limits count persons and not this process. */
@ApplicationScoped
public class AsTheBrowser implements ClientHeadersFactory {

    private final CurrentVertxRequest current;

    AsTheBrowser(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
            headers.putSingle(
                    "X-Forwarded-For",
                    current.getCurrent().request().remoteAddress().hostAddress());
        }
        return headers;
    }
}

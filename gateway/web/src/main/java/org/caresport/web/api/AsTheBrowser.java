package org.caresport.web.api;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.caresport.web.config.WebConfig;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * Tells the door from where the person's browser asked, so that limits count persons and not this process. The door believes
 * it of who shows {@code caresport.web.door-key}.
 */
@ApplicationScoped
public class AsTheBrowser implements ClientHeadersFactory {

    private final CurrentVertxRequest current;
    private final Optional<String> doorKey;

    AsTheBrowser(CurrentVertxRequest current, WebConfig config) {
        this.current = current;
        this.doorKey = config.doorKey();
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        doorKey.ifPresent(key -> headers.putSingle("X-CareSport-Door-Key", key));
        if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
            headers.putSingle(
                    "X-Forwarded-For",
                    current.getCurrent().request().remoteAddress().hostAddress());
        }
        return headers;
    }
}

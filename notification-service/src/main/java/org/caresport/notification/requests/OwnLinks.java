package org.caresport.notification.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.caresport.kit.event.CannotHandle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Our mail leads to our own pages alone: whoever gets an event onto the topic still can't use us for phishing. */
@ApplicationScoped
class OwnLinks {

    private final URI home;

    OwnLinks(@ConfigProperty(name = "caresport.public-url") URI home) {
        this.home = home;
    }

    /** @throws CannotHandle when the link leads to another place */
    void require(@Nullable URI link) {
        if (link != null && !isOurs(link.normalize())) {
            throw new CannotHandle(
                    "org.caresport.messages.requested.v1 has a link that does not lead to caresport.public-url");
        }
    }

    private boolean isOurs(URI link) {
        return home.getScheme().equals(link.getScheme())
                && home.getRawAuthority().equals(link.getRawAuthority())
                && link.getRawPath().startsWith(home.getRawPath().replaceFirst("/?$", "/"));
    }
}

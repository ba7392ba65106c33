package org.caresport.web.workbench;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whose page this is. */
@RequestScoped
class Me {

    private final SecurityIdentity reader;

    Me(SecurityIdentity reader) {
        this.reader = reader;
    }

    /** What the platform calls them: the owner of cases, the colleague in the directory. */
    String login() {
        return reader.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : reader.getPrincipal().getName();
    }

    /** Keycloak's name of this log-in; empty where it gives none. */
    String logIn() {
        return reader.getPrincipal() instanceof JsonWebToken token
                ? Optional.<String>ofNullable(token.getClaim("sid")).orElse("")
                : "";
    }
}

package org.caresport.web.workbench;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
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
}

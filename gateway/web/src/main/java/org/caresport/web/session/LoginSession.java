package org.caresport.web.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import java.time.Instant;

/** One log-in: its tokens, and when the access token is to be renewed. */
record LoginSession(AuthorizationCodeTokens tokens, Instant renewAfter) {

    boolean isDue(Instant now) {
        return !now.isBefore(renewAfter);
    }
}

package org.caresport.web.session;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** For what outlives one request: whether the log-in that began it has not been ended since. */
@ApplicationScoped
public class OpenSessions {

    private final LoginSessions sessions;

    OpenSessions(LoginSessions sessions) {
        this.sessions = sessions;
    }

    /** @param sid Keycloak's name of the log-in, as the ID token has it */
    public Uni<Boolean> lasts(String sid) {
        return Uni.createFrom()
                .item(() -> sessions.lasts(sid))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}

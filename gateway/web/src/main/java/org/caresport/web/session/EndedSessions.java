package org.caresport.web.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is left of sessions that are over. */
@ApplicationScoped
class EndedSessions {

    private final LoginSessions sessions;

    EndedSessions(LoginSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "{caresport.web.forget-every:10m}", delayed = "1m")
    void forget() {
        sessions.forgetEnded();
    }
}

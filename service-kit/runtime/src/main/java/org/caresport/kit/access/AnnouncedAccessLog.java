package org.caresport.kit.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.outbox.Outbox;
import org.caresport.kit.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends each entry, through the outbox, to the service that keeps the log. */
@DefaultBean
@ApplicationScoped
class AnnouncedAccessLog implements AccessLog {

    private final Outbox outbox;
    private final CallerProvider callers;
    private final Clock clock;
    private final String service;

    AnnouncedAccessLog(
            Outbox outbox,
            CallerProvider callers,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.callers = callers;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public void record(Access access) {
        record(access, callers.current());
    }

    @Override
    public void record(Access access, Caller by) {
        var now = clock.instant();
        var entry = AccessRecorded.of(access, by, now, service, Trace.parent());
        outbox.add(
                OutgoingEvent.of(AccessRecorded.TOPIC, UUID.randomUUID().toString(), AccessRecorded.TYPE, now, entry));
    }
}

package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.kit.access.AccessRecorded;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.IncomingEvent;

/** Keeps the lines that the other services send. */
@ApplicationScoped
class AccessConsumer implements EventConsumer {

    private static final String TYPE = "access.recorded.v1";

    private final AccessEntries entries;

    AccessConsumer(AccessEntries entries) {
        this.entries = entries;
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(TYPE);
    }

    @Override
    public void on(IncomingEvent event) {
        entries.add(Entry.of(event.as(AccessRecorded.class)));
    }
}

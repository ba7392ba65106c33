package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.kit.access.AccessRecorded;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.IncomingEvent;

/** Keeps the lines that the other services send. */
@ApplicationScoped
class AccessConsumer implements EventConsumer {

    private final AccessEntries entries;
    private final Persons persons;

    AccessConsumer(AccessEntries entries, Persons persons) {
        this.entries = entries;
        this.persons = persons;
    }

    @Override
    public String topic() {
        return AccessRecorded.TOPIC;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(AccessRecorded.TYPE);
    }

    @Override
    public void on(IncomingEvent event) {
        var recorded = event.as(AccessRecorded.class);
        entries.add(AccessEntry.of(recorded, persons.client(recorded)));
    }
}

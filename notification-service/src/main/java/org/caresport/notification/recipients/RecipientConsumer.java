package org.caresport.notification.recipients;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.persistence.Deliveries;
import org.caresport.notification.persistence.Recipients;

/** Keeps up with people and organisations who move house, change their mind, or want to be forgotten. */
@ApplicationScoped
class RecipientConsumer implements EventConsumer {

    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Clock clock;

    RecipientConsumer(Recipients recipients, Deliveries deliveries, Clock clock) {
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "recipient";
    }

    /** Shared with what is to be said to them: a referral tells of both in one breath, and who it is comes first. */
    @Override
    public String group(String service) {
        return service + ".message-request";
    }

    @Override
    public int turn() {
        return -1;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(RecipientChanged.TYPE);
    }

    @Override
    public boolean handlesTombstones() {
        return true;
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.isTombstone()) {
            forget(recipientId(event.key()));
        } else {
            remember(event);
        }
    }

    private void remember(IncomingEvent event) {
        var recipient = event.as(RecipientChanged.class).recipient();
        recipients.put(recipient, event.source(), event.time());
        deliveries.hurry(recipient.id(), clock.instant());
    }

    private void forget(RecipientId id) {
        recipients.remove(id);
        deliveries.lockOpen(id).forEach(delivery -> deliveries.save(delivery.erase(clock.instant())));
    }

    private static RecipientId recipientId(String key) {
        try {
            return new RecipientId(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            throw new CannotHandle("a tombstone on 'recipient' whose key is no UUID");
        }
    }
}

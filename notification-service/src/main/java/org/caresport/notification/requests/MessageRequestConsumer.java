package org.caresport.notification.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.notification.persistence.Deliveries;
import org.caresport.notification.persistence.Recipients;

/** Writes down each message that is asked for. Sending it is a sender's work, after the commit: see {@code sending}. */
@ApplicationScoped
class MessageRequestConsumer implements EventConsumer {

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final OwnLinks ownLinks;
    private final RequestsConfig config;
    private final Clock clock;

    MessageRequestConsumer(
            Deliveries deliveries, Recipients recipients, OwnLinks ownLinks, RequestsConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.ownLinks = ownLinks;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "message-request";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(MessageRequested.TYPE);
    }

    @Override
    public void on(IncomingEvent event) {
        var message = event.as(MessageRequested.class);
        ownLinks.require(message.link());
        var now = clock.instant();
        var delivery = message.delivery(config.usefulFor(), now);
        var settled = delivery.settle(recipients.find(delivery.recipient()), now);
        deliveries.add(deliveries.isSaidByAnother(settled) ? settled.join(now) : settled);
    }
}

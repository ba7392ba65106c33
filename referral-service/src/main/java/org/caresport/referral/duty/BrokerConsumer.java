package org.caresport.referral.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.persistence.DirectoryRows;

/** Learns who is in the directory; a tombstone says that somebody left. */
@ApplicationScoped
class BrokerConsumer implements EventConsumer {

    private final DirectoryRows rows;

    BrokerConsumer(DirectoryRows rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return "broker";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(BrokerChanged.TYPE);
    }

    @Override
    public boolean handlesTombstones() {
        return true;
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.isTombstone()) {
            rows.forget(id(event.key()));
        } else {
            rows.learn(event.as(BrokerChanged.class).toDomain());
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new CannotHandle("the key of a tombstone is no id of a broker");
        }
    }
}

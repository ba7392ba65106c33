package org.caresport.matching.rematch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.matching.persistence.OfferChanges;

/** Notes which activities changed; what they now are, the index knows. */
@ApplicationScoped
class OfferConsumer implements EventConsumer {

    private static final String CHANGED = "org.caresport.activities.changed.v1";

    private final OfferChanges changes;
    private final Clock clock;

    OfferConsumer(OfferChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "activity";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(CHANGED);
    }

    @Override
    public void on(IncomingEvent event) {
        changes.note(id(event.key()), clock.instant());
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new CannotHandle("the key of an activity is no id");
        }
    }
}

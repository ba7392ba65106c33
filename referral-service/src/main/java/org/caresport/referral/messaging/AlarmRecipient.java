package org.caresport.referral.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.patient.RecipientAnnouncement;

/** Announces where alarms go, at each start: the address is a setting, and the same again changes nothing. */
@ApplicationScoped
class AlarmRecipient {

    /** The same in every installation: there is one, and it is nobody's id in a directory. */
    static final UUID ID = UUID.nameUUIDFromBytes("caresport.alarms".getBytes(StandardCharsets.UTF_8));

    private final AlarmConfig alarms;
    private final Outbox outbox;
    private final Clock clock;

    AlarmRecipient(AlarmConfig alarms, Outbox outbox, Clock clock) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.clock = clock;
    }

    void announce(@Observes StartupEvent started) {
        alarms.email()
                .ifPresent(email -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.add(RecipientAnnouncement.of(ID, email, clock.instant()))));
    }
}

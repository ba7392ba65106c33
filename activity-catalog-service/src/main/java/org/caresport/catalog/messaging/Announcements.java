package org.caresport.catalog.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.domain.PlaceBook.Answer;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.PublicActivity;
import org.caresport.catalog.entry.Session;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What the catalogue tells the other services, in the transaction that makes it true. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Announcements {

    static final String ACTIVITY_CHANGED = "org.caresport.activities.changed.v1";

    private static final String ACTIVITY_ERASED = "org.caresport.activities.erased.v1";

    private static final String BROKER_ERASED = "org.caresport.brokers.erased.v1";

    private static final String RECIPIENT_ERASED = "org.caresport.recipients.erased.v1";

    private final Outbox outbox;
    private final Clock clock;

    Announcements(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void changed(PublicActivity activity) {
        outbox.add(OutgoingEvent.of(
                "activity", activity.activityId().toString(), ACTIVITY_CHANGED, clock.instant(), activity));
    }

    public void archived(UUID activity, Instant at) {
        outbox.add(OutgoingEvent.tombstone("activity", activity.toString(), ACTIVITY_ERASED, at));
    }

    /** Who is there, and where the messages to that one go. */
    public void changed(Broker broker) {
        var now = clock.instant();
        outbox.addAll(List.of(
                OutgoingEvent.of("broker", broker.id().toString(), BrokerChanged.TYPE, now, BrokerChanged.of(broker)),
                recipient(RecipientChanged.of(broker), now)));
    }

    public void brokerLeft(UUID broker) {
        var now = clock.instant();
        outbox.addAll(List.of(
                OutgoingEvent.tombstone("broker", broker.toString(), BROKER_ERASED, now),
                OutgoingEvent.tombstone("recipient", broker.toString(), RECIPIENT_ERASED, now)));
    }

    public void recipient(Organisation organisation) {
        outbox.add(recipient(RecipientChanged.of(organisation), clock.instant()));
    }

    private static OutgoingEvent recipient(RecipientChanged recipient, Instant at) {
        return OutgoingEvent.of("recipient", recipient.recipientId().toString(), RecipientChanged.TYPE, at, recipient);
    }

    public void places(List<Answer> answers, UUID organisation, @Nullable Session firstSession) {
        outbox.addAll(answers.stream()
                .map(answer -> PlaceEvents.of(answer, organisation, firstSession))
                .toList());
    }

    /** To who asked for a place in an activity that is not in the catalogue. */
    public void unknownActivity(UUID participation, UUID activity, Instant at) {
        outbox.add(PlaceEvents.unknownActivity(participation, activity, at));
    }
}

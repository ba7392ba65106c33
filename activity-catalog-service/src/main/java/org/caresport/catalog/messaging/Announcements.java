package org.caresport.catalog.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.domain.PlaceBook.Answer;
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

    public void recipient(Organisation organisation) {
        outbox.add(OutgoingEvent.of(
                "recipient",
                organisation.id().toString(),
                RecipientChanged.TYPE,
                clock.instant(),
                RecipientChanged.of(organisation)));
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

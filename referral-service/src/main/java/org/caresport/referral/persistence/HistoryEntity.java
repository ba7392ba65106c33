package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.Stamp;
import org.jspecify.annotations.Nullable;

/** One line of a case's history, of the referral or of one of its participations; never changed. */
@Entity
@Table(name = "referral_history")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class HistoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID referralId;

    /** Null for the referral itself. */
    @Nullable
    UUID participationId;

    /** The name of the kind of event, as the domain calls it. */
    String kind;

    String stage;

    @Nullable
    String reasonCode;

    @Nullable
    String reasonText;

    String madeBy;

    @Nullable
    String organisation;

    /** Null before December 2026, as are the two that follow. */
    @Nullable
    @Enumerated(EnumType.STRING)
    Actor actor;

    @Enumerated(EnumType.STRING)
    Hand.@Nullable Way way;

    @Nullable
    @Enumerated(EnumType.STRING)
    Actor onBehalfOf;

    Instant madeAt;

    static HistoryEntity of(ReferralEvent event) {
        return of(event.referral().value(), event.kind(), event.stage(), event.reason(), event.stamp());
    }

    static HistoryEntity of(ParticipationEvent event) {
        var row = of(event.referral().value(), event.kind(), event.stage(), event.reason(), event.stamp());
        row.participationId = event.participation().value();
        return row;
    }

    private static HistoryEntity of(UUID referral, Enum<?> kind, Enum<?> stage, Optional<Reason> reason, Stamp stamp) {
        var row = new HistoryEntity();
        row.referralId = referral;
        row.kind = kind.name();
        row.stage = stage.name();
        row.reasonCode = reason.map(Reason::code).orElse(null);
        row.reasonText = reason.map(Reason::text).orElse(null);
        row.madeBy = stamp.by();
        row.organisation = stamp.organisation().isEmpty() ? null : stamp.organisation();
        row.actor = stamp.hand().actor();
        row.way = stamp.hand().way();
        row.onBehalfOf = stamp.hand().onBehalfOf().orElse(null);
        row.madeAt = stamp.at();
        return row;
    }
}

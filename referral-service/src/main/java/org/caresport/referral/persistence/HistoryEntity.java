package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralStage;
import org.jspecify.annotations.Nullable;

/** One line of a referral's history, never changed. */
@Entity
@Table(name = "referral_history")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class HistoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID referralId;

    @Enumerated(EnumType.STRING)
    ReferralEvent.Kind kind;

    @Enumerated(EnumType.STRING)
    ReferralStage stage;

    @Nullable
    String reasonCode;

    @Nullable
    String reasonText;

    String madeBy;
    Instant madeAt;

    static HistoryEntity of(ReferralEvent event) {
        var row = new HistoryEntity();
        row.referralId = event.referral().value();
        row.kind = event.kind();
        row.stage = event.stage();
        row.reasonCode = event.reason().map(Reason::code).orElse(null);
        row.reasonText = event.reason().map(Reason::text).orElse(null);
        row.madeBy = event.stamp().by();
        row.madeAt = event.stamp().at();
        return row;
    }
}

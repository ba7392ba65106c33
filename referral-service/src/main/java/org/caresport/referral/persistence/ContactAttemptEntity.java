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
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.jspecify.annotations.Nullable;

/** One row of {@code contact_attempt}, never changed. */
@Entity
@Table(name = "contact_attempt")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ContactAttemptEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID referralId;

    @Enumerated(EnumType.STRING)
    ContactAttempt.Channel channel;

    boolean reached;

    @Nullable
    String note;

    String madeBy;
    Instant madeAt;

    static ContactAttemptEntity of(ReferralId referral, ContactAttempt attempt, Stamp stamp) {
        var row = new ContactAttemptEntity();
        row.referralId = referral.value();
        row.channel = attempt.channel();
        row.reached = attempt.reached();
        row.note = attempt.note();
        row.madeBy = stamp.by();
        row.madeAt = stamp.at();
        return row;
    }
}

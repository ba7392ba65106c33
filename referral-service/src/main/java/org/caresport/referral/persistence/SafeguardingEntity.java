package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.safeguarding.Safeguarding.SafeguardingLine;

/** One row of {@code safeguarding}, never changed. */
@Entity
@Table(name = "safeguarding")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SafeguardingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID referralId;
    boolean raised;
    String note;
    String madeBy;
    Instant madeAt;

    static SafeguardingEntity of(Referral referral, SafeguardingLine line) {
        var row = new SafeguardingEntity();
        row.referralId = referral.id().value();
        row.raised = line.raised();
        row.note = line.note();
        row.madeBy = line.by();
        row.madeAt = line.at();
        return row;
    }

    SafeguardingLine read() {
        return new SafeguardingLine(raised, note, madeBy, madeAt);
    }
}

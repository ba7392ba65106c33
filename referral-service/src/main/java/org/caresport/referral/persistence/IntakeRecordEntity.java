package org.caresport.referral.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One row of {@code intake_record}, never changed. */
@Entity
@Table(name = "intake_record")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class IntakeRecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID referralId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String intake;

    String madeBy;

    @Nullable
    String organisation;

    Instant madeAt;

    static IntakeRecordEntity of(ReferralId referral, Intake intake, Stamp stamp) {
        var row = new IntakeRecordEntity();
        row.referralId = referral.value();
        row.intake = Documents.write(IntakeDocument.of(intake));
        row.madeBy = stamp.by();
        row.organisation = stamp.organisation().isEmpty() ? null : stamp.organisation();
        row.madeAt = stamp.at();
        return row;
    }
}

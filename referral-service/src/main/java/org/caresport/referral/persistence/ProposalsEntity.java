package org.caresport.referral.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One row of {@code proposals}. */
@Entity
@Table(name = "proposals")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ProposalsEntity {

    @Id
    UUID referralId;

    UUID requestId;

    /** When matching looked at the catalogue for it; unknown of answers from before. */
    @Nullable
    Instant matchedAt;

    int count;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String document;

    static ProposalsEntity of(ReferralId referral) {
        var row = new ProposalsEntity();
        row.referralId = referral.value();
        return row;
    }
}

package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code known_activity}. */
@Entity
@Table(name = "known_activity")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class KnownActivityEntity {

    @Id
    UUID activityId;

    String title;
    UUID organisationId;
    String organisationName;
    String municipality;
    String status;
    Instant updatedAt;

    @Nullable
    String audience;

    @Nullable
    Integer placesLeft;

    @Nullable
    Boolean hasWaitingList;

    @Nullable
    Boolean hasTrial;

    /** When what it asks of people was changed since it was first known. */
    @Nullable
    Instant demandsChangedAt;

    boolean hasTrial() {
        return Boolean.TRUE.equals(hasTrial);
    }

    boolean isForPatients() {
        return !"professionals".equals(audience);
    }

    boolean isFull() {
        return placesLeft != null && placesLeft == 0 && Boolean.FALSE.equals(hasWaitingList);
    }
}

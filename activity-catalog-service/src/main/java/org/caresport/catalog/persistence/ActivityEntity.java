package org.caresport.catalog.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus;
import org.caresport.catalog.entry.Activity;
import org.caresport.catalog.entry.ActivityEntry;
import org.caresport.catalog.entry.Verification;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One row of {@code activity}; the columns that only a search reads are derived by the database. */
@Entity
@Table(name = "activity")
@SuppressWarnings("NullAway.Init")
class ActivityEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID organisationId;
    /** A copy, to be searched; neither it nor what time changes is part of the text that an edition counts. */
    @OptimisticLock(excluded = true)
    String organisationName;

    String municipality;
    String status;

    @JdbcTypeCode(SqlTypes.JSON)
    ActivityEntry entry;

    @OptimisticLock(excluded = true)
    List<String> days;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant overAt;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant refreshAt;

    /** Whether its sessions of the weeks before it was entered are known, as far as there were any. */
    @OptimisticLock(excluded = true)
    boolean recalled;

    @Nullable
    LocalDate verifiedOn;

    @Nullable
    String verifiedBy;

    Instant createdAt;
    Instant updatedAt;

    void write(Activity activity) {
        id = activity.id();
        organisationId = activity.entry().organisationId();
        municipality = activity.entry().municipality();
        status = activity.status().code();
        entry = activity.entry();
        var verification = activity.verification();
        verifiedOn = verification == null ? null : verification.on();
        verifiedBy = verification == null ? null : verification.by();
        createdAt = activity.createdAt();
        updatedAt = activity.updatedAt();
    }

    Activity read() {
        var verification = verifiedOn == null || verifiedBy == null ? null : new Verification(verifiedOn, verifiedBy);
        return new Activity(id, entry, ActivityStatus.of(status), verification, createdAt, updatedAt);
    }

    boolean isOver(Instant now) {
        return overAt != null && !overAt.isAfter(now);
    }
}

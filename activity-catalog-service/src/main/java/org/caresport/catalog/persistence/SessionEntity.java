package org.caresport.catalog.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.catalog.entry.Session;

@Entity
@Table(name = "session")
@SuppressWarnings("NullAway.Init")
class SessionEntity {

    @Id
    UUID id;

    UUID activityId;
    Instant startsAt;
    Instant endsAt;

    Session read() {
        return new Session(id, startsAt, endsAt);
    }
}

package org.caresport.catalog.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init")
class OrganisationEntity {

    @Id
    UUID id;

    @Version
    long version;

    String name;
    String municipality;

    @JdbcTypeCode(SqlTypes.JSON)
    OrganisationEntry entry;

    Instant updatedAt;

    void write(OrganisationEntry said, Instant now) {
        name = said.name();
        municipality = said.municipality();
        entry = said;
        updatedAt = now;
    }

    Organisation read() {
        return new Organisation(id, version, entry, updatedAt);
    }
}

package org.caresport.catalog.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;

/** An organisation as everybody sees it. */
record OrganisationView(UUID organisationId, @JsonUnwrapped OrganisationEntry entry, Instant updatedAt) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(organisation.id(), organisation.entry(), organisation.updatedAt());
    }
}

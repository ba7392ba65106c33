package org.caresport.referral.fhir.kept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resource as its organisation sent it, but without a BSN, and with references by our ids. */
public record StoredResource(
        String organisation,
        String type,
        UUID id,
        String identity,
        byte[] contentHash,
        List<String> identifiers,
        @Nullable UUID patient,
        @Nullable Instant happenedAt,
        String client,
        String municipality,
        long version,
        Instant lastUpdated,
        ObjectNode body) {

    public String reference() {
        return type + "/" + id;
    }

    /** The same row with another body; what it is known by stays. */
    public StoredResource with(ObjectNode other, Instant now) {
        return new StoredResource(
                organisation,
                type,
                id,
                identity,
                contentHash,
                identifiers,
                patient,
                happenedAt,
                client,
                municipality,
                version + 1,
                now,
                other);
    }

    public Versioned versioned() {
        return new Versioned(type, id, version, lastUpdated, body);
    }
}

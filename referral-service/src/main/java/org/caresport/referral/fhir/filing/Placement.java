package org.caresport.referral.fhir.filing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.References;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** Where an arrival belongs: in a new row, or in that of something known. Two arrivals that are the same share one. */
final class Placement {

    private final Arrival arrival;
    private final String key;
    private final Identity identity;
    private final UUID id;
    private final @Nullable StoredResource known;
    private final boolean isNews;

    private Placement(
            Arrival arrival, String key, Identity identity, UUID id, @Nullable StoredResource known, boolean isNews) {
        this.arrival = arrival;
        this.key = key;
        this.identity = identity;
        this.id = id;
        this.known = known;
        this.isNews = isNews;
    }

    static Placement ofNew(Arrival arrival, String key, Identity identity, UUID id) {
        return new Placement(arrival, key, identity, id, null, false);
    }

    /** @throws FhirRefusal 409 when an order or a measurement says something else under its old number */
    static Placement ofKnown(Arrival arrival, String key, Identity identity, StoredResource known) {
        boolean differs = !identity.saysTheSameAs(known.contentHash());
        if (differs && !arrival.kind().takesNews()) {
            throw contradiction(
                    arrival, "was received before as %s, and said something else".formatted(known.reference()));
        }
        return new Placement(arrival, key, identity, known.id(), known, differs);
    }

    /** The sender asked to leave it as it is when it is there ({@code If-None-Exist}). */
    static Placement ofFound(Arrival arrival, String key, Identity identity, StoredResource found) {
        return new Placement(arrival, key, identity, found.id(), found, false);
    }

    /** @throws FhirRefusal 409 when one request says two different things of the same */
    Placement sharedWith(Arrival other, Identity same) {
        if (!identity.saysTheSameAs(same.content())) {
            throw contradiction(other, "is in this request twice, with different content");
        }
        return this;
    }

    private static FhirRefusal contradiction(Arrival arrival, String what) {
        return FhirRefusal.of(
                409,
                IssueType.CONFLICT,
                arrival.entry().path() + ".identifier",
                what + ". Send it as it was, or under another identifier.");
    }

    Arrival arrival() {
        return arrival;
    }

    String key() {
        return key;
    }

    Identity identity() {
        return identity;
    }

    boolean isNew() {
        return known == null;
    }

    boolean isNews() {
        return isNews;
    }

    ResourceAddress address() {
        return new ResourceAddress(arrival.type(), id);
    }

    /** The row as it is to be. */
    StoredResource row(
            @Nullable UUID patient,
            @Nullable Instant happenedAt,
            UnaryOperator<String> references,
            Sender sender,
            Instant now) {
        if (known != null && !isNews) {
            return known;
        }
        return new StoredResource(
                sender.organisation(),
                arrival.type(),
                id,
                known == null ? key : known.identity(),
                identity.content(),
                identity.tokens(),
                patient,
                happenedAt,
                sender.caller().client(),
                sender.municipality(),
                known == null ? 1 : known.version() + 1,
                now,
                body(references));
    }

    private ObjectNode body(UnaryOperator<String> references) {
        var body = arrival.entry().body().deepCopy();
        body.remove("id");
        if (body.get("meta") instanceof ObjectNode meta) {
            meta.remove(List.of("versionId", "lastUpdated", "source"));
        }
        References.in(body, "").replace(references);
        return body;
    }
}

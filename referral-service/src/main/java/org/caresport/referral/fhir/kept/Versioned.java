package org.caresport.referral.fhir.kept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.caresport.referral.fhir.model.FhirJson;

/** A resource in one of its versions, ready to be shown. */
public record Versioned(String type, UUID id, long version, Instant lastUpdated, ObjectNode body) {

    public String reference() {
        return type + "/" + id;
    }

    public String etag() {
        return "W/\"" + version + "\"";
    }

    String shownLastUpdated() {
        return DateTimeFormatter.ISO_INSTANT.format(lastUpdated.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The resource with its id and version in it. */
    public ObjectNode resource() {
        var shown = FhirJson.object();
        shown.put("resourceType", type).put("id", id.toString());
        var meta = shown.putObject("meta");
        if (body.path("meta").isObject()) {
            body.path("meta").properties().forEach(kept -> meta.set(kept.getKey(), kept.getValue()));
        }
        meta.put("versionId", Long.toString(version)).put("lastUpdated", shownLastUpdated());
        body.properties().forEach(property -> {
            if (!shown.has(property.getKey())) {
                shown.set(property.getKey(), property.getValue());
            }
        });
        return shown;
    }
}

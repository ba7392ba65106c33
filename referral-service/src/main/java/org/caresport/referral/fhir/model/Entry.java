package org.caresport.referral.fhir.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One resource that a sender asks to be created.
 *
 * @param path FHIRPath of the resource within what was sent
 * @param fullUrl the name by which the other entries refer to it
 * @param body the resource; changed on its way in: the BSN goes out, references get our ids
 */
public record Entry(
        String path,
        @Nullable String fullUrl,
        ObjectNode body,
        @Nullable String ifNoneExist) {

    public String type() {
        return body.path("resourceType").asText();
    }

    /** Itself and nothing else: its content changes on the way in, and comparing it would cost. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

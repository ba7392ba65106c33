package org.caresport.kit.access;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code org.caresport.accesses.recorded.v1}: who did what to whose data, when, from where, and whether it was allowed.
 *
 * @param partOf as {@code kind/id}: what the thing belongs to, when its service does not know whose data it is
 */
public record AccessRecorded(
        Instant at,

        @Pattern(regexp = "create|read|update|delete|search")
        String action,

        @Schema(description = "What kind of thing was touched")
        String resource,

        @Schema(description = "Which one; empty for a search")
        String resourceId,

        @Schema(
                description = "The person whom the data is about, by our own opaque id; null when a search named none, "
                        + "or when only the keeper of what it is part of knows")
        @Nullable
        String client,

        @Pattern(regexp = "granted|denied") String outcome,
        @Schema(description = "The token's subject") String user,
        @Schema(uniqueItems = true) Set<String> roles,

        @Schema(description = "Where the user works; empty for a patient")
        String organisation,

        @Schema(description = "The client application") String system,
        @Schema(description = "Which service was asked") String service,

        @Schema(description = "W3C trace context of the request") @Nullable
        String request,

        @Schema(
                description =
                        "As kind/id: what the thing belongs to, where the service that was asked does not know whose data it is")
        @Nullable
        String partOf) {

    public static final String TOPIC = "access";
    public static final String TYPE = "org.caresport.accesses.recorded.v1";

    static AccessRecorded of(Access access, Caller caller, Instant at, String service, @Nullable String request) {
        return new AccessRecorded(
                at,
                access.action(),
                access.resource(),
                access.resourceId(),
                access.client(),
                access.outcome(),
                caller.subject(),
                caller.roles(),
                caller.organisation(),
                caller.client(),
                service,
                request,
                access.partOf());
    }
}

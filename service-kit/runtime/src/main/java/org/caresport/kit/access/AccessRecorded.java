package org.caresport.kit.access;

import java.time.Instant;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code access.recorded.v1}: who did what to whose data, when, from where, and whether it was allowed.
 *
 * @param partOf as {@code kind/id}: what the thing belongs to, when its service does not know whose data it is
 */
public record AccessRecorded(
        Instant at,
        String action,
        String resource,
        String resourceId,
        @Nullable String client,
        String outcome,
        String user,
        Set<String> roles,
        String organisation,
        String system,
        String service,
        @Nullable String request,
        @Nullable String partOf) {

    static final String TOPIC = "access";
    static final String TYPE = "access.recorded.v1";

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

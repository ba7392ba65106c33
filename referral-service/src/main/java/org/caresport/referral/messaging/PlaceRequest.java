package org.caresport.referral.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Participation;
import org.jspecify.annotations.Nullable;

/** The data of {@code place.*-requested.v1}: what the catalogue is asked to do with a place, for an opaque enrolment. */
record PlaceRequest(
        UUID participationId,
        UUID activityId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        Instant requestedAt) {

    static OutgoingEvent hold(Participation participation, Instant at) {
        return event("place.hold-requested.v1", participation, null, at);
    }

    /** Takes an offered place, or says that the provider confirmed a reserved one. */
    static OutgoingEvent confirm(Participation participation, Instant at) {
        return event("place.confirm-requested.v1", participation, null, at);
    }

    static OutgoingEvent release(Participation participation, String reason, Instant at) {
        return event("place.release-requested.v1", participation, reason, at);
    }

    private static OutgoingEvent event(String type, Participation participation, @Nullable String reason, Instant at) {
        var data = new PlaceRequest(
                participation.id().value(), participation.activity().id().value(), reason, at);
        return OutgoingEvent.of("place-request", participation.id().toString(), type, at, data);
    }
}

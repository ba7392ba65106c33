package org.caresport.referral.messaging;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.enrolment.ChangeOfGroup;
import org.caresport.referral.enrolment.FormerPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data of {@code org.caresport.places.*-requested.v1}: what the catalogue is asked to do with a place, for an opaque enrolment. */
final class PlaceRequest {

    static final String HOLD = "org.caresport.places.hold-requested.v1";
    static final String CONFIRM = "org.caresport.places.confirm-requested.v1";
    static final String RELEASE = "org.caresport.places.release-requested.v1";

    private static final String TOPIC = "place-request";
    private static final String ENROLMENT =
            "An opaque enrolment for the catalogue: the participation, or its claim to a place in another group";
    private static final String ACTIVITY = "The activity of the catalogue";
    private static final String ASKED = "When it was asked";

    private PlaceRequest() {}

    /** A place is wanted, or is to stay. */
    record Wish(
            @Schema(description = ENROLMENT) UUID participationId,
            @Schema(description = ACTIVITY) UUID activityId,
            @Schema(description = ASKED) Instant requestedAt) {}

    /** A place is no longer wanted. */
    record Release(
            @Schema(description = ENROLMENT) UUID participationId,
            @Schema(description = ACTIVITY) UUID activityId,
            @Schema(description = ASKED) Instant requestedAt,

            @Schema(description = "Why, coded") @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+")
            String reason) {}

    static OutgoingEvent hold(Participation participation, Instant at) {
        return event(HOLD, participation.enrolment().id(), wish(participation, at), at);
    }

    /** Takes an offered place, or says that the provider confirmed a reserved one. */
    static OutgoingEvent confirm(Participation participation, Instant at) {
        return event(CONFIRM, participation.enrolment().id(), wish(participation, at), at);
    }

    static OutgoingEvent release(Participation participation, String reason, Instant at) {
        var data = new Release(
                participation.enrolment().id(), participation.activity().id().value(), at, reason);
        return event(RELEASE, participation.enrolment().id(), data, at);
    }

    /** Asks for a place in another group. */
    static OutgoingEvent hold(ChangeOfGroup transfer, Instant at) {
        return event(HOLD, transfer.claim(), new Wish(transfer.claim(), transfer.activity(), at), at);
    }

    static OutgoingEvent release(ChangeOfGroup transfer, String reason, Instant at) {
        return event(RELEASE, transfer.claim(), new Release(transfer.claim(), transfer.activity(), at, reason), at);
    }

    static OutgoingEvent release(FormerPlace left, String reason, Instant at) {
        return event(RELEASE, left.enrolment(), new Release(left.enrolment(), left.activity(), at, reason), at);
    }

    private static Wish wish(Participation participation, Instant at) {
        return new Wish(
                participation.enrolment().id(), participation.activity().id().value(), at);
    }

    private static OutgoingEvent event(String type, UUID enrolment, Object data, Instant at) {
        return OutgoingEvent.of(TOPIC, enrolment.toString(), type, at, data);
    }
}

package org.caresport.catalog.messaging;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caresport.catalog.domain.Place;
import org.caresport.catalog.domain.PlaceBook.Answer;
import org.caresport.catalog.domain.PlaceState.Confirmed;
import org.caresport.catalog.domain.PlaceState.OfferExpired;
import org.caresport.catalog.domain.PlaceState.Offered;
import org.caresport.catalog.domain.PlaceState.Reason;
import org.caresport.catalog.domain.PlaceState.Refused;
import org.caresport.catalog.domain.PlaceState.Released;
import org.caresport.catalog.domain.PlaceState.Reserved;
import org.caresport.catalog.domain.PlaceState.Waiting;
import org.caresport.catalog.entry.Session;
import org.caresport.kit.event.OutgoingEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The Java side of the schemas {@code org.caresport.places.*.v1}. */
final class PlaceEvents {

    static final String RESERVED = "org.caresport.places.reserved.v1";
    static final String WAITLISTED = "org.caresport.places.waitlisted.v1";
    static final String OFFERED = "org.caresport.places.offered.v1";
    static final String OFFER_EXPIRED = "org.caresport.places.offer-expired.v1";
    static final String CONFIRMED = "org.caresport.places.confirmed.v1";
    static final String RELEASED = "org.caresport.places.released.v1";
    static final String REFUSED = "org.caresport.places.refused.v1";

    private PlaceEvents() {}

    private static final String ENROLMENT = "Opaque: the catalogue does not know who it is";

    record ReservedPlace(
            @Schema(description = ENROLMENT) UUID participationId,
            UUID activityId,
            UUID organisationId,

            @Schema(description = "The next session, if one is planned") @Nullable
            Session firstSession,

            Instant at) {}

    record WaitlistedPlace(
            @Schema(description = ENROLMENT) UUID participationId,
            UUID activityId,
            UUID organisationId,

            @Schema(description = "At the time of this event") @Min(1)
            int position,

            Instant at) {}

    record OfferedPlace(
            @Schema(description = ENROLMENT) UUID participationId,
            UUID activityId,
            UUID organisationId,
            Instant expiresAt,
            Instant at) {}

    /** Confirmed, or no longer on offer. */
    record PlainPlace(
            @Schema(description = ENROLMENT) UUID participationId, UUID activityId, UUID organisationId, Instant at) {}

    record ReleasedPlace(
            @Schema(description = ENROLMENT) UUID participationId,
            UUID activityId,
            UUID organisationId,

            @Schema(
                    description =
                            "As it was given with the request; closed when the activity ended; never-asked when the "
                                    + "release came before its request")
            @Size(max = 40)
            String reason,

            Instant at) {}

    record RefusedPlace(
            @Schema(description = ENROLMENT) UUID participationId,
            UUID activityId,

            @Schema(description = "Null for an unknown activity") @Nullable
            UUID organisationId,

            @Pattern(regexp = "closed|full|unknown-activity|not-open")
            String reason,

            Instant at) {}

    static OutgoingEvent of(Answer answer, UUID organisation, @Nullable Session firstSession) {
        var place = answer.place();
        var who = place.participation();
        var what = place.activity();
        return switch (place.state()) {
            case Reserved(var _, var at) ->
                event(RESERVED, place, new ReservedPlace(who, what, organisation, firstSession, at));
            case Waiting(var _, var at) ->
                event(WAITLISTED, place, new WaitlistedPlace(who, what, organisation, answer.position(), at));
            case Offered(var until, var at) ->
                event(OFFERED, place, new OfferedPlace(who, what, organisation, until, at));
            case OfferExpired(var at) -> event(OFFER_EXPIRED, place, new PlainPlace(who, what, organisation, at));
            case Confirmed(var at) -> event(CONFIRMED, place, new PlainPlace(who, what, organisation, at));
            case Released(var reason, var at) ->
                event(RELEASED, place, new ReleasedPlace(who, what, organisation, reason, at));
            case Refused(var reason, var at) ->
                event(REFUSED, place, new RefusedPlace(who, what, organisation, reason.code(), at));
        };
    }

    static OutgoingEvent unknownActivity(UUID participation, UUID activity, Instant at) {
        return OutgoingEvent.of(
                "place",
                participation.toString(),
                REFUSED,
                at,
                new RefusedPlace(participation, activity, null, Reason.UNKNOWN_ACTIVITY.code(), at));
    }

    private static OutgoingEvent event(String type, Place place, Object data) {
        return OutgoingEvent.of(
                "place", place.participation().toString(), type, place.state().at(), data);
    }
}

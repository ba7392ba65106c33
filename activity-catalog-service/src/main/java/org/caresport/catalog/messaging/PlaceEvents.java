package org.caresport.catalog.messaging;

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
import org.jspecify.annotations.Nullable;

/** The Java side of the schemas {@code place.*.v1}. */
final class PlaceEvents {

    private PlaceEvents() {}

    record ReservedPlace(
            UUID participationId,
            UUID activityId,
            UUID organisationId,
            @Nullable Session firstSession,
            Instant at) {}

    record WaitlistedPlace(UUID participationId, UUID activityId, UUID organisationId, int position, Instant at) {}

    record OfferedPlace(UUID participationId, UUID activityId, UUID organisationId, Instant expiresAt, Instant at) {}

    /** Confirmed, or no longer on offer. */
    record PlainPlace(UUID participationId, UUID activityId, UUID organisationId, Instant at) {}

    /** Released or refused. */
    record ReasonedPlace(
            UUID participationId, UUID activityId, @Nullable UUID organisationId, String reason, Instant at) {}

    static OutgoingEvent of(Answer answer, UUID organisation, @Nullable Session firstSession) {
        var place = answer.place();
        var who = place.participation();
        var what = place.activity();
        return switch (place.state()) {
            case Reserved(var _, var at) ->
                event("place.reserved.v1", place, new ReservedPlace(who, what, organisation, firstSession, at));
            case Waiting(var _, var at) ->
                event(
                        "place.waitlisted.v1",
                        place,
                        new WaitlistedPlace(who, what, organisation, answer.position(), at));
            case Offered(var until, var at) ->
                event("place.offered.v1", place, new OfferedPlace(who, what, organisation, until, at));
            case OfferExpired(var at) ->
                event("place.offer-expired.v1", place, new PlainPlace(who, what, organisation, at));
            case Confirmed(var at) -> event("place.confirmed.v1", place, new PlainPlace(who, what, organisation, at));
            case Released(var reason, var at) ->
                event("place.released.v1", place, new ReasonedPlace(who, what, organisation, reason, at));
            case Refused(var reason, var at) ->
                event("place.refused.v1", place, new ReasonedPlace(who, what, organisation, reason.code(), at));
        };
    }

    static OutgoingEvent unknownActivity(UUID participation, UUID activity, Instant at) {
        return OutgoingEvent.of(
                "place",
                participation.toString(),
                "place.refused.v1",
                at,
                new ReasonedPlace(participation, activity, null, Reason.UNKNOWN_ACTIVITY.code(), at));
    }

    private static OutgoingEvent event(String type, Place place, Object data) {
        return OutgoingEvent.of(
                "place", place.participation().toString(), type, place.state().at(), data);
    }
}

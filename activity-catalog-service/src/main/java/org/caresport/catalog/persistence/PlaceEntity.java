package org.caresport.catalog.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.caresport.catalog.domain.Place;
import org.caresport.catalog.domain.PlaceState.Confirmed;
import org.caresport.catalog.domain.PlaceState.OfferExpired;
import org.caresport.catalog.domain.PlaceState.Offered;
import org.caresport.catalog.domain.PlaceState.Reason;
import org.caresport.catalog.domain.PlaceState.Refused;
import org.caresport.catalog.domain.PlaceState.Released;
import org.caresport.catalog.domain.PlaceState.Reserved;
import org.caresport.catalog.domain.PlaceState.Waiting;
import org.jspecify.annotations.Nullable;

/** One row of {@code place}: the sealed state flattened to its name and the columns it uses. */
@Entity
@Table(name = "place")
@SuppressWarnings("NullAway.Init")
class PlaceEntity {

    static final String RESERVED = "reserved";
    static final String CONFIRMED = "confirmed";
    static final String WAITING = "waiting";
    static final String OFFERED = "offered";
    static final String EXPIRED = "expired";
    static final String RELEASED = "released";
    static final String REFUSED = "refused";

    @Id
    UUID participationId;

    UUID activityId;
    String state;
    Instant since;
    boolean fromOffer;

    @Nullable
    Long waitingNumber;

    @Nullable
    Instant offeredUntil;

    @Nullable
    String reason;

    void write(Place place) {
        participationId = place.participation();
        activityId = place.activity();
        since = place.state().at();
        fromOffer = place.state() instanceof Reserved(var taken, var _) && taken;
        waitingNumber = place.state() instanceof Waiting(var number, var _) ? number : null;
        offeredUntil = place.state() instanceof Offered(var until, var _) ? until : null;
        switch (place.state()) {
            case Reserved _ -> enter(RESERVED, null);
            case Confirmed _ -> enter(CONFIRMED, null);
            case Waiting _ -> enter(WAITING, null);
            case Offered _ -> enter(OFFERED, null);
            case OfferExpired _ -> enter(EXPIRED, null);
            case Released(var why, var _) -> enter(RELEASED, why);
            case Refused(var why, var _) -> enter(REFUSED, why.code());
        }
    }

    Place read() {
        return new Place(
                participationId,
                activityId,
                switch (state) {
                    case RESERVED -> new Reserved(fromOffer, since);
                    case CONFIRMED -> new Confirmed(since);
                    case WAITING -> new Waiting(Objects.requireNonNull(waitingNumber), since);
                    case OFFERED -> new Offered(Objects.requireNonNull(offeredUntil), since);
                    case EXPIRED -> new OfferExpired(since);
                    case RELEASED -> new Released(Objects.requireNonNull(reason), since);
                    case REFUSED -> new Refused(Reason.of(Objects.requireNonNull(reason)), since);
                    default -> throw new IllegalStateException("no such state of a place: " + state);
                });
    }

    private void enter(String next, @Nullable String why) {
        state = next;
        reason = why;
    }
}

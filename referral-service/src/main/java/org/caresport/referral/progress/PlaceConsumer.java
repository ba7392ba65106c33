package org.caresport.referral.progress;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.domain.Because;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationState.AwaitingPlace;
import org.caresport.referral.domain.ParticipationState.Offered;
import org.caresport.referral.domain.ParticipationState.PlaceRequested;
import org.caresport.referral.domain.ParticipationState.Running;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Participations;

/**
 * Follows what the catalogue does with our places. What it tells may cross with what we asked of it meanwhile: news that
 * the participation has outlived changes nothing and is passed over.
 */
@ApplicationScoped
class PlaceConsumer implements EventConsumer {

    private final Participations participations;
    private final Cases cases;

    PlaceConsumer(Participations participations, Cases cases) {
        this.participations = participations;
        this.cases = cases;
    }

    @Override
    public String topic() {
        return "place";
    }

    @Override
    public boolean handles(String type) {
        return PlaceEvent.TYPES.contains(type);
    }

    @Override
    public void on(IncomingEvent event) {
        var place = event.as(PlaceEvent.class);
        var participation = participations
                .findByEnrolment(place.participationId())
                .orElseThrow(() -> new CannotHandle("there is no participation " + place.participationId()));
        followed(event, place, participation)
                .ifPresentOrElse(
                        cases::move,
                        () -> Log.infof(
                                "%s: %s is %s, passed over", event.type(), participation.id(), participation.stage()));
    }

    /** News of a place that they have, of one that they asked for in another group, or of one that they left. */
    private static Optional<Participation.Change> followed(
            IncomingEvent event, PlaceEvent place, Participation participation) {
        var enrolment = participation.enrolment();
        if (enrolment.id().equals(place.participationId())) {
            return move(event, place, participation);
        }
        return enrolment
                .pending()
                .filter(wish -> wish.claim().equals(place.participationId()))
                .filter(_ -> participation.stage().isKnownToProvider())
                .flatMap(_ -> transfer(event, place, participation));
    }

    /** Who has a place waits for no other: on the list of the other group is as good as no. */
    private static Optional<Participation.Change> transfer(
            IncomingEvent event, PlaceEvent place, Participation participation) {
        var stamp = Stamp.byThePlatform(event.time());
        return switch (event.type()) {
            case PlaceEvent.RESERVED -> Optional.of(participation.transfer(place.firstSession(), stamp));
            case PlaceEvent.WAITLISTED ->
                Optional.of(participation.refuseTransfer(Because.NO_PLACE.withCode("full"), stamp));
            case PlaceEvent.REFUSED, PlaceEvent.RELEASED ->
                Optional.of(participation.refuseTransfer(reason(place, Because.NO_PLACE), stamp));
            default -> Optional.empty();
        };
    }

    private static Optional<Participation.Change> move(
            IncomingEvent event, PlaceEvent place, Participation participation) {
        var stamp = Stamp.byThePlatform(event.time());
        var state = participation.state();
        return switch (event.type()) {
            case PlaceEvent.RESERVED ->
                when(state instanceof AwaitingPlace, () -> participation.reserve(place.firstSession(), stamp));
            case PlaceEvent.WAITLISTED ->
                when(
                        state instanceof PlaceRequested,
                        () -> participation.waitlist(requireNonNullElse(place.position(), 1), stamp));
            case PlaceEvent.OFFERED ->
                when(state instanceof Waitlisted, () -> participation.offerPlace(expiry(event, place), stamp));
            case PlaceEvent.OFFER_EXPIRED -> when(state instanceof AwaitingPlace, () -> participation.expire(stamp));
            case PlaceEvent.REFUSED ->
                when(
                        state instanceof AwaitingPlace,
                        () -> participation.refusePlace(reason(place, Because.NO_PLACE), stamp));
            case PlaceEvent.RELEASED ->
                when(
                        state instanceof Running && !(state instanceof Offered),
                        () -> participation.losePlace(reason(place, Because.PLACE_GONE), stamp));
            default -> Optional.empty();
        };
    }

    private static Instant expiry(IncomingEvent event, PlaceEvent place) {
        if (place.expiresAt() == null) {
            throw new CannotHandle(event.type() + " does not say until when the place is kept");
        }
        return place.expiresAt();
    }

    /** The catalogue says which of its reasons it is. */
    private static Reason reason(PlaceEvent place, Because usual) {
        return usual.withCode(requireNonNullElse(place.reason(), "other"));
    }

    private static Optional<Participation.Change> when(boolean legal, Supplier<Participation.Change> move) {
        return legal ? Optional.of(move.get()) : Optional.empty();
    }
}

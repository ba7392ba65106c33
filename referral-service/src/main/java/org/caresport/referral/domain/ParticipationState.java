package org.caresport.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.caresport.referral.ending.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Where a participation stands. As with {@link ReferralState}, each state offers only its legal moves.
 *
 * <pre>
 *  Offered ──accept──► PlaceRequested ──reserve──► Enrolled ──attend──► Started ──attend──► Active ──complete──► Completed
 *     │                  ▲     └──waitlist──► Waitlisted   │ ▲             │  └──complete──────────────────────►     ▲
 *     │                  └──takePlace──────────────┘       └─┘             │                 │
 *     │                                                  confirm           └────withdraw─────┴──► DroppedOut
 *     ├──decline / withdraw before a place is ours──► DeclinedByPatient
 *     └──expire, also of a place offered from the list──► OfferExpired
 *
 *  the catalogue has no place, or the provider refuses an enrolled participant ──► DeclinedByProvider
 *  Enrolled ──withdraw──► DidNotStart
 *  staying where they are: Offered ──remind──►; Enrolled ──reschedule──►; whoever has a place ──miss──► and ──excuse──►;
 *  and whoever has a place ──requestTransfer──►, then ──transfer──► in the other group or ──refuseTransfer──► in their own;
 *  Started, Active ──goOnAfterTrial──►, ──extend──► and, past its last day, ──reachEnd──►
 *  every running state ──putOnHold──► and, once a clinician has said yes, ──resume──►
 *  every running state ──cancel──► Cancelled: the referral ended, or the programme did
 *  Started, Active ──correct──► Enrolled, Started or Active, by the days on which they were there after all
 * </pre>
 */
public sealed interface ParticipationState {

    default ParticipationStage stage() {
        return switch (this) {
            case Offered _ -> ParticipationStage.OFFERED;
            case PlaceRequested _ -> ParticipationStage.PLACE_REQUESTED;
            case Waitlisted _ -> ParticipationStage.WAITLISTED;
            case Enrolled _ -> ParticipationStage.ENROLLED;
            case Started _ -> ParticipationStage.STARTED;
            case Active _ -> ParticipationStage.ACTIVE;
            case Completed _ -> ParticipationStage.COMPLETED;
            case DeclinedByPatient _ -> ParticipationStage.DECLINED_BY_PATIENT;
            case DeclinedByProvider _ -> ParticipationStage.DECLINED_BY_PROVIDER;
            case OfferExpired _ -> ParticipationStage.OFFER_EXPIRED;
            case DidNotStart _ -> ParticipationStage.DID_NOT_START;
            case DroppedOut _ -> ParticipationStage.DROPPED_OUT;
            case Cancelled _ -> ParticipationStage.CANCELLED;
        };
    }

    Instant since();

    default Optional<Reason> reason() {
        return Optional.empty();
    }

    /** Somebody said why. */
    sealed interface Explained extends ParticipationState {

        Reason why();

        @Override
        default Optional<Reason> reason() {
            return Optional.of(why());
        }
    }

    /** The patient may still step back. What that is called depends on how far it went. */
    sealed interface Running extends ParticipationState {

        Ended withdraw(Reason why, Instant now);

        /** Nobody's no: what it was part of has ended. */
        default Cancelled cancel(Reason why, Instant now) {
            return new Cancelled(why, now);
        }

        /** Whether the catalogue keeps a place, or a spot on the waiting list, for it. */
        default boolean holdsPlace() {
            return true;
        }
    }

    /** We wait for the catalogue: for a place, or for one that comes free. */
    sealed interface AwaitingPlace extends Running {

        default Enrolled reserve(@Nullable FirstSession first, Instant now) {
            return new Enrolled(first, null, now);
        }

        default Waitlisted waitlist(int position, Instant now) {
            return new Waitlisted(position, null, now);
        }

        default DeclinedByProvider refuse(Reason why, Instant now) {
            return new DeclinedByProvider(why, now);
        }

        @Override
        default DeclinedByPatient withdraw(Reason why, Instant now) {
            return new DeclinedByPatient(why, now);
        }
    }

    /** An offer, of a programme or of a place, that lapses. */
    sealed interface Expirable extends Running {

        default OfferExpired expire(Instant now) {
            return new OfferExpired(now);
        }
    }

    /** The participant has been there. */
    sealed interface Attending extends Running {

        Place place();

        LocalDate firstSessionOn();

        /** The same in another group. */
        Attending in(@Nullable FirstSession next);

        default Completed complete(Instant now) {
            return new Completed(place(), firstSessionOn(), null, now);
        }

        default Completed complete(Outcome outcome, Instant now) {
            return new Completed(place(), firstSessionOn(), outcome, now);
        }

        /** Where it stands when these are the days on which they were there. */
        default Running thereOn(SortedSet<LocalDate> days, Instant now) {
            return switch (days.size()) {
                case 0 -> new Enrolled(place().firstSession(), place().confirmedAt(), now);
                case 1 -> new Started(place(), days.getFirst(), this instanceof Started ? since() : now);
                default -> new Active(place(), days.getFirst(), this instanceof Active ? since() : now);
            };
        }

        @Override
        default DroppedOut withdraw(Reason why, Instant now) {
            return new DroppedOut(why, firstSessionOn(), null, now);
        }
    }

    /**
     * A place that was given.
     *
     * @param firstSession when the participant is expected first
     * @param confirmedAt when the provider said that they are expected; null when nobody has
     */
    record Place(
            @Nullable FirstSession firstSession, @Nullable Instant confirmedAt) {}

    /** Nothing more happens here; the referral may go on to a next offer. */
    sealed interface Ended extends ParticipationState {}

    /**
     * @param expiresAt until when it stands; null for one that was made before offers lapsed
     * @param remindedAt when the patient was reminded of it
     */
    record Offered(@Nullable Instant expiresAt, @Nullable Instant remindedAt, Instant since) implements Expirable {

        boolean lapsesBy(Instant moment) {
            return expiresAt != null && !moment.isBefore(expiresAt);
        }

        Offered until(Instant expiry) {
            return new Offered(expiry, remindedAt, since);
        }

        Offered remind(Instant now) {
            return new Offered(expiresAt, now, since);
        }

        /** The time on hold does not count. */
        Offered longerBy(Duration held) {
            return new Offered(expiresAt == null ? null : expiresAt.plus(held), remindedAt, since);
        }

        PlaceRequested accept(Instant now) {
            return new PlaceRequested(now);
        }

        @Override
        public DeclinedByPatient withdraw(Reason why, Instant now) {
            return new DeclinedByPatient(why, now);
        }

        @Override
        public boolean holdsPlace() {
            return false;
        }
    }

    record PlaceRequested(Instant since) implements AwaitingPlace, Expirable {}

    /**
     * @param position in the list when it was joined, from 1
     * @param placeExpiresAt until when a place that came free is kept for this participant, once there is one
     */
    record Waitlisted(int position, @Nullable Instant placeExpiresAt, Instant since)
            implements AwaitingPlace, Expirable {

        Waitlisted offerPlace(Instant expiresAt) {
            return new Waitlisted(position, expiresAt, since);
        }

        /** Past its expiry it may still be asked for: whether the place went to the next is the catalogue's to say. */
        Optional<PlaceRequested> takePlace(Instant now) {
            return placeExpiresAt == null ? Optional.empty() : Optional.of(new PlaceRequested(now));
        }
    }

    /** @param confirmedAt when the provider said that the participant is expected */
    record Enrolled(
            @Nullable FirstSession firstSession, @Nullable Instant confirmedAt, Instant since) implements Running {

        Enrolled confirm(Instant now) {
            return new Enrolled(firstSession, now, since);
        }

        /** @param next null when none is planned any more */
        Enrolled reschedule(@Nullable FirstSession next) {
            return new Enrolled(next, confirmedAt, since);
        }

        DeclinedByProvider refuse(Reason why, Instant now) {
            return new DeclinedByProvider(why, now);
        }

        public Place place() {
            return new Place(firstSession, confirmedAt);
        }

        Started attend(LocalDate day, Instant now) {
            return new Started(place(), day, now);
        }

        @Override
        public DidNotStart withdraw(Reason why, Instant now) {
            return new DidNotStart(why, null, now);
        }
    }

    record Started(Place place, LocalDate firstSessionOn, Instant since) implements Attending {

        Active attend(Instant now) {
            return new Active(place, firstSessionOn, now);
        }

        @Override
        public Started in(@Nullable FirstSession next) {
            return new Started(new Place(next, place.confirmedAt()), firstSessionOn, since);
        }
    }

    record Active(Place place, LocalDate firstSessionOn, Instant since) implements Attending {

        @Override
        public Active in(@Nullable FirstSession next) {
            return new Active(new Place(next, place.confirmedAt()), firstSessionOn, since);
        }
    }

    /** @param outcome what came after the programme; null when nobody said */
    record Completed(
            Place place, LocalDate firstSessionOn, @Nullable Outcome outcome, Instant since) implements Ended {}

    record DeclinedByPatient(Reason why, Instant since) implements Ended, Explained {}

    record DeclinedByProvider(Reason why, Instant since) implements Ended, Explained {}

    record OfferExpired(Instant since) implements Ended {

        @Override
        public Optional<Reason> reason() {
            return Optional.of(Because.OFFER_EXPIRED.reason());
        }
    }

    /** @param on since when it is known that they do not come; null when that was not kept */
    record DidNotStart(Reason why, @Nullable LocalDate on, Instant since) implements Ended, Explained {}

    /**
     * @param firstSessionOn null when it was not kept
     * @param on since when they did not come any more; null when that was not kept
     */
    record DroppedOut(
            Reason why,
            @Nullable LocalDate firstSessionOn,
            @Nullable LocalDate on,
            Instant since) implements Ended, Explained {}

    record Cancelled(Reason why, Instant since) implements Ended, Explained {}
}

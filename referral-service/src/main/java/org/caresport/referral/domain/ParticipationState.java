package org.caresport.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
 * </pre>
 */
public sealed interface ParticipationState {

    ParticipationStage stage();

    Instant since();

    default Optional<Reason> reason() {
        return Optional.empty();
    }

    /** The patient may still step back. What that is called depends on how far it went. */
    sealed interface Running extends ParticipationState {

        Ended withdraw(Reason why, Instant now);

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

        LocalDate firstSessionOn();

        default Completed complete(Instant now) {
            return new Completed(firstSessionOn(), now);
        }

        @Override
        default DroppedOut withdraw(Reason why, Instant now) {
            return new DroppedOut(why, now);
        }
    }

    /** Nothing more happens here; the referral may go on to a next offer. */
    sealed interface Ended extends ParticipationState {}

    record Offered(Instant since) implements Expirable {

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

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.OFFERED;
        }
    }

    record PlaceRequested(Instant since) implements AwaitingPlace, Expirable {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.PLACE_REQUESTED;
        }
    }

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

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.WAITLISTED;
        }
    }

    /** @param confirmedAt when the provider said that the participant is expected */
    record Enrolled(
            @Nullable FirstSession firstSession, @Nullable Instant confirmedAt, Instant since) implements Running {

        Enrolled confirm(Instant now) {
            return new Enrolled(firstSession, now, since);
        }

        DeclinedByProvider refuse(Reason why, Instant now) {
            return new DeclinedByProvider(why, now);
        }

        Started attend(LocalDate day, Instant now) {
            return new Started(day, now);
        }

        @Override
        public DidNotStart withdraw(Reason why, Instant now) {
            return new DidNotStart(why, now);
        }

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.ENROLLED;
        }
    }

    record Started(LocalDate firstSessionOn, Instant since) implements Attending {

        Active attend(Instant now) {
            return new Active(firstSessionOn, now);
        }

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.STARTED;
        }
    }

    record Active(LocalDate firstSessionOn, Instant since) implements Attending {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.ACTIVE;
        }
    }

    record Completed(LocalDate firstSessionOn, Instant since) implements Ended {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.COMPLETED;
        }
    }

    record DeclinedByPatient(Reason why, Instant since) implements Ended {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.DECLINED_BY_PATIENT;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    record DeclinedByProvider(Reason why, Instant since) implements Ended {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.DECLINED_BY_PROVIDER;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    record OfferExpired(Instant since) implements Ended {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.OFFER_EXPIRED;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(new Reason("offer-expired", "The offer was not taken in time"));
        }
    }

    record DidNotStart(Reason why, Instant since) implements Ended {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.DID_NOT_START;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    record DroppedOut(Reason why, Instant since) implements Ended {

        @Override
        public ParticipationStage stage() {
            return ParticipationStage.DROPPED_OUT;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }
}

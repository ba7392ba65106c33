package org.caresport.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.attendance.Register;
import org.caresport.referral.domain.ParticipationEvent.Kind;
import org.caresport.referral.domain.ParticipationState.Active;
import org.caresport.referral.domain.ParticipationState.Attending;
import org.caresport.referral.domain.ParticipationState.AwaitingPlace;
import org.caresport.referral.domain.ParticipationState.Completed;
import org.caresport.referral.domain.ParticipationState.DidNotStart;
import org.caresport.referral.domain.ParticipationState.DroppedOut;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Expirable;
import org.caresport.referral.domain.ParticipationState.Offered;
import org.caresport.referral.domain.ParticipationState.Running;
import org.caresport.referral.domain.ParticipationState.Started;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.ending.Outcome;
import org.caresport.referral.enrolment.ChangeOfGroup;
import org.caresport.referral.enrolment.Enrolment;
import org.caresport.referral.enrolment.Trial;
import org.jspecify.annotations.Nullable;

/**
 * One patient's way into one activity, from the broker's offer to the last session. It is a life of its own: a refused
 * offer does not refuse the referral, it leads to the next offer.
 *
 * @param municipality of the referral, so that its broker finds it
 * @param note what the broker wrote with the offer
 * @param override why it was offered although something spoke against it
 * @param enrolment what it holds in the catalogue
 * @param hold why it does not go on for now, whatever its state; only while it runs
 */
public record Participation(
        ParticipationId id,
        long version,
        ReferralId referral,
        PatientId patient,
        String municipality,
        OfferedActivity activity,
        @Nullable String note,
        Optional<Reason> override,
        Enrolment enrolment,
        ParticipationState state,
        Optional<Hold> hold,
        Instant lastUpdated) {

    /** A clinician is asked first. Nothing goes forward meanwhile, but it may end. */
    public record Hold(Reason why, Instant since) {}

    /** The participation as it now is, and the one thing to announce about how it got there. */
    public record Change(Participation participation, ParticipationEvent event) {

        /** The same offer, to try it first. */
        public Change asTrial(Trial lesson) {
            var trying = participation.holding(participation.enrolment.trying(lesson), event.stamp());
            return new Change(trying, event);
        }

        /** The same, with what the terms say about it: until when an offer stands. */
        public Change under(Terms terms) {
            return event.kind() == Kind.OFFERED && participation.state instanceof Offered offered
                    ? new Change(
                            participation.in(offered.until(terms.offerExpiresAt(
                                    participation.municipality, event.stamp().at()))),
                            event)
                    : this;
        }
    }

    public static Change offer(
            ParticipationId id, Referral referral, OfferedActivity activity, @Nullable String note, Stamp stamp) {
        return offer(id, referral, activity, note, Optional.empty(), stamp);
    }

    /** @param override why it is offered although something speaks against it */
    public static Change offer(
            ParticipationId id,
            Referral referral,
            OfferedActivity activity,
            @Nullable String note,
            Optional<Reason> override,
            Stamp stamp) {
        var submission = referral.submission();
        var offered = new Participation(
                id,
                0,
                referral.id(),
                submission.patient(),
                submission.municipality(),
                activity,
                note,
                override,
                Enrolment.of(id.value()),
                new Offered(null, null, stamp.at()),
                Optional.empty(),
                stamp.at());
        return offered.announce(Kind.OFFERED, offered.state, false, override, stamp);
    }

    public Change accept(Stamp stamp) {
        return to(free(Offered.class, "accept").accept(stamp.at()), Kind.ACCEPTED, stamp);
    }

    public Change decline(Reason why, Stamp stamp) {
        return end(standing(Offered.class, "decline").withdraw(why, stamp.at()), false, stamp);
    }

    /** The patient, or the broker for them, steps back; what the catalogue holds is given back. */
    public Change withdraw(Reason why, Stamp stamp) {
        var running = standing(Running.class, "withdraw from");
        return end(running.withdraw(why, stamp.at()), running.holdsPlace(), stamp);
    }

    /** @param on since when they do not come */
    public Change withdraw(Reason why, LocalDate on, Stamp stamp) {
        var running = standing(Running.class, "withdraw from");
        var ended = switch (running.withdraw(why, stamp.at())) {
            case DidNotStart(var reason, var _, var since) -> new DidNotStart(reason, on, since);
            case DroppedOut(var reason, var first, var _, var since) -> new DroppedOut(reason, first, on, since);
            case ParticipationState.Ended other -> other;
        };
        return end(ended, running.holdsPlace(), stamp);
    }

    public Change takePlace(Stamp stamp) {
        var requested = free(Waitlisted.class, "take a place in")
                .takePlace(stamp.at())
                .orElseThrow(() -> refused("take a place in"));
        return to(requested, Kind.PLACE_TAKEN, stamp);
    }

    /** @param first the next session that the catalogue knows; who tries it first, is expected at the session for that */
    public Change reserve(@Nullable FirstSession first, Stamp stamp) {
        var trial = enrolment.trial().filter(lesson -> lesson.start().isAfter(stamp.at()));
        var expected = trial.isPresent()
                ? new FirstSession(
                        trial.get().session(), trial.get().start(), trial.get().end())
                : first;
        return to(standing(AwaitingPlace.class, "enrol in").reserve(expected, stamp.at()), Kind.ENROLLED, stamp);
    }

    /** They were at the trial lesson, and it goes on: from now on it is a place like any other. */
    public Change goOnAfterTrial(Stamp stamp) {
        free(Attending.class, "go on after the trial lesson of");
        if (enrolment.trial().isEmpty()) {
            throw refused("go on after the trial lesson of");
        }
        return holding(enrolment.afterTrial(), stamp)
                .announce(Kind.TRIAL_CONTINUED, state, false, Optional.empty(), stamp);
    }

    public Change waitlist(int position, Stamp stamp) {
        return to(
                standing(AwaitingPlace.class, "put on the list of").waitlist(position, stamp.at()),
                Kind.WAITLISTED,
                stamp);
    }

    public Change offerPlace(Instant expiresAt, Stamp stamp) {
        return to(standing(Waitlisted.class, "offer a place in").offerPlace(expiresAt), Kind.PLACE_OFFERED, stamp);
    }

    public Change expire(Stamp stamp) {
        return end(standing(Expirable.class, "let lapse").expire(stamp.at()), false, stamp);
    }

    /** The offer waits for an answer, and not for much longer. */
    public Change remind(Stamp stamp) {
        return to(free(Offered.class, "remind of").remind(stamp.at()), Kind.OFFER_REMINDED, stamp);
    }

    /** Whether an offer has stood as long as it was to stand; on hold, its time does not run. */
    public boolean hasLapsed(Instant now) {
        return openOffer().filter(offer -> offer.lapsesBy(now)).isPresent();
    }

    /** Whether it is time to remind of an offer that lapses by then, and nobody did. */
    public boolean isToBeRemindedOf(Instant lapsesBy) {
        return openOffer()
                .filter(offer -> offer.lapsesBy(lapsesBy) && offer.remindedAt() == null)
                .isPresent();
    }

    private Optional<Offered> openOffer() {
        return state instanceof Offered offered && hold.isEmpty() ? Optional.of(offered) : Optional.empty();
    }

    /** The catalogue has no place: nothing is held there, so nothing is given back. */
    public Change refusePlace(Reason why, Stamp stamp) {
        return end(standing(AwaitingPlace.class, "refuse a place in").refuse(why, stamp.at()), false, stamp);
    }

    /** The catalogue took the place away: the activity closed, or its provider gave the place to somebody else. */
    public Change losePlace(Reason why, Stamp stamp) {
        var ended = switch (standing(Running.class, "take the place from")) {
            case AwaitingPlace awaiting -> awaiting.refuse(why, stamp.at());
            case Enrolled enrolled -> enrolled.refuse(why, stamp.at());
            case Attending attending -> attending.cancel(why, stamp.at());
            case Offered _ -> throw refused("take the place from");
        };
        return end(ended, false, stamp);
    }

    public Change confirm(Stamp stamp) {
        return to(free(Enrolled.class, "confirm").confirm(stamp.at()), Kind.CONFIRMED, stamp);
    }

    /**
     * The club holds the first session at another time, or not.
     *
     * @param next null when none is planned any more
     */
    public Change reschedule(@Nullable FirstSession next, Stamp stamp) {
        var kind = next == null ? Kind.FIRST_SESSION_CANCELLED : Kind.FIRST_SESSION_MOVED;
        return to(standing(Enrolled.class, "move the first session of").reschedule(next), kind, stamp);
    }

    /** The provider can't take this participant after all. */
    public Change refuse(Reason why, Stamp stamp) {
        return end(standing(Enrolled.class, "refuse").refuse(why, stamp.at()), true, stamp);
    }

    /**
     * A place in another group of the same provider is asked for; the one they have stays theirs until it is there.
     *
     * @param claim under which the catalogue is asked for it
     */
    public Change requestTransfer(UUID claim, OfferedActivity to, Reason why, Stamp stamp) {
        free(Running.class, "move");
        if (!stage().isKnownToProvider() || enrolment.pending().isPresent()) {
            throw refused("move");
        }
        var wish = ChangeOfGroup.to(claim, to.id().value(), to.title(), stamp.at());
        return holding(enrolment.asking(wish), stamp)
                .announce(Kind.TRANSFER_REQUESTED, state, false, Optional.of(why), stamp);
    }

    /**
     * The place in the other group is there: they go on in it, and the one they had is given back.
     *
     * @param next when they are expected there first; null when nothing is planned
     */
    public Change transfer(@Nullable FirstSession next, Stamp stamp) {
        var wish = enrolment.pending().orElseThrow(() -> refused("move"));
        var there = switch (standing(Running.class, "move")) {
            case Enrolled _ -> new Enrolled(next, null, stamp.at());
            case Attending attending -> attending.in(next);
            case Offered _ -> throw refused("move");
            case AwaitingPlace _ -> throw refused("move");
        };
        var group = new OfferedActivity(
                new ActivityId(wish.activity()), wish.title(), activity.organisation(), activity.organisationName());
        var left = enrolment.in(wish, activity.id().value(), activity.title(), stamp.at());
        return new Participation(
                        id,
                        version,
                        referral,
                        patient,
                        municipality,
                        group,
                        note,
                        override,
                        left,
                        there,
                        hold,
                        stamp.at())
                .announce(Kind.TRANSFERRED, state, false, Optional.empty(), stamp);
    }

    /** There is no place in the other group: nothing changes where they are. */
    public Change refuseTransfer(Reason why, Stamp stamp) {
        standing(Running.class, "keep where it is");
        if (enrolment.pending().isEmpty()) {
            throw refused("keep where it is");
        }
        return holding(enrolment.staying(why.code()), stamp)
                .announce(Kind.TRANSFER_REFUSED, state, false, Optional.of(why), stamp);
    }

    /** The programme goes on until that day. */
    public Change extend(LocalDate until, Stamp stamp) {
        free(Attending.class, "extend");
        return holding(enrolment.until(until), stamp).announce(Kind.EXTENDED, state, false, Optional.empty(), stamp);
    }

    /** The day until which the programme ran has passed: what comes now is to be said. */
    public Change reachEnd(Stamp stamp) {
        free(Attending.class, "end by its date");
        return holding(enrolment.atItsEnd(), stamp).announce(Kind.END_REACHED, state, false, Optional.empty(), stamp);
    }

    /** The participant was there. Being told of the same first day twice changes nothing. */
    public Optional<Change> attend(LocalDate day, Stamp stamp) {
        requireFree("record attendance of");
        return switch (state) {
            case Enrolled enrolled -> Optional.of(to(enrolled.attend(day, stamp.at()), Kind.STARTED, stamp));
            case Started started
            when day.isAfter(started.firstSessionOn()) ->
                Optional.of(to(started.attend(stamp.at()), Kind.ACTIVE, stamp));
            case Started _ -> Optional.empty();
            case Active _ -> Optional.empty();
            default -> throw refused("record attendance of");
        };
    }

    /**
     * The participant was expected and did not come: the moment for the broker to act.
     *
     * @param inARow how many sessions it now is, since the one that was last attended
     */
    public Change miss(int inARow, Stamp stamp) {
        return absent(inARow < 2 ? Kind.SESSION_MISSED : Kind.SESSIONS_MISSED_IN_A_ROW, stamp);
    }

    /** The participant said beforehand that they would not come. */
    public Change excuse(int inARow, Stamp stamp) {
        return absent(inARow < 2 ? Kind.ABSENT_WITH_NOTICE : Kind.SESSIONS_MISSED_IN_A_ROW, stamp);
    }

    private Change absent(Kind kind, Stamp stamp) {
        requireFree("record a missed session of");
        return switch (state) {
            case Enrolled expected -> to(expected, kind, stamp);
            case Attending attending -> to(attending, kind, stamp);
            default -> throw refused("record a missed session of");
        };
    }

    /**
     * What was reported of a day is taken back: where it stands follows from the days that are left.
     *
     * @param register as it was before
     */
    public Change correct(LocalDate day, Register register, Stamp stamp) {
        var next = switch (state) {
            case Enrolled enrolled -> enrolled;
            case Attending attending
            when register.on(day).equals(Optional.of(Presence.PRESENT)) ->
                attending.thereOn(register.attendedBut(day, attending.firstSessionOn()), stamp.at());
            case Attending attending -> attending;
            default -> throw refused("correct the attendance of");
        };
        return to(next, Kind.ATTENDANCE_CORRECTED, stamp);
    }

    /** It was finished: what comes after it is known. */
    public Change complete(Outcome outcome, Stamp stamp) {
        return end(standing(Attending.class, "complete").complete(outcome, stamp.at()), true, stamp);
    }

    /** When the provider said that the participant is expected; null when nobody has, or it came to nothing. */
    public @Nullable Instant confirmedAt() {
        return switch (state) {
            case Enrolled enrolled -> enrolled.confirmedAt();
            case Attending attending -> attending.place().confirmedAt();
            case Completed completed -> completed.place().confirmedAt();
            default -> null;
        };
    }

    public Change complete(Stamp stamp) {
        return end(standing(Attending.class, "complete").complete(stamp.at()), true, stamp);
    }

    /** What a move of its referral means for a running participation: the counterpart of {@link Referral#follow}. */
    public Optional<Change> follow(ReferralEvent event) {
        var stamp = event.stamp();
        return switch (event.kind()) {
            case COMPLETED -> Optional.of(complete(stamp));
            case DECLINED_BY_PATIENT -> Optional.of(withdraw(event.reason().orElseThrow(), stamp));
            case REJECTED, CANCELLED, UNREACHABLE, HANDED_BACK, ENTERED_IN_ERROR ->
                Optional.of(cancel(event.reason().orElseThrow(), stamp));
            case CLEARANCE_NEEDED, CLEARANCE_REFUSED ->
                hold.isPresent()
                        ? Optional.empty()
                        : Optional.of(putOnHold(event.reason().orElseThrow(), stamp));
            case RESUMED -> hold.map(held -> resume(held, stamp));
            default -> Optional.empty();
        };
    }

    private Change cancel(Reason why, Stamp stamp) {
        var running = standing(Running.class, "cancel");
        return end(running.cancel(why, stamp.at()), running.holdsPlace(), stamp);
    }

    private Change putOnHold(Reason why, Stamp stamp) {
        var held = Optional.of(new Hold(why, stamp.at()));
        return with(standing(Running.class, "put on hold"), held, stamp.at())
                .announce(Kind.PUT_ON_HOLD, state, false, Optional.of(why), stamp);
    }

    private Change resume(Hold held, Stamp stamp) {
        var next =
                state instanceof Offered offered ? offered.longerBy(Duration.between(held.since(), stamp.at())) : state;
        return with(next, Optional.empty(), stamp.at()).announce(Kind.RESUMED, state, false, Optional.empty(), stamp);
    }

    public ParticipationStage stage() {
        return state.stage();
    }

    public @Nullable LocalDate firstSessionOn() {
        return switch (state) {
            case Attending attending -> attending.firstSessionOn();
            case Completed completed -> completed.firstSessionOn();
            case DroppedOut stopped -> stopped.firstSessionOn();
            default -> null;
        };
    }

    /** Since when somebody who had a place does not come; null when they do, or it was not kept. */
    public @Nullable LocalDate stoppedOn() {
        return switch (state) {
            case DidNotStart never -> never.on();
            case DroppedOut stopped -> stopped.on();
            default -> null;
        };
    }

    private <S> S standing(Class<S> legal, String move) {
        if (legal.isInstance(state)) {
            return legal.cast(state);
        }
        throw refused(move);
    }

    /** The state, when the move is legal from it and nothing holds it back. */
    private <S> S free(Class<S> legal, String move) {
        var legally = standing(legal, move);
        requireFree(move);
        return legally;
    }

    private void requireFree(String move) {
        if (hold.isPresent()) {
            throw new ParticipationOnHold(id, move);
        }
    }

    private MoveNotAllowed refused(String move) {
        return new MoveNotAllowed(move, "participation " + id, stage());
    }

    private Change to(ParticipationState next, Kind kind, Stamp stamp) {
        return inState(next, stamp).announce(kind, state, false, Optional.empty(), stamp);
    }

    private Change end(ParticipationState.Ended ended, boolean givesPlaceBack, Stamp stamp) {
        var kind = switch (ended) {
            case Completed _ -> Kind.COMPLETED;
            case ParticipationState.DeclinedByPatient _ -> Kind.DECLINED_BY_PATIENT;
            case ParticipationState.DeclinedByProvider _ -> Kind.DECLINED_BY_PROVIDER;
            case ParticipationState.OfferExpired _ -> Kind.OFFER_EXPIRED;
            case DidNotStart _ -> Kind.DID_NOT_START;
            case DroppedOut _ -> Kind.DROPPED_OUT;
            case ParticipationState.Cancelled _ -> Kind.CANCELLED;
        };
        return inState(ended, stamp).announce(kind, state, givesPlaceBack, ended.reason(), stamp);
    }

    private Participation inState(ParticipationState next, Stamp stamp) {
        return with(next, next instanceof Running ? hold : Optional.empty(), stamp.at());
    }

    private Participation in(ParticipationState next) {
        return with(next, hold, lastUpdated);
    }

    private Participation holding(Enrolment held, Stamp stamp) {
        return new Participation(
                id, version, referral, patient, municipality, activity, note, override, held, state, hold, stamp.at());
    }

    private Participation with(ParticipationState next, Optional<Hold> held, Instant at) {
        return new Participation(
                id, version, referral, patient, municipality, activity, note, override, enrolment, next, held, at);
    }

    private Change announce(
            Kind kind, ParticipationState from, boolean givesPlaceBack, Optional<Reason> why, Stamp stamp) {
        return new Change(
                this, new ParticipationEvent(id, referral, kind, from.stage(), stage(), givesPlaceBack, why, stamp));
    }
}

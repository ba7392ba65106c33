package org.caresport.referral.domain;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.domain.ReferralState.Accepted;
import org.caresport.referral.domain.ReferralState.Clearable;
import org.caresport.referral.domain.ReferralState.Contacting;
import org.caresport.referral.domain.ReferralState.Correctable;
import org.caresport.referral.domain.ReferralState.Draft;
import org.caresport.referral.domain.ReferralState.Guided;
import org.caresport.referral.domain.ReferralState.InCare;
import org.caresport.referral.domain.ReferralState.InformationRequested;
import org.caresport.referral.domain.ReferralState.IntakeDone;
import org.caresport.referral.domain.ReferralState.NeedsClearance;
import org.caresport.referral.domain.ReferralState.Open;
import org.caresport.referral.domain.ReferralState.OpenToIntake;
import org.caresport.referral.domain.ReferralState.OpenToOffers;
import org.caresport.referral.domain.ReferralState.Refusable;
import org.caresport.referral.domain.ReferralState.Submitted;
import org.caresport.referral.domain.ReferralState.Undecided;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's request that a patient be guided to physical activity, and what became of it. Every move answers with a
 * {@link Change}, or refuses with a {@link ReferralException}.
 *
 * @param owner the broker on duty where the patient lives, or who has taken it up since; nobody's means: every broker's of the
 *     municipality
 * @param nextActionOn the day by which its owner must have moved it; absent only in an end state
 * @param escalatedFor the day that passed and of which that was told; absent when none did
 * @param clearances what clinicians said, in the order in which it came; a later intake takes none of it away
 * @param matchRequest the newest request for proposals; an answer to an older one is out of date
 * @param firstSessionOn when the patient attended the first session ever on this referral
 */
public record Referral(
        ReferralId id,
        long version,
        Submission submission,
        ReferralState state,
        Optional<Owner> owner,
        @Nullable LocalDate nextActionOn,
        @Nullable LocalDate escalatedFor,
        Optional<Intake> intake,
        List<Clearance> clearances,
        @Nullable UUID matchRequest,
        @Nullable LocalDate firstSessionOn,
        Instant lastUpdated) {

    public Referral {
        clearances = List.copyOf(clearances);
    }

    /** The referral as it now is, and the one thing to announce about how it got there. */
    public record Change(Referral referral, ReferralEvent event) {

        /** The same, with what the terms say about it: whose it is, by when the next step is due, and under which number proposals are asked for. */
        public Change under(Terms terms) {
            return new Change(referral.owned(event, terms).planned(event, terms), event);
        }
    }

    public static Change draft(ReferralId id, Submission submission, Instant now) {
        var sent = new Stamp(submission.sender().clientId(), Hand.EHR, now);
        return begin(id, submission, new Draft(sent.at())).announce(ReferralEvent.Kind.DRAFTED, sent);
    }

    public static Change submit(ReferralId id, Submission submission, Instant now) {
        var sent = new Stamp(submission.sender().clientId(), Hand.EHR, now);
        return begin(id, submission, new Submitted(sent.at())).announce(ReferralEvent.Kind.SUBMITTED, sent);
    }

    public Change submit(Stamp stamp) {
        return to(standing(Draft.class, "submit").submit(stamp.at())).announce(ReferralEvent.Kind.SUBMITTED, stamp);
    }

    /** The stamp's broker makes the referral theirs; in an open case it passes from one broker to the other. */
    public Change takeUp(Stamp stamp) {
        var open = standing(InCare.class, "take up");
        var next = open instanceof Submitted submitted ? submitted.takeUp(stamp.at()) : open;
        return to(next).ownedBy(stamp).announce(ReferralEvent.Kind.TAKEN_UP, stamp);
    }

    /** Nobody's becomes somebody's, who has not taken it up by that. */
    public Change assign(Owner broker, Stamp stamp) {
        var open = standing(InCare.class, "assign");
        return with(open, Optional.of(broker), intake, clearances, firstSessionOn)
                .announce(ReferralEvent.Kind.ASSIGNED, stamp);
    }

    public Change accept(Stamp stamp) {
        return to(standing(Undecided.class, "accept").accept(stamp.at()))
                .ownedBy(stamp)
                .announce(ReferralEvent.Kind.ACCEPTED, stamp);
    }

    public Change reject(Reason why, Stamp stamp) {
        return to(standing(Refusable.class, "reject").reject(why, stamp.at()))
                .announce(ReferralEvent.Kind.REJECTED, stamp, why);
    }

    public Change askForInformation(String question, Stamp stamp) {
        var asked = standing(Undecided.class, "ask about").ask(question, stamp.at());
        return to(asked).ownedBy(stamp).announce(ReferralEvent.Kind.INFORMATION_REQUESTED, stamp, asked.why());
    }

    public Change answer(String information, Stamp stamp) {
        return to(standing(InformationRequested.class, "answer the question about")
                        .answer(stamp.at()))
                .announce(
                        ReferralEvent.Kind.INFORMATION_ANSWERED,
                        stamp,
                        new Reason("information-answered", information));
    }

    public Change recordContact(ContactAttempt attempt, Stamp stamp) {
        var contacting = switch (state) {
            case Accepted accepted -> accepted.attempt(attempt.reached(), stamp.at());
            case Contacting already -> already.attempt(attempt.reached());
            default -> throw new MoveNotAllowed("record a contact attempt on", "referral " + id, stage());
        };
        return to(contacting).announce(ReferralEvent.Kind.CONTACT_ATTEMPTED, stamp);
    }

    /** @param attempts how many unanswered attempts in a row it takes before one may give up */
    public Change giveUpContact(Reason why, int attempts, Stamp stamp) {
        var contacting = standing(Contacting.class, "give up on reaching the patient of");
        if (contacting.unanswered() < attempts) {
            throw new TooFewContactAttempts(id, contacting.unanswered(), attempts);
        }
        return to(contacting.giveUp(why, stamp.at())).announce(ReferralEvent.Kind.UNREACHABLE, stamp, why);
    }

    public Change recordIntake(Intake found, Stamp stamp) {
        return to(standing(OpenToIntake.class, "record an intake on").intake(stamp.at()))
                .knowing(found)
                .announce(ReferralEvent.Kind.INTAKE_RECORDED, stamp);
    }

    public Change match(Stamp stamp) {
        return to(standing(IntakeDone.class, "match").match(stamp.at())).announce(ReferralEvent.Kind.MATCHED, stamp);
    }

    public Change noMatch(Reason why, Stamp stamp) {
        return to(standing(IntakeDone.class, "close the matching of").noMatch(why, stamp.at()))
                .announce(ReferralEvent.Kind.NOT_MATCHED, stamp, why);
    }

    /** The clinician is asked, before anything is offered. */
    public Change askForClearance(List<ClearanceQuestion> questions, Stamp stamp) {
        var why = new Reason(
                questions.getFirst().rule(),
                questions.stream().map(ClearanceQuestion::text).distinct().collect(joining(" ")));
        return to(standing(IntakeDone.class, "ask for clearance of").ask(why, questions, stamp.at()))
                .announce(ReferralEvent.Kind.CLEARANCE_NEEDED, stamp, why);
    }

    /** A clinician's word: a yes asks for proposals again, after a no nothing is offered until there is another word. */
    public Change clear(Clearance word, Stamp stamp) {
        var clearable = standing(Clearable.class, "record a clearance on");
        var answer = word.answering(clearable instanceof NeedsClearance asked ? asked.questions() : List.of());
        if (answer.given()) {
            return to(clearable.clear(stamp.at())).knowing(answer).announce(ReferralEvent.Kind.CLEARANCE_GIVEN, stamp);
        }
        var refusal = new Reason("clearance-refused", "De behandelaar gaf op " + answer.on() + " geen akkoord.");
        return to(clearable.refuse(refusal, stamp.at()))
                .knowing(answer)
                .announce(ReferralEvent.Kind.CLEARANCE_REFUSED, stamp, refusal);
    }

    /** What a move of one of its participations means for the referral itself; mostly nothing. */
    public Optional<Change> follow(Participation.Change participation) {
        var event = participation.event();
        var stamp = event.stamp();
        return switch (event.kind()) {
            case OFFERED ->
                Optional.of(
                        to(standing(OpenToOffers.class, "offer a programme on").offer(stamp.at()))
                                .announce(ReferralEvent.Kind.GUIDED, stamp, event.reason()));
            case STARTED ->
                guided().map(guided -> startedOn(participation.participation().firstSessionOn())
                        .announce(ReferralEvent.Kind.FIRST_SESSION_ATTENDED, stamp));
            case DECLINED_BY_PATIENT, DECLINED_BY_PROVIDER, OFFER_EXPIRED, DID_NOT_START, DROPPED_OUT ->
                guided().map(guided -> to(guided.offerFellThrough(stamp.at()))
                        .announce(ReferralEvent.Kind.OFFER_FELL_THROUGH, stamp, event.reason()));
            case SESSIONS_MISSED_IN_A_ROW -> guided().map(_ -> announce(ReferralEvent.Kind.REMATCH_OPENED, stamp));
            case ACCEPTED,
                    WAITLISTED,
                    PLACE_OFFERED,
                    PLACE_TAKEN,
                    ENROLLED,
                    CONFIRMED,
                    SESSION_MISSED,
                    ACTIVE,
                    COMPLETED -> Optional.empty();
        };
    }

    public Change complete(Reason result, Stamp stamp) {
        return to(standing(Guided.class, "complete").complete(result, stamp.at()))
                .announce(ReferralEvent.Kind.COMPLETED, stamp, result);
    }

    public Change cancel(Reason why, Stamp stamp) {
        return to(standing(Open.class, "cancel").cancel(why, stamp.at()))
                .announce(ReferralEvent.Kind.CANCELLED, stamp, why);
    }

    public Change decline(Reason why, Stamp stamp) {
        return to(standing(InCare.class, "decline").decline(why, stamp.at()))
                .announce(ReferralEvent.Kind.DECLINED_BY_PATIENT, stamp, why);
    }

    public Change enterInError(Reason why, Stamp stamp) {
        return to(standing(Correctable.class, "withdraw as a mistake").enterInError(why, stamp.at()))
                .announce(ReferralEvent.Kind.ENTERED_IN_ERROR, stamp, why);
    }

    /** The date passed and nothing was done: nothing moves, but it is told. */
    public Change escalate(Stamp stamp) {
        var open = standing(Open.class, "escalate");
        return new Change(
                this, new ReferralEvent(id, ReferralEvent.Kind.OVERDUE, open.stage(), Optional.empty(), stamp));
    }

    public boolean isOverdue(LocalDate today) {
        return nextActionOn != null && nextActionOn.isBefore(today) && !stage().isEnd();
    }

    public ReferralStage stage() {
        return state.stage();
    }

    /** What matching may know now: what was referred, and what the intake added. */
    public Profile profile() {
        var known = intake.map(submission.profile()::with).orElse(submission.profile());
        return Clearance.newest(clearances.stream().filter(Clearance::general))
                .map(word -> known.cleared(new Profile.Clearance(word.given(), word.on())))
                .orElse(known);
    }

    public Milestone milestone() {
        return switch (stage()) {
            case DRAFT, SUBMITTED, IN_TRIAGE, INFORMATION_REQUESTED -> Milestone.RECEIVED;
            case ACCEPTED, CONTACTING, INTAKE_DONE, NEEDS_CLEARANCE, MATCHED, NO_MATCH, GUIDED ->
                firstSessionOn == null ? Milestone.ACCEPTED : Milestone.FIRST_SESSION_ATTENDED;
            case COMPLETED -> Milestone.COMPLETED;
            case REJECTED, CANCELLED, UNREACHABLE, DECLINED_BY_PATIENT, ENTERED_IN_ERROR -> Milestone.STOPPED;
        };
    }

    private static Referral begin(ReferralId id, Submission submission, ReferralState state) {
        return new Referral(
                id,
                0,
                submission,
                state,
                Optional.empty(),
                null,
                null,
                Optional.empty(),
                List.of(),
                null,
                null,
                state.since());
    }

    /** The state, when it is one of those the move is legal from. */
    private <S> S standing(Class<S> legal, String move) {
        if (legal.isInstance(state)) {
            return legal.cast(state);
        }
        throw new MoveNotAllowed(move, "referral " + id, stage());
    }

    private Optional<Guided> guided() {
        return state instanceof Guided guided ? Optional.of(guided) : Optional.empty();
    }

    private Referral to(ReferralState next) {
        return with(next, owner, intake, clearances, firstSessionOn);
    }

    private Referral ownedBy(Stamp broker) {
        return with(
                state, Optional.of(new Owner(broker.by(), broker.organisation())), intake, clearances, firstSessionOn);
    }

    private Referral knowing(Intake found) {
        return with(state, owner, Optional.of(found), clearances, firstSessionOn);
    }

    private Referral knowing(Clearance answer) {
        var known = Stream.concat(clearances.stream(), Stream.of(answer)).toList();
        return with(state, owner, intake, known, firstSessionOn);
    }

    private Referral startedOn(@Nullable LocalDate day) {
        return with(state, owner, intake, clearances, firstSessionOn == null ? day : firstSessionOn);
    }

    private Referral with(
            ReferralState state,
            Optional<Owner> owner,
            Optional<Intake> intake,
            List<Clearance> clearances,
            @Nullable LocalDate firstSessionOn) {
        return new Referral(
                id,
                version,
                submission,
                state,
                owner,
                state.stage().isEnd() ? null : nextActionOn,
                escalatedFor,
                intake,
                clearances,
                matchRequest,
                firstSessionOn,
                lastUpdated);
    }

    private Change announce(ReferralEvent.Kind kind, Stamp stamp) {
        return announce(kind, stamp, Optional.empty());
    }

    private Change announce(ReferralEvent.Kind kind, Stamp stamp, Reason why) {
        return announce(kind, stamp, Optional.of(why));
    }

    private Change announce(ReferralEvent.Kind kind, Stamp stamp, Optional<Reason> why) {
        var event = new ReferralEvent(id, kind, stage(), why, stamp);
        return new Change(planned(nextActionOn, escalatedFor, matchRequest, stamp.at()), event);
    }

    /** Somebody's from the first: the broker on duty where the patient lives. */
    private Referral owned(ReferralEvent event, Terms terms) {
        return event.kind() == ReferralEvent.Kind.SUBMITTED && owner.isEmpty()
                ? with(state, terms.ownerOf(submission, event.stamp().at()), intake, clearances, firstSessionOn)
                : this;
    }

    private Referral planned(ReferralEvent event, Terms terms) {
        if (event.kind() == ReferralEvent.Kind.OVERDUE) {
            return planned(nextActionOn, nextActionOn, matchRequest, lastUpdated);
        }
        var due = stage().isEnd()
                ? null
                : terms.nextActionOn(submission, stage(), event.stamp().at());
        var request = event.kind().asksForProposals() ? terms.newMatchRequest() : matchRequest;
        return planned(due, escalatedFor, request, lastUpdated);
    }

    private Referral planned(
            @Nullable LocalDate nextActionOn,
            @Nullable LocalDate escalatedFor,
            @Nullable UUID matchRequest,
            Instant lastUpdated) {
        return new Referral(
                id,
                version,
                submission,
                state,
                owner,
                nextActionOn,
                escalatedFor,
                intake,
                clearances,
                matchRequest,
                firstSessionOn,
                lastUpdated);
    }
}

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
import org.caresport.referral.domain.ReferralState.Matchable;
import org.caresport.referral.domain.ReferralState.NeedsClearance;
import org.caresport.referral.domain.ReferralState.NoMatch;
import org.caresport.referral.domain.ReferralState.Open;
import org.caresport.referral.domain.ReferralState.OpenToIntake;
import org.caresport.referral.domain.ReferralState.OpenToOffers;
import org.caresport.referral.domain.ReferralState.Programmed;
import org.caresport.referral.domain.ReferralState.Refusable;
import org.caresport.referral.domain.ReferralState.Stoppable;
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
 * @param progress how far the newest of its participations has come
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
        @Nullable ParticipationStage progress,
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

    /** By whoever's hand it was that did not send it from an EHR. */
    public static Change submit(ReferralId id, Submission submission, Stamp stamp) {
        return begin(id, submission, new Submitted(stamp.at())).announce(ReferralEvent.Kind.SUBMITTED, stamp);
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

    /** It becomes a colleague's, where it stands; by when the next step is due stays as it was. */
    public Change handOver(Owner colleague, Reason note, Stamp stamp) {
        var open = standing(InCare.class, "hand over");
        return with(open, Optional.of(colleague), intake, clearances, firstSessionOn)
                .announce(ReferralEvent.Kind.HANDED_OVER, stamp, note);
    }

    /** The brokers of another municipality are asked to have it; until they take it on it stays whole where it is. */
    public Change askToTakeOn(Stamp stamp) {
        return to(standing(InCare.class, "ask others to take on")).announce(ReferralEvent.Kind.TRANSFER_ASKED, stamp);
    }

    /** They do not take it on. */
    public Change returnTransfer(Reason why, Stamp stamp) {
        return to(standing(InCare.class, "return")).announce(ReferralEvent.Kind.TRANSFER_RETURNED, stamp, why);
    }

    /** They are asked no more. */
    public Change withdrawTransfer(Stamp stamp) {
        return to(standing(InCare.class, "ask back")).announce(ReferralEvent.Kind.TRANSFER_WITHDRAWN, stamp);
    }

    /**
     * It becomes a broker's of another municipality, where it stands.
     *
     * @param neighbourhood where in that municipality the patient lives; null when that is elsewhere or not known
     * @param location where the patient lives by now; null when it is as before
     */
    public Change passOn(
            String municipality,
            @Nullable String neighbourhood,
            Profile.@Nullable Location location,
            Owner broker,
            Stamp stamp) {
        var open = standing(InCare.class, "pass on");
        var why = new Reason(
                "other-municipality", "Van gemeente %s naar %s.".formatted(submission.municipality(), municipality));
        return with(open, Optional.of(broker), intake, clearances, firstSessionOn)
                .in(submission.in(municipality, neighbourhood, location))
                .announce(ReferralEvent.Kind.TRANSFERRED, stamp, why);
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
        var next = switch (standing(InCare.class, "record a contact attempt on")) {
            case Submitted _ -> throw new MoveNotAllowed("record a contact attempt on", "referral " + id, stage());
            case Accepted accepted -> accepted.attempt(attempt.reached(), stamp.at());
            case Contacting already -> already.attempt(attempt.reached());
            case InCare elsewhere -> elsewhere;
        };
        return to(next).announce(ReferralEvent.Kind.CONTACT_ATTEMPTED, stamp);
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

    /** What the provider has to mind is put in other words; there is nothing in it for matching. */
    public Referral advise(List<String> advice, Instant at) {
        standing(InCare.class, "advise the provider of");
        var known = intake.orElseThrow(() -> new MoveNotAllowed("advise the provider of", "referral " + id, stage()));
        return knowing(known.advising(advice)).planned(nextActionOn, escalatedFor, matchRequest, at);
    }

    /** The same, with something new to read beside it. */
    public Referral withNews(Instant at) {
        return planned(nextActionOn, escalatedFor, matchRequest, at);
    }

    public Change match(Stamp stamp) {
        var open = standing(Matchable.class, "match");
        var why = open instanceof NoMatch ? Optional.of(Because.LATER_MATCH.reason()) : Optional.<Reason>empty();
        return to(open.match(stamp.at())).announce(ReferralEvent.Kind.MATCHED, stamp, why);
    }

    public Change noMatch(Reason why, Stamp stamp) {
        return to(standing(IntakeDone.class, "close the matching of").noMatch(why, stamp.at()))
                .announce(ReferralEvent.Kind.NOT_MATCHED, stamp, why);
    }

    /** The clinician is asked before anything is offered, or goes on. */
    public Change askForClearance(List<ClearanceQuestion> questions, Stamp stamp) {
        var why = new Reason(
                questions.getFirst().rule(),
                questions.stream().map(ClearanceQuestion::text).distinct().collect(joining(" ")));
        return to(standing(Stoppable.class, "ask for clearance of").ask(why, questions, stamp.at()))
                .announce(ReferralEvent.Kind.CLEARANCE_NEEDED, stamp, why);
    }

    /** What ran before a clinician was asked goes on. */
    public Change resume(Stamp stamp) {
        return to(standing(IntakeDone.class, "resume").resume(stamp.at())).announce(ReferralEvent.Kind.RESUMED, stamp);
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

    /**
     * What a move of one of its participations means for the referral itself; mostly nothing.
     *
     * @param othersRun whether another of its participations goes on
     */
    public Optional<Change> follow(Participation.Change participation, boolean othersRun) {
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
            case DECLINED_BY_PATIENT, DECLINED_BY_PROVIDER, OFFER_EXPIRED, DID_NOT_START, DROPPED_OUT, CANCELLED ->
                guided().filter(_ -> !othersRun)
                        .map(guided -> to(guided.offerFellThrough(stamp.at()))
                                .announce(ReferralEvent.Kind.OFFER_FELL_THROUGH, stamp, event.reason()));
            case SESSIONS_MISSED_IN_A_ROW -> guided().map(_ -> announce(ReferralEvent.Kind.REMATCH_OPENED, stamp));
            case COMPLETED -> guided().map(_ -> announce(ReferralEvent.Kind.PROGRAMME_ENDED, stamp));
            case OFFER_REMINDED,
                    ACCEPTED,
                    WAITLISTED,
                    PLACE_OFFERED,
                    PLACE_TAKEN,
                    ENROLLED,
                    CONFIRMED,
                    SESSION_MISSED,
                    FIRST_SESSION_MOVED,
                    FIRST_SESSION_CANCELLED,
                    ABSENT_WITH_NOTICE,
                    ATTENDANCE_CORRECTED,
                    TRANSFER_REQUESTED,
                    TRANSFERRED,
                    TRANSFER_REFUSED,
                    TRIAL_CONTINUED,
                    EXTENDED,
                    END_REACHED,
                    ACTIVE,
                    PUT_ON_HOLD,
                    RESUMED -> Optional.empty();
        };
    }

    /** The same, knowing how far that participation has come; of one that ended beside others, nothing. */
    public Referral knowing(ParticipationEvent event, boolean othersRun) {
        return event.stage().isEnd() && othersRun || event.stage() == progress
                ? this
                : with(state, owner, intake, clearances, firstSessionOn, event.stage());
    }

    /**
     * The day that counted as the first session was reported by mistake.
     *
     * @param instead on which the first session was, as is known now; null when there was none
     */
    public Optional<Change> correctFirstSession(LocalDate mistaken, @Nullable LocalDate instead, Stamp stamp) {
        return guided().filter(_ -> mistaken.equals(firstSessionOn))
                .map(_ -> with(state, owner, intake, clearances, instead)
                        .announce(ReferralEvent.Kind.FIRST_SESSION_CORRECTED, stamp));
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

    /** Back to the doctor: before it was accepted that is a no to the referral, afterwards the guidance has failed. */
    public Change handBack(Reason why, Stamp stamp) {
        return state instanceof Refusable
                ? reject(why, stamp)
                : to(standing(InCare.class, "hand back").handBack(why, stamp.at()))
                        .announce(ReferralEvent.Kind.HANDED_BACK, stamp, why);
    }

    public Change enterInError(Reason why, Stamp stamp) {
        return to(standing(Correctable.class, "withdraw as a mistake").enterInError(why, stamp.at()))
                .announce(ReferralEvent.Kind.ENTERED_IN_ERROR, stamp, why);
    }

    /**
     * Something was measured that changes what matching may know. The state stays; what it means for it, the answer says.
     *
     * @param newest of each measure, whoever measured it
     */
    public Change learn(Profile.Measurements newest, Reason what, Stamp stamp) {
        standing(Open.class, "update the profile of");
        return measured(newest).announce(ReferralEvent.Kind.PROFILE_UPDATED, stamp, what);
    }

    /** A programme that runs, or could be offered, is not what it was: matching looks at it again. The state stays. */
    public Change lookAgain(Stamp stamp) {
        standing(Programmed.class, "look again at the programmes of");
        return announce(ReferralEvent.Kind.PROGRAMME_CHANGED, stamp);
    }

    /** Whether that a programme changed can make a difference to it. */
    public boolean isProgrammed() {
        return state instanceof Programmed;
    }

    /** What came of it at one of the moments after the first session was written down, or corrected. */
    public Change followUp(Reason what, Stamp stamp) {
        return followed().announce(ReferralEvent.Kind.FOLLOWED_UP, stamp, what);
    }

    /** The same, when it is still looked what came of it. */
    public Referral followed() {
        if (isFollowed()) {
            return this;
        }
        throw new MoveNotAllowed("record what came of", "referral " + id, stage());
    }

    /** The same, when somebody can still do something with what is measured. */
    public Referral measurable() {
        if (isFollowed() || !stage().isEnd()) {
            return this;
        }
        throw new MoveNotAllowed("record a measurement on", "referral " + id, stage());
    }

    /**
     * Whether it is still looked what came of it: from the first session on, also when the referral was completed, but not
     * when it was withdrawn or was a mistake, and never of somebody who died.
     */
    public boolean isFollowed() {
        return firstSessionOn != null
                && switch (state) {
                    case Open _ -> true;
                    case ReferralState.Completed completed ->
                        !completed.result().tellsOfDeath();
                    case ReferralState.Rejected _,
                            ReferralState.Cancelled _,
                            ReferralState.Unreachable _,
                            ReferralState.DeclinedByPatient _,
                            ReferralState.HandedBack _,
                            ReferralState.EnteredInError _ -> false;
                };
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

    /** How far it has come, told apart as finely as whoever asked for it wants to know. */
    public Step step() {
        return switch (stage()) {
            case DRAFT, SUBMITTED -> Step.RECEIVED;
            case IN_TRIAGE -> Step.IN_TRIAGE;
            case INFORMATION_REQUESTED -> Step.QUESTION_ASKED;
            case ACCEPTED -> Step.ACCEPTED;
            case CONTACTING -> Step.INTAKE_PLANNED;
            case INTAKE_DONE -> Step.INTAKE_DONE;
            case NEEDS_CLEARANCE -> isRunning() ? Step.ON_HOLD : Step.CLEARANCE_ASKED;
            case NO_MATCH -> Step.NO_PROGRAMME;
            case MATCHED -> Step.afterMatching(progress);
            case GUIDED -> Step.inGuidance(progress);
            case COMPLETED -> Step.COMPLETED;
            case REJECTED, CANCELLED, UNREACHABLE, DECLINED_BY_PATIENT, HANDED_BACK, ENTERED_IN_ERROR -> Step.STOPPED;
        };
    }

    private boolean isRunning() {
        return progress != null && !progress.isEnd();
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

    private Referral measured(Profile.Measurements newest) {
        return in(submission.measuring(newest));
    }

    private Referral in(Submission submission) {
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
                progress,
                lastUpdated);
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
        return with(state, owner, intake, clearances, firstSessionOn, progress);
    }

    private Referral with(
            ReferralState state,
            Optional<Owner> owner,
            Optional<Intake> intake,
            List<Clearance> clearances,
            @Nullable LocalDate firstSessionOn,
            @Nullable ParticipationStage progress) {
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
                progress,
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
        if (event.kind() == ReferralEvent.Kind.HANDED_OVER) {
            return this;
        }
        var due = stage().isEnd() || event.kind().leavesPlan()
                ? nextActionOn
                : terms.nextActionOn(submission, stage(), event.stamp().at());
        var request = event.asksForProposals() ? terms.newMatchRequest() : matchRequest;
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
                progress,
                lastUpdated);
    }
}

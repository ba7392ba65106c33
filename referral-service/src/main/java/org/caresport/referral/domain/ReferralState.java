package org.caresport.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a referral stands. Each state offers only the moves that are legal from it, so an illegal move does not compile
 * when the state is known, and is refused in one place, {@link Referral}, when it is not.
 *
 * <pre>
 *  Draft ──submit──► Submitted ──takeUp──► InTriage ◄──answer──┐
 *                        │                    │                │
 *                        └────────┬───────────┤                │
 *                                 │           └──ask──► InformationRequested ──reject──► Rejected
 *                 ┌──reject───────┤
 *                 ▼               └──accept──► Accepted ──attempt──► Contacting ──giveUp──► Unreachable
 *             Rejected                            │                      │
 *                                                 └────────intake────────┤
 *                                                                        ▼
 *                             ┌──────────────intake─────────────►  IntakeDone  ◄──clear── NeedsClearance
 *                             │                                     │    │    └───stop───────►  ▲
 *                             │                      ┌───match──────┘    └──noMatch──┐
 *                             │                      ▼                               ▼
 *                             └───────────────── Matched ◄──offerFellThrough──┐   NoMatch
 *                                                    └─────────offer────────► Guided ◄──offer──┘
 *                                                                               └──complete──► Completed
 *
 *  NoMatch ──match──► Matched, and NoMatch ──stop──► NeedsClearance, when the offer changes and something fits.
 *  every open state ──cancel──► Cancelled            every open state but Draft ──decline──► DeclinedByPatient
 *  every open state from Accepted on ──handBack──► HandedBack
 *  every other state ──enterInError──► EnteredInError
 *  every state of care, staying where it is: ──askToTakeOn──► when another municipality is asked, and ──passOn──►,
 *  ──returnTransfer──► or ──withdrawTransfer──► when it took it on, did not, or is asked no more
 *  every open state, staying where it is: ──learn──► when something was measured, ──escalate──► when its date passed
 *  IntakeDone, NeedsClearance, Matched and Guided, staying where they are: ──lookAgain──► when a programme has changed
 *  IntakeDone, NeedsClearance, Matched and NoMatch take a renewed intake, and a clinician's word: a yes leads to
 *  IntakeDone, a no to NeedsClearance. Guided takes both, too, and stays Guided but for a no; a medical stop that comes up
 *  later leads from Guided to NeedsClearance, and once it is cleared IntakeDone ──resume──► Guided, as something still
 *  runs. In Guided a further programme can be offered. Every state of care is taken up by another broker, or handed over to
 *  one, and one that is nobody's becomes somebody's, without moving; so is an attempt to reach the patient recorded in every state from InTriage on.
 * </pre>
 */
public sealed interface ReferralState {

    default ReferralStage stage() {
        return switch (this) {
            case Draft _ -> ReferralStage.DRAFT;
            case Submitted _ -> ReferralStage.SUBMITTED;
            case InTriage _ -> ReferralStage.IN_TRIAGE;
            case InformationRequested _ -> ReferralStage.INFORMATION_REQUESTED;
            case Accepted _ -> ReferralStage.ACCEPTED;
            case Contacting _ -> ReferralStage.CONTACTING;
            case IntakeDone _ -> ReferralStage.INTAKE_DONE;
            case NeedsClearance _ -> ReferralStage.NEEDS_CLEARANCE;
            case Matched _ -> ReferralStage.MATCHED;
            case NoMatch _ -> ReferralStage.NO_MATCH;
            case Guided _ -> ReferralStage.GUIDED;
            case Completed _ -> ReferralStage.COMPLETED;
            case Rejected _ -> ReferralStage.REJECTED;
            case Cancelled _ -> ReferralStage.CANCELLED;
            case Unreachable _ -> ReferralStage.UNREACHABLE;
            case DeclinedByPatient _ -> ReferralStage.DECLINED_BY_PATIENT;
            case HandedBack _ -> ReferralStage.HANDED_BACK;
            case EnteredInError _ -> ReferralStage.ENTERED_IN_ERROR;
        };
    }

    Instant since();

    /** Why it stands still or has stopped; present exactly where FHIR wants a {@code Task.statusReason}. */
    default Optional<Reason> reason() {
        return Optional.empty();
    }

    /** Somebody said why. */
    sealed interface Explained extends ReferralState {

        Reason why();

        @Override
        default Optional<Reason> reason() {
            return Optional.of(why());
        }
    }

    /** Whatever was sent may turn out to be a mistake, even after the end. */
    sealed interface Correctable extends ReferralState {

        default EnteredInError enterInError(Reason why, Instant now) {
            return new EnteredInError(why, now);
        }
    }

    /** Something is still to be done. */
    sealed interface Open extends Correctable {

        default Cancelled cancel(Reason why, Instant now) {
            return new Cancelled(why, now);
        }
    }

    /** The patient is known to the broker, and may say no at any time. */
    sealed interface InCare extends Open {

        default DeclinedByPatient decline(Reason why, Instant now) {
            return new DeclinedByPatient(why, now);
        }

        default HandedBack handBack(Reason why, Instant now) {
            return new HandedBack(why, now);
        }
    }

    /** The broker has yet to decide whether this referral can be helped here. */
    sealed interface Undecided extends InCare {

        default Accepted accept(Instant now) {
            return new Accepted(now);
        }

        default InformationRequested ask(String question, Instant now) {
            return new InformationRequested(new Reason("information-requested", question), now);
        }
    }

    /** A no is still possible. */
    sealed interface Refusable extends InCare {

        default Rejected reject(Reason why, Instant now) {
            return new Rejected(why, now);
        }
    }

    /** The conversation with the patient can be had, or had again. */
    sealed interface OpenToIntake extends InCare {

        default OpenToIntake intake(Instant now) {
            return new IntakeDone(now);
        }
    }

    /** Matching can find that a clinician has to be asked first. */
    sealed interface Stoppable extends InCare {

        default NeedsClearance ask(Reason why, List<ClearanceQuestion> questions, Instant now) {
            return new NeedsClearance(why, questions, now);
        }
    }

    /** Something runs, or is there to be offered: that it changed is for matching to look at. */
    sealed interface Programmed extends InCare {}

    /** A programme can be offered: one that was proposed, or one that the broker knows better. */
    sealed interface OpenToOffers extends InCare {

        default Guided offer(Instant now) {
            return new Guided(now);
        }
    }

    record Draft(Instant since) implements Open {

        Submitted submit(Instant now) {
            return new Submitted(now);
        }
    }

    record Submitted(Instant since) implements Undecided, Refusable {

        InTriage takeUp(Instant now) {
            return new InTriage(now);
        }
    }

    record InTriage(Instant since) implements Undecided, Refusable {}

    record InformationRequested(Reason why, Instant since) implements Refusable, Explained {

        InTriage answer(Instant now) {
            return new InTriage(now);
        }
    }

    record Accepted(Instant since) implements OpenToIntake {

        Contacting attempt(boolean reached, Instant now) {
            return new Contacting(reached ? 0 : 1, now);
        }
    }

    /** @param unanswered how many attempts in a row did not reach the patient */
    record Contacting(int unanswered, Instant since) implements OpenToIntake {

        Contacting attempt(boolean reached) {
            return new Contacting(reached ? 0 : unanswered + 1, since);
        }

        Unreachable giveUp(Reason why, Instant now) {
            return new Unreachable(why, now);
        }
    }

    /** A clinician's word can still change what is proposed. */
    sealed interface Clearable extends OpenToIntake {

        default Clearable clear(Instant now) {
            return new IntakeDone(now);
        }

        default NeedsClearance refuse(Reason answer, Instant now) {
            return new NeedsClearance(answer, List.of(), now);
        }
    }

    /** What matching answers leads on; also later, when the offer has changed. */
    sealed interface Matchable extends Clearable, Stoppable {

        default Matched match(Instant now) {
            return new Matched(now);
        }
    }

    record IntakeDone(Instant since) implements Matchable, Programmed {

        NoMatch noMatch(Reason why, Instant now) {
            return new NoMatch(why, now);
        }

        Guided resume(Instant now) {
            return new Guided(now);
        }
    }

    /** @param questions what the clinician was asked; none when they said no unasked */
    record NeedsClearance(Reason why, List<ClearanceQuestion> questions, Instant since)
            implements Clearable, Programmed, Explained {

        public NeedsClearance {
            questions = List.copyOf(questions);
        }

        @Override
        public NeedsClearance refuse(Reason answer, Instant now) {
            return new NeedsClearance(answer, questions, since);
        }
    }

    record Matched(Instant since) implements Clearable, Programmed, OpenToOffers {}

    record NoMatch(Reason why, Instant since) implements Matchable, OpenToOffers, Explained {}

    /** Something is running: an offer, or what came of one. */
    record Guided(Instant since) implements Clearable, Programmed, OpenToOffers, Stoppable {

        @Override
        public Guided intake(Instant now) {
            return this;
        }

        @Override
        public Guided clear(Instant now) {
            return this;
        }

        @Override
        public Guided offer(Instant now) {
            return this;
        }

        Matched offerFellThrough(Instant now) {
            return new Matched(now);
        }

        Completed complete(Reason result, Instant now) {
            return new Completed(result, now);
        }
    }

    /** @param result how it ended, for the closing report; not a reason for standing still */
    record Completed(Reason result, Instant since) implements Correctable {}

    record Rejected(Reason why, Instant since) implements Correctable, Explained {}

    record Cancelled(Reason why, Instant since) implements Correctable, Explained {}

    record Unreachable(Reason why, Instant since) implements Correctable, Explained {}

    record DeclinedByPatient(Reason why, Instant since) implements Correctable, Explained {}

    /** It was accepted, and could not be helped here after all: the patient is the referrer's again. */
    record HandedBack(Reason why, Instant since) implements Correctable, Explained {}

    record EnteredInError(Reason why, Instant since) implements ReferralState {}
}

package org.caresport.referral.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Completed;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Offered;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.ending.Outcome;
import org.caresport.referral.enrolment.ChangeOfGroup;
import org.caresport.referral.enrolment.FormerPlace;
import org.caresport.referral.enrolment.Trial;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participation, as broker and patient see it.
 *
 * @param onHoldSince since when it does not go on, as a clinician is asked first
 * @param offerExpiresAt until when the offer can be answered
 * @param confirmed whether the provider has said that the participant is expected
 * @param placeExpiresAt until when a place that came free is kept
 * @param trial the session at which the patient tries it, as long as nobody has said that it goes on
 * @param endsOn the last day of the programme, once somebody has said it
 * @param transfer a place that was asked for in another group of the provider, as long as they have not gone there
 * @param transferredFrom the group that they came from
 * @param outcome what came after a programme that was finished
 * @param stoppedOn since when somebody who had a place does not come
 */
public record ParticipationView(
        UUID id,
        UUID referralId,
        UUID activityId,
        String title,
        UUID organisationId,
        String organisationName,
        ParticipationStage state,
        Instant since,
        @Nullable WhyItEnded reason,
        @Nullable String note,
        @Nullable Instant onHoldSince,
        @Nullable Instant offerExpiresAt,
        boolean confirmed,
        @Nullable FirstSession firstSession,
        @Nullable LocalDate firstSessionOn,
        @Nullable Integer waitingListPosition,
        @Nullable Instant placeExpiresAt,
        @Nullable TrialLesson trial,
        @Nullable LocalDate endsOn,
        @Nullable Transferring transfer,
        @Nullable TransferredFrom transferredFrom,
        @Nullable Outcome outcome,
        @Nullable LocalDate stoppedOn) {

    /**
     * @param text in the words of whoever said it; never shown to the patient
     */
    @Schema(name = "ParticipationReason")
    public record WhyItEnded(String code, @Nullable String text) {}

    /**
     * A wish to go to another group.
     *
     * @param refusalCode why there is no place; null as long as the answer is not there
     */
    public record Transferring(
            UUID activityId,
            String title,
            Instant since,
            @Nullable String refusalCode) {

        static Transferring of(ChangeOfGroup wish) {
            return new Transferring(wish.activity(), wish.title(), wish.since(), wish.refusal());
        }
    }

    /** When a programme is tried. */
    public record TrialLesson(Instant start, Instant end) {

        static TrialLesson of(Trial lesson) {
            return new TrialLesson(lesson.start(), lesson.end());
        }
    }

    /** Where somebody was before. */
    public record TransferredFrom(UUID activityId, String title, Instant until) {

        static TransferredFrom of(FormerPlace left) {
            return new TransferredFrom(left.activity(), left.title(), left.until());
        }
    }

    /** As the broker sees it, who may know what somebody wrote. */
    public static ParticipationView of(Participation participation) {
        return of(participation, Reason::text);
    }

    /** As whoever asks may see it. */
    public static ParticipationView to(Caller caller, Participation participation) {
        return caller.has("patient") ? forPatient(participation) : of(participation);
    }

    public static ParticipationView forPatient(Participation participation) {
        return of(participation, _ -> null);
    }

    private static ParticipationView of(Participation participation, Function<Reason, @Nullable String> text) {
        var activity = participation.activity();
        var state = participation.state();
        return new ParticipationView(
                participation.id().value(),
                participation.referral().value(),
                activity.id().value(),
                activity.title(),
                activity.organisation().value(),
                activity.organisationName(),
                state.stage(),
                state.since(),
                state.reason()
                        .map(why -> new WhyItEnded(why.code(), text.apply(why)))
                        .orElse(null),
                participation.note(),
                participation.hold().map(Participation.Hold::since).orElse(null),
                state instanceof Offered offered ? offered.expiresAt() : null,
                participation.confirmedAt() != null,
                state instanceof Enrolled enrolled ? enrolled.firstSession() : null,
                participation.firstSessionOn(),
                state instanceof Waitlisted waitlisted ? waitlisted.position() : null,
                state instanceof Waitlisted waitlisted ? waitlisted.placeExpiresAt() : null,
                participation.enrolment().trial().map(TrialLesson::of).orElse(null),
                participation.enrolment().endsOn(),
                participation.enrolment().transfer().map(Transferring::of).orElse(null),
                participation.enrolment().former().map(TransferredFrom::of).orElse(null),
                state instanceof Completed completed ? completed.outcome() : null,
                participation.stoppedOn());
    }
}

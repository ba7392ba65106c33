package org.caresport.referral.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Completed;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.ending.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A participation, as broker and patient see it.
 *
 * @param confirmed whether the provider has said that the participant is expected
 * @param placeExpiresAt until when a place that came free is kept
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
        @Nullable Reason reason,
        @Nullable String note,
        boolean confirmed,
        @Nullable FirstSession firstSession,
        @Nullable LocalDate firstSessionOn,
        @Nullable Integer waitingListPosition,
        @Nullable Instant placeExpiresAt,
        @Nullable Outcome outcome,
        @Nullable LocalDate stoppedOn) {

    public static ParticipationView of(Participation participation) {
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
                state.reason().orElse(null),
                participation.note(),
                participation.confirmedAt() != null,
                state instanceof Enrolled enrolled ? enrolled.firstSession() : null,
                participation.firstSessionOn(),
                state instanceof Waitlisted waitlisted ? waitlisted.position() : null,
                state instanceof Waitlisted waitlisted ? waitlisted.placeExpiresAt() : null,
                state instanceof Completed completed ? completed.outcome() : null,
                participation.stoppedOn());
    }
}

package org.caresport.referral.offerlink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Attending;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.ParticipationState.Offered;
import org.caresport.referral.domain.ParticipationState.PlaceRequested;
import org.caresport.referral.domain.ParticipationState.Running;
import org.caresport.referral.domain.ParticipationState.Waitlisted;
import org.caresport.referral.duty.WhomToCall;
import org.jspecify.annotations.Nullable;

/**
 * One participation, as whoever holds the patient's link sees it: what was offered, where it stands and what to do next. Never
 * who the patient is, and never why they were referred.
 *
 * @param next what the patient does next
 * @param onHold whether it waits for a clinician's word: then there is nothing to answer but no
 * @param offerExpiresAt until when the offer can be answered
 * @param confirmed whether the provider has said that the patient is expected
 * @param placeExpiresAt until when a place that came free is kept
 * @param trial whether it is to try it first, and nobody has said yet that it goes on
 * @param endsOn the last day of the programme, once somebody has said it
 * @param broker whom to call; null where the municipality has nobody yet
 * @param messages whether messages are sent
 * @param expiresAt when the link ends
 * @param allowed what can be answered now
 */
record OfferLinkView(
        UUID participationId,
        ParticipationStage state,
        Instant since,
        OfferNext next,
        OfferedProgramme activity,
        boolean onHold,
        @Nullable Instant offerExpiresAt,
        boolean confirmed,
        @Nullable FirstSession firstSession,
        @Nullable Instant placeExpiresAt,
        boolean trial,
        @Nullable LocalDate endsOn,
        @Nullable WhomToCall broker,
        boolean messages,
        Instant expiresAt,
        List<String> allowed) {

    /** What there is to do for the patient. */
    enum OfferNext {
        CHOOSE,
        WAIT_FOR_PLACE,
        TAKE_PLACE,
        WAIT_FOR_CLEARANCE,
        GO_TO_SESSION,
        CALL_BROKER
    }

    /** What was offered, and by whom it is given. */
    record OfferedProgramme(UUID activityId, String title, String organisationName) {}

    static OfferLinkView of(
            Participation participation, @Nullable WhomToCall broker, boolean messages, Instant expiresAt) {
        var activity = participation.activity();
        var state = participation.state();
        var enrolled = state instanceof Enrolled known ? known : null;
        return new OfferLinkView(
                participation.id().value(),
                participation.stage(),
                state.since(),
                next(participation),
                new OfferedProgramme(activity.id().value(), activity.title(), activity.organisationName()),
                participation.hold().isPresent(),
                state instanceof Offered offered ? offered.expiresAt() : null,
                participation.confirmedAt() != null,
                enrolled == null ? null : enrolled.firstSession(),
                state instanceof Waitlisted waitlisted ? waitlisted.placeExpiresAt() : null,
                participation.enrolment().trial().isPresent(),
                participation.enrolment().endsOn(),
                broker,
                messages,
                expiresAt,
                allowed(participation, messages));
    }

    private static OfferNext next(Participation participation) {
        if (participation.hold().isPresent()) {
            return OfferNext.WAIT_FOR_CLEARANCE;
        }
        return switch (participation.state()) {
            case Offered _ -> OfferNext.CHOOSE;
            case Waitlisted waitlisted when waitlisted.placeExpiresAt() != null -> OfferNext.TAKE_PLACE;
            case Waitlisted _ -> OfferNext.WAIT_FOR_PLACE;
            case PlaceRequested _ -> OfferNext.WAIT_FOR_PLACE;
            case Enrolled _ -> OfferNext.GO_TO_SESSION;
            case Attending _ -> OfferNext.GO_TO_SESSION;
            default -> OfferNext.CALL_BROKER;
        };
    }

    private static List<String> allowed(Participation participation, boolean messages) {
        var allowed = new ArrayList<String>();
        switch (participation.state()) {
            case Offered _ when participation.hold().isPresent() -> allowed.add("decline");
            case Running _ when participation.hold().isPresent() -> allowed.add("withdrawal");
            case Offered _ -> allowed.addAll(List.of("acceptance", "decline"));
            case Waitlisted waitlisted
            when waitlisted.placeExpiresAt() != null -> allowed.addAll(List.of("place-acceptance", "withdrawal"));
            case Attending _
            when participation.enrolment().trial().isPresent() -> allowed.addAll(List.of("continuation", "withdrawal"));
            case Running _ -> allowed.add("withdrawal");
            default -> {}
        }
        if (messages) {
            allowed.add("no-messages");
        }
        return allowed;
    }
}

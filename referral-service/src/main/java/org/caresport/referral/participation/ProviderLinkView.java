package org.caresport.referral.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Clearance;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Attending;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.WhomToCall;
import org.caresport.referral.note.Note;
import org.caresport.referral.patient.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What a provider may know of one participant: whom to expect and what to mind. Never a diagnosis, never a BSN. Once the
 * participation has ended, a link shows the name for a while and nothing else of the person.
 *
 * @param onHold whether the participant is not to come for now
 * @param confirmed whether somebody of the provider has said that the participant is expected
 * @param trial whether they come to try it, and nobody has said yet that it goes on
 * @param endsOn the last day of the programme, once somebody has said it
 * @param sessions those that were held lately, the newest first: for these attendance can be reported
 * @param notes what the broker wrote to the provider, in order of time
 * @param broker whom to call about them
 * @param expiresAt when the link ends; null for a provider who signs in
 * @param allowed what can be answered now
 */
record ProviderLinkView(
        UUID participationId,
        ParticipationStage state,
        boolean confirmed,
        boolean onHold,
        Activity activity,
        String organisationName,
        @Nullable Participant participant,
        List<String> functionalAdvice,
        List<SharedNote> notes,
        Profile.@Nullable Clearance clearance,
        Intake.@Nullable EmergencyContact emergencyContact,
        @Nullable Moment firstSession,
        boolean trial,
        @Nullable LocalDate endsOn,
        List<HeldOn> sessions,
        @Nullable WhomToCall broker,
        @Nullable Instant expiresAt,
        List<String> allowed) {

    record Activity(UUID activityId, String title) {}

    record Participant(
            String name, @Nullable String phone, @Nullable String email) {}

    record Moment(Instant start, Instant end) {

        static @Nullable Moment of(@Nullable FirstSession session) {
            return session == null ? null : new Moment(session.start(), session.end());
        }
    }

    static ProviderLinkView of(
            Participation participation,
            Referral referral,
            Contact contact,
            List<HeldOn> sessions,
            List<Note> notes,
            @Nullable WhomToCall broker,
            @Nullable Instant expiresAt) {
        var activity = participation.activity();
        var enrolled = participation.state() instanceof Enrolled known ? known : null;
        var running = participation.stage().isKnownToProvider();
        var intake = running ? referral.intake() : Optional.<Intake>empty();
        return new ProviderLinkView(
                participation.id().value(),
                participation.stage(),
                participation.confirmedAt() != null,
                participation.hold().isPresent(),
                new Activity(activity.id().value(), activity.title()),
                activity.organisationName(),
                running ? new Participant(contact.name(), contact.phone(), contact.email()) : null,
                intake.map(Intake::functionalAdvice).orElse(List.of()),
                notes.stream().map(SharedNote::of).toList(),
                running ? clearance(referral) : null,
                intake.map(Intake::emergencyContact).orElse(null),
                Moment.of(enrolled == null ? null : enrolled.firstSession()),
                running && participation.enrolment().trial().isPresent(),
                running ? participation.enrolment().endsOn() : null,
                sessions,
                broker,
                expiresAt,
                allowed(participation));
    }

    /** For a club that has lost a participant: the name, and that they do not come. */
    static ProviderLinkView farewell(
            Participation participation, String name, @Nullable WhomToCall broker, Instant expiresAt) {
        var activity = participation.activity();
        return new ProviderLinkView(
                participation.id().value(),
                participation.stage(),
                false,
                false,
                new Activity(activity.id().value(), activity.title()),
                activity.organisationName(),
                new Participant(name, null, null),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                List.of(),
                broker,
                expiresAt,
                List.of());
    }

    /** The newest yes or no, whatever it was about: what was asked is between patient, broker and clinician. */
    private static Profile.@Nullable Clearance clearance(Referral referral) {
        return Clearance.newest(referral.clearances().stream())
                .map(word -> new Profile.Clearance(word.given(), word.on()))
                .orElse(referral.profile().clearance());
    }

    private static List<String> allowed(Participation participation) {
        if (participation.hold().isPresent()) {
            return List.of();
        }
        return switch (participation.state()) {
            case Enrolled enrolled
            when enrolled.confirmedAt() == null -> List.of("confirmation", "refusal", "attendance", "drop-out");
            case Enrolled _ -> List.of("refusal", "attendance", "drop-out");
            case Attending _
            when participation.enrolment().trial().isPresent() ->
                List.of("continuation", "attendance", "drop-out", "completion", "extension");
            case Attending _ -> List.of("attendance", "drop-out", "completion", "extension");
            default -> List.of();
        };
    }
}

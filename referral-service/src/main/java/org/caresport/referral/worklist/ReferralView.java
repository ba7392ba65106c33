package org.caresport.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Requester;
import org.caresport.referral.domain.Step;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.move.ParticipationView;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.Person;
import org.caresport.referral.patient.Representative;
import org.caresport.referral.persistence.Letters;
import org.caresport.referral.persistence.Proposals;
import org.caresport.referral.persistence.ReferralRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One referral whole, as its broker sees it: never with a BSN. */
record ReferralView(
        UUID id,
        ReferralStage state,
        Instant since,
        @Nullable Reason reason,
        Step step,
        Urgency urgency,
        Instant submittedAt,
        @Nullable LocalDate nextActionOn,
        boolean overdue,
        @Nullable String owner,
        Requester requester,
        Patient patient,
        List<Code> reasons,
        Letters.Letter letter,
        ProfileView profile,
        List<NewestMeasurement> measurements,
        @Nullable IntakeView intake,
        List<ClearanceView> clearances,
        @Nullable LocalDate firstSessionOn,
        List<ProposalView> proposals,
        List<ProposalView.MedicalStop> medicalStops,
        List<ProposalView.Exclusion> excluded,
        List<ParticipationView> participations,
        List<AttemptView> contactAttempts,
        int possibleDuplicates,

        @Schema(description = "Only for who has the case: whether its safeguarding flag stands") @Nullable
        Boolean safeguarding,

        List<ReferralRecord.Line> history) {

    record Patient(
            UUID id,
            String name,
            LocalDate birthDate,
            String gender,
            @Nullable String phone,
            @Nullable String email,
            String language,

            @Schema(
                    description = "Where phone, email and language come from: what the practice registered, or what the"
                            + " patient said in the app or to a broker")
            ContactSource contactSource,

            @Nullable Representative representative) {

        static Patient of(Person person) {
            var details = person.details();
            var contact = person.contact();
            return new Patient(
                    person.id().value(),
                    details.name(),
                    details.birthDate(),
                    details.gender(),
                    contact.phone(),
                    contact.email(),
                    contact.language(),
                    person.contactSource(),
                    person.representative());
        }
    }

    /** The parts of the answer that are kept beside the referral. */
    record Beside(
            Person person,
            @Nullable Proposals proposals,
            List<Participation> participations,
            List<Measurement> measurements,
            Letters.Letter letter,
            List<ReferralRecord.Attempt> attempts,
            int possibleDuplicates,
            @Nullable Boolean safeguarding,
            List<ReferralRecord.Line> history) {}

    static ReferralView of(Referral referral, Beside beside, LocalDate today) {
        var submission = referral.submission();
        var proposals = beside.proposals();
        return new ReferralView(
                referral.id().value(),
                referral.stage(),
                referral.state().since(),
                referral.state().reason().orElse(null),
                referral.step(),
                submission.urgency(),
                submission.submittedAt(),
                referral.nextActionOn(),
                referral.isOverdue(today),
                referral.owner().map(Owner::broker).orElse(null),
                submission.requester(),
                Patient.of(beside.person()),
                submission.reasons(),
                beside.letter(),
                ProfileView.of(referral.profile()),
                NewestMeasurement.of(beside.measurements()),
                referral.intake().map(found -> IntakeView.of(found, today)).orElse(null),
                referral.clearances().stream().map(ClearanceView::of).toList(),
                referral.firstSessionOn(),
                proposals == null ? List.of() : ProposalView.of(proposals, beside.participations()),
                proposals == null
                        ? List.of()
                        : proposals.medicalStops().stream()
                                .map(ProposalView.MedicalStop::of)
                                .toList(),
                proposals == null
                        ? List.of()
                        : proposals.excluded().stream()
                                .map(ProposalView.Exclusion::of)
                                .toList(),
                beside.participations().stream().map(ParticipationView::of).toList(),
                beside.attempts().stream().map(AttemptView::of).toList(),
                beside.possibleDuplicates(),
                beside.safeguarding(),
                beside.history());
    }
}

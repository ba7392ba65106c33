package org.caresport.referral.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.domain.ClearanceQuestion;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.ReferralState;
import org.caresport.referral.domain.Requester;
import org.caresport.referral.domain.SenderReference;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Urgency;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One row of {@code referral}: the submission, the sealed state flattened to a stage and its columns, and what was learnt. */
@Entity
@Table(name = "referral")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ReferralEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID patientId;
    UUID serviceRequestId;
    String senderSystem;
    String senderValue;
    String senderClient;
    String organisation;

    @Nullable
    String practitioner;

    String requesterName;
    String municipality;

    @Nullable
    String neighbourhood;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    Instant submittedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String reasons;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String profile;

    @Enumerated(EnumType.STRING)
    ReferralStage stage;

    Instant stageSince;

    @Nullable
    String reasonCode;

    @Nullable
    String reasonText;

    @Nullable
    Integer unanswered;

    @Nullable
    String owner;

    @Nullable
    String ownerOrganisation;

    @Nullable
    LocalDate nextActionOn;

    @Nullable
    LocalDate escalatedFor;

    @Nullable
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String intake;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String clearances;

    @Nullable
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String openQuestions;

    @Nullable
    UUID matchRequest;

    @Nullable
    LocalDate firstSessionOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    ParticipationStage progress;

    Instant lastUpdated;

    static ReferralEntity of(ReferralId id, Submission submission) {
        var row = new ReferralEntity();
        row.id = id.value();
        row.patientId = submission.patient().value();
        row.serviceRequestId = submission.serviceRequestId();
        row.senderSystem = submission.sender().system();
        row.senderValue = submission.sender().value();
        row.senderClient = submission.sender().clientId();
        row.organisation = submission.requester().organisation();
        row.practitioner = submission.requester().practitioner();
        row.requesterName = submission.requester().display();
        row.municipality = submission.municipality();
        row.neighbourhood = submission.neighbourhood();
        row.urgency = submission.urgency();
        row.submittedAt = submission.submittedAt();
        row.reasons = Documents.write(
                submission.reasons().stream().map(CodeDocument::of).toList());
        return row;
    }

    void write(Referral referral) {
        var state = referral.state();
        municipality = referral.submission().municipality();
        neighbourhood = referral.submission().neighbourhood();
        profile = Documents.write(ProfileDocument.of(referral.submission().profile()));
        stage = state.stage();
        stageSince = state.since();
        var why = switch (state) {
            case ReferralState.Completed completed -> Optional.of(completed.result());
            case ReferralState.EnteredInError mistake -> Optional.of(mistake.why());
            default -> state.reason();
        };
        reasonCode = why.map(Reason::code).orElse(null);
        reasonText = why.map(Reason::text).orElse(null);
        unanswered = state instanceof ReferralState.Contacting contacting ? contacting.unanswered() : null;
        owner = referral.owner().map(Owner::broker).orElse(null);
        ownerOrganisation = referral.owner()
                .map(Owner::organisation)
                .filter(known -> !known.isEmpty())
                .orElse(null);
        nextActionOn = referral.nextActionOn();
        escalatedFor = referral.escalatedFor();
        intake = referral.intake().map(IntakeDocument::of).map(Documents::write).orElse(null);
        clearances = Documents.write(
                referral.clearances().stream().map(ClearanceDocument::of).toList());
        openQuestions = state instanceof ReferralState.NeedsClearance asked
                ? Documents.write(
                        asked.questions().stream().map(QuestionDocument::of).toList())
                : null;
        matchRequest = referral.matchRequest();
        firstSessionOn = referral.firstSessionOn();
        progress = referral.progress();
        lastUpdated = referral.lastUpdated();
    }

    /** The first version that is stored counts as 1, so that 0 means: not stored yet. */
    long domainVersion() {
        return version + 1;
    }

    Referral read() {
        return new Referral(
                new ReferralId(id),
                domainVersion(),
                submission(),
                state(),
                Optional.ofNullable(owner).map(by -> new Owner(by, requireNonNullElse(ownerOrganisation, ""))),
                nextActionOn,
                escalatedFor,
                Optional.ofNullable(intake)
                        .map(stored ->
                                Documents.read(stored, IntakeDocument.class).read()),
                Stream.of(Documents.read(clearances, ClearanceDocument[].class))
                        .map(ClearanceDocument::read)
                        .toList(),
                matchRequest,
                firstSessionOn,
                progress,
                lastUpdated);
    }

    private Submission submission() {
        return new Submission(
                new PatientId(patientId),
                serviceRequestId,
                new SenderReference(senderSystem, senderValue, senderClient),
                new Requester(organisation, practitioner, requesterName),
                municipality,
                neighbourhood,
                Stream.of(Documents.read(reasons, CodeDocument[].class))
                        .map(CodeDocument::read)
                        .toList(),
                Documents.read(profile, ProfileDocument.class).read(),
                urgency,
                submittedAt);
    }

    private ReferralState state() {
        return switch (stage) {
            case DRAFT -> new ReferralState.Draft(stageSince);
            case SUBMITTED -> new ReferralState.Submitted(stageSince);
            case IN_TRIAGE -> new ReferralState.InTriage(stageSince);
            case INFORMATION_REQUESTED -> new ReferralState.InformationRequested(reason(), stageSince);
            case ACCEPTED -> new ReferralState.Accepted(stageSince);
            case CONTACTING -> new ReferralState.Contacting(requireNonNullElse(unanswered, 0), stageSince);
            case INTAKE_DONE -> new ReferralState.IntakeDone(stageSince);
            case NEEDS_CLEARANCE -> new ReferralState.NeedsClearance(reason(), questions(), stageSince);
            case MATCHED -> new ReferralState.Matched(stageSince);
            case NO_MATCH -> new ReferralState.NoMatch(reason(), stageSince);
            case GUIDED -> new ReferralState.Guided(stageSince);
            case COMPLETED -> new ReferralState.Completed(reason(), stageSince);
            case REJECTED -> new ReferralState.Rejected(reason(), stageSince);
            case CANCELLED -> new ReferralState.Cancelled(reason(), stageSince);
            case UNREACHABLE -> new ReferralState.Unreachable(reason(), stageSince);
            case DECLINED_BY_PATIENT -> new ReferralState.DeclinedByPatient(reason(), stageSince);
            case HANDED_BACK -> new ReferralState.HandedBack(reason(), stageSince);
            case ENTERED_IN_ERROR -> new ReferralState.EnteredInError(reason(), stageSince);
        };
    }

    private List<ClearanceQuestion> questions() {
        return openQuestions == null
                ? List.of()
                : Stream.of(Documents.read(openQuestions, QuestionDocument[].class))
                        .map(QuestionDocument::read)
                        .toList();
    }

    private Reason reason() {
        return new Reason(requireNonNull(reasonCode), requireNonNull(reasonText));
    }
}

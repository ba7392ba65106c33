package org.caresport.referral.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.OrganisationId;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.ending.Outcome;
import org.caresport.referral.enrolment.ChangeOfGroup;
import org.caresport.referral.enrolment.Enrolment;
import org.caresport.referral.enrolment.FormerPlace;
import org.caresport.referral.enrolment.Trial;
import org.jspecify.annotations.Nullable;

/** One row of {@code participation}: the sealed state flattened to a stage and the columns that stage uses. */
@Entity
@Table(name = "participation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ParticipationEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID referralId;
    UUID patientId;
    String municipality;
    UUID activityId;
    String title;
    UUID organisationId;
    String organisationName;

    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    ParticipationStage stage;

    Instant stageSince;

    @Nullable
    Integer listPosition;

    @Nullable
    Instant placeExpiresAt;

    @Nullable
    UUID firstSessionId;

    @Nullable
    Instant firstSessionStart;

    @Nullable
    Instant firstSessionEnd;

    @Nullable
    Instant confirmedAt;

    @Nullable
    LocalDate firstSessionOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable
    LocalDate stoppedOn;

    @Nullable
    String reasonCode;

    @Nullable
    String reasonText;

    @Nullable
    Instant offerExpiresAt;

    @Nullable
    Instant offerRemindedAt;

    @Nullable
    String overrideCode;

    @Nullable
    String overrideText;

    @Nullable
    String holdCode;

    @Nullable
    String holdText;

    @Nullable
    Instant heldSince;

    Instant lastUpdated;

    /** Null as long as it is the id of the participation. */
    @Nullable
    UUID enrolmentId;

    @Nullable
    UUID transferClaim;

    @Nullable
    UUID transferActivityId;

    @Nullable
    String transferTitle;

    @Nullable
    Instant transferSince;

    @Nullable
    String transferRefusal;

    @Nullable
    UUID formerEnrolmentId;

    @Nullable
    UUID formerActivityId;

    @Nullable
    String formerTitle;

    @Nullable
    Instant formerUntil;

    @Nullable
    UUID trialSessionId;

    @Nullable
    Instant trialStart;

    @Nullable
    Instant trialEnd;

    @Nullable
    LocalDate endsOn;

    boolean endReached;

    static ParticipationEntity of(Participation participation) {
        var row = new ParticipationEntity();
        row.id = participation.id().value();
        row.referralId = participation.referral().value();
        row.patientId = participation.patient().value();
        row.municipality = participation.municipality();
        row.organisationId = participation.activity().organisation().value();
        row.organisationName = participation.activity().organisationName();
        row.note = participation.note();
        row.overrideCode = participation.override().map(Reason::code).orElse(null);
        row.overrideText = participation.override().map(Reason::text).orElse(null);
        return row;
    }

    void write(Participation participation) {
        var state = participation.state();
        stage = state.stage();
        stageSince = state.since();
        reasonCode = state.reason().map(Reason::code).orElse(null);
        reasonText = state.reason().map(Reason::text).orElse(null);
        lastUpdated = participation.lastUpdated();
        activityId = participation.activity().id().value();
        title = participation.activity().title();
        write(participation.enrolment());
        var hold = participation.hold();
        holdCode = hold.map(held -> held.why().code()).orElse(null);
        holdText = hold.map(held -> held.why().text()).orElse(null);
        heldSince = hold.map(Participation.Hold::since).orElse(null);
        switch (state) {
            case ParticipationState.Offered offered -> {
                offerExpiresAt = offered.expiresAt();
                offerRemindedAt = offered.remindedAt();
            }
            case ParticipationState.Waitlisted waitlisted -> {
                listPosition = waitlisted.position();
                placeExpiresAt = waitlisted.placeExpiresAt();
            }
            case ParticipationState.Enrolled enrolled -> {
                write(enrolled.place());
                firstSessionOn = null;
            }
            case ParticipationState.Attending attending -> {
                write(attending.place());
                firstSessionOn = attending.firstSessionOn();
            }
            case ParticipationState.Completed completed -> outcome = completed.outcome();
            case ParticipationState.DidNotStart never -> stoppedOn = never.on();
            case ParticipationState.DroppedOut stopped -> stoppedOn = stopped.on();
            default -> {}
        }
    }

    private void write(ParticipationState.Place place) {
        var first = place.firstSession();
        firstSessionId = first == null ? null : first.sessionId();
        firstSessionStart = first == null ? null : first.start();
        firstSessionEnd = first == null ? null : first.end();
        confirmedAt = place.confirmedAt();
    }

    private void write(Enrolment enrolment) {
        enrolmentId = enrolment.id().equals(id) ? null : enrolment.id();
        var transfer = enrolment.transfer();
        transferClaim = transfer.map(ChangeOfGroup::claim).orElse(null);
        transferActivityId = transfer.map(ChangeOfGroup::activity).orElse(null);
        transferTitle = transfer.map(ChangeOfGroup::title).orElse(null);
        transferSince = transfer.map(ChangeOfGroup::since).orElse(null);
        transferRefusal = transfer.map(ChangeOfGroup::refusal).orElse(null);
        var former = enrolment.former();
        formerEnrolmentId = former.map(FormerPlace::enrolment).orElse(null);
        formerActivityId = former.map(FormerPlace::activity).orElse(null);
        formerTitle = former.map(FormerPlace::title).orElse(null);
        formerUntil = former.map(FormerPlace::until).orElse(null);
        var trial = enrolment.trial();
        trialSessionId = trial.map(Trial::session).orElse(null);
        trialStart = trial.map(Trial::start).orElse(null);
        trialEnd = trial.map(Trial::end).orElse(null);
        endsOn = enrolment.endsOn();
        endReached = enrolment.endReached();
    }

    private Enrolment enrolment() {
        return new Enrolment(
                enrolmentId == null ? id : enrolmentId,
                Optional.ofNullable(transferClaim)
                        .map(claim -> new ChangeOfGroup(
                                claim,
                                requireNonNull(transferActivityId),
                                requireNonNull(transferTitle),
                                requireNonNull(transferSince),
                                transferRefusal)),
                Optional.ofNullable(formerEnrolmentId)
                        .map(left -> new FormerPlace(
                                left,
                                requireNonNull(formerActivityId),
                                requireNonNull(formerTitle),
                                requireNonNull(formerUntil))),
                Optional.ofNullable(trialSessionId)
                        .map(session -> new Trial(session, requireNonNull(trialStart), requireNonNull(trialEnd))),
                endsOn,
                endReached);
    }

    /** The first version that is stored counts as 1, so that 0 means: not stored yet. */
    long domainVersion() {
        return version + 1;
    }

    Participation read() {
        return new Participation(
                new ParticipationId(id),
                domainVersion(),
                new ReferralId(referralId),
                new PatientId(patientId),
                municipality,
                new OfferedActivity(
                        new ActivityId(activityId), title, new OrganisationId(organisationId), organisationName),
                note,
                reason(overrideCode, overrideText),
                enrolment(),
                state(),
                hold(),
                lastUpdated);
    }

    private ParticipationState state() {
        return switch (stage) {
            case OFFERED -> new ParticipationState.Offered(offerExpiresAt, offerRemindedAt, stageSince);
            case PLACE_REQUESTED -> new ParticipationState.PlaceRequested(stageSince);
            case WAITLISTED ->
                new ParticipationState.Waitlisted(requireNonNullElse(listPosition, 1), placeExpiresAt, stageSince);
            case ENROLLED -> new ParticipationState.Enrolled(firstSession(), confirmedAt, stageSince);
            case STARTED -> new ParticipationState.Started(place(), requireNonNull(firstSessionOn), stageSince);
            case ACTIVE -> new ParticipationState.Active(place(), requireNonNull(firstSessionOn), stageSince);
            case COMPLETED ->
                new ParticipationState.Completed(place(), requireNonNull(firstSessionOn), outcome, stageSince);
            case DECLINED_BY_PATIENT -> new ParticipationState.DeclinedByPatient(reason(), stageSince);
            case DECLINED_BY_PROVIDER -> new ParticipationState.DeclinedByProvider(reason(), stageSince);
            case OFFER_EXPIRED -> new ParticipationState.OfferExpired(stageSince);
            case DID_NOT_START -> new ParticipationState.DidNotStart(reason(), stoppedOn, stageSince);
            case DROPPED_OUT -> new ParticipationState.DroppedOut(reason(), firstSessionOn, stoppedOn, stageSince);
            case CANCELLED -> new ParticipationState.Cancelled(reason(), stageSince);
        };
    }

    private ParticipationState.Place place() {
        return new ParticipationState.Place(firstSession(), confirmedAt);
    }

    private @Nullable FirstSession firstSession() {
        return firstSessionId == null || firstSessionStart == null || firstSessionEnd == null
                ? null
                : new FirstSession(firstSessionId, firstSessionStart, firstSessionEnd);
    }

    private Optional<Participation.Hold> hold() {
        var since = heldSince;
        return since == null
                ? Optional.empty()
                : reason(holdCode, holdText).map(why -> new Participation.Hold(why, since));
    }

    private static Optional<Reason> reason(@Nullable String code, @Nullable String text) {
        return code == null ? Optional.empty() : Optional.of(new Reason(code, requireNonNull(text)));
    }

    private Reason reason() {
        return new Reason(requireNonNull(reasonCode), requireNonNull(reasonText));
    }
}

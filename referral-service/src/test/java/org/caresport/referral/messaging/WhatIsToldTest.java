package org.caresport.referral.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.domain.ReferralExamples.BROKER;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.WHY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.json.Json;
import org.caresport.kit.testing.Contracts;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.enrolment.ChangeOfGroup;
import org.caresport.referral.enrolment.FormerPlace;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.measure.Placed;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.caresport.referral.persistence.Whereabouts.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published fits the contracts in {@code src/main/contracts}, and every contract has an example that fits. */
class WhatIsToldTest {

    private static final Path EVENTS = Path.of("src/main/contracts/events");
    private static final ObjectMapper JSON = Json.tolerant();

    @ParameterizedTest
    @EnumSource(ReferralEvent.Kind.class)
    void everyEventOfAReferralFitsItsSchema(ReferralEvent.Kind kind) {
        var referral = ReferralExamples.in(stageAfter(kind));
        var event = new ReferralEvent(
                referral.id(), kind, referral.stage(), referral.state().reason(), BROKER);

        assertFits(WhatHappened.of(new Referral.Change(referral, event)));
    }

    @ParameterizedTest
    @EnumSource(ParticipationEvent.Kind.class)
    void everyEventOfAParticipationFitsItsSchema(ParticipationEvent.Kind kind) {
        var participation = ReferralExamples.in(stageAfter(kind));
        var event = new ParticipationEvent(
                participation.id(),
                participation.referral(),
                kind,
                ParticipationStage.OFFERED,
                participation.stage(),
                false,
                participation.state().reason(),
                BROKER);

        assertFits(WhatHappened.of(new Participation.Change(participation, event)));
    }

    @Test
    void aRequestForProposalsFitsItsSchemaWithLittleKnownAndWithMuch() {
        assertFits(MatchRequest.of(ReferralExamples.in(ReferralStage.SUBMITTED), List.of(), NOW));
        assertFits(MatchRequest.of(
                ReferralExamples.in(ReferralStage.INTAKE_DONE),
                List.of(ReferralExamples.in(ParticipationStage.ENROLLED)),
                NOW));
        assertFits(MatchRequest.of(
                ReferralExamples.in(ReferralStage.NEEDS_CLEARANCE)
                        .clear(ReferralExamples.clearance(true), BROKER)
                        .under(ReferralExamples.TERMS)
                        .referral(),
                List.of(),
                NOW));
    }

    @Test
    void ofTwoWordsOfOneDayAboutARuleTheLaterIsTold() throws JsonProcessingException {
        var cleared = ReferralExamples.in(ReferralStage.NEEDS_CLEARANCE)
                .clear(ReferralExamples.clearance(false), BROKER)
                .referral()
                .clear(ReferralExamples.clearance(true), BROKER)
                .under(ReferralExamples.TERMS)
                .referral();

        var told = JSON.valueToTree(MatchRequest.of(cleared, List.of(), NOW).data())
                .path("clearances");

        assertThat(told).hasSize(1);
        assertThat(told.at("/0/given").asBoolean()).isTrue();
    }

    @Test
    void everyRequestForAPlaceFitsItsSchema() {
        var participation = ReferralExamples.in(ParticipationStage.PLACE_REQUESTED);

        assertFits(PlaceRequest.hold(participation, NOW));
        assertFits(PlaceRequest.confirm(participation, NOW));
        assertFits(PlaceRequest.release(participation, "declined-by-patient", NOW));
        var wish = ChangeOfGroup.to(UUID.randomUUID(), UUID.randomUUID(), "Tuesdays", NOW);
        assertFits(PlaceRequest.hold(wish, NOW));
        assertFits(PlaceRequest.release(wish, "transfer-refused", NOW));
        assertFits(PlaceRequest.release(
                new FormerPlace(UUID.randomUUID(), UUID.randomUUID(), "Mondays", NOW), "transferred", NOW));
    }

    @Test
    void aRequestForAMessageFitsItsSchema() {
        var called = Parameters.from(new DirectoryEntry(
                UUID.randomUUID(),
                Optional.empty(),
                "Anna Jansen",
                "0314-654321",
                "GM0222",
                List.of(),
                true,
                Optional.empty()));
        var expected = called.about(
                        ReferralExamples.in(ParticipationStage.ENROLLED),
                        new FirstSession(UUID.randomUUID(), NOW, NOW.plusSeconds(3600)))
                .at(new Spot("Kruisbergseweg 150, 7001AB Doetinchem", "0314-123456"));
        var link = "https://caresport.example/provider.html#token";

        assertFits(
                MessageRequest.of(UUID.randomUUID(), "GM0222", Template.PATIENT_WELCOME, link, Parameters.NONE, NOW));
        assertFits(MessageRequest.of(
                UUID.randomUUID(), "GM0222", Template.PROVIDER_PLACE_RESERVED, link, called.startingAt(NOW), NOW));
        assertFits(MessageRequest.of(
                UUID.randomUUID(), "GM0222", Template.PATIENT_SESSION_TOMORROW, link, expected, NOW, NOW));
        assertFits(MessageRequest.of(
                UUID.randomUUID(), "GM0222", Template.PATIENT_PLACE_OFFERED, null, called.expiringAt(NOW), NOW));
    }

    @Test
    void aRecordedMeasureFitsItsSchemaAndHoldsNoValue() throws JsonProcessingException {
        var referral = ReferralExamples.in(ReferralStage.GUIDED);
        var measured = MeasureRecorded.of(
                referral,
                new Placed(Answer.of(Measure.WALK_DISTANCE, BigDecimal.valueOf(431), NOW), MeasureMoment.MONTH_3),
                BROKER);

        assertFits(measured);
        assertFits(MeasureRecorded.of(
                referral, new Placed(Answer.missing(null, MissingReason.MOVED, NOW), MeasureMoment.MONTH_12), BROKER));
        assertThat(JSON.writeValueAsString(measured.data()))
                .doesNotContain("431", referral.submission().patient().toString());
    }

    @Test
    void noTextSomebodyWroteLeavesTheService() throws JsonProcessingException {
        var rejected = ReferralExamples.in(ReferralStage.IN_TRIAGE).reject(WHY, BROKER);

        var data = JSON.writeValueAsString(WhatHappened.of(rejected).data());

        assertThat(data).contains(WHY.code()).doesNotContain(WHY.text());
    }

    @Test
    void aRequestForProposalsHoldsNothingThatNamesThePatient() throws JsonProcessingException {
        var referral = ReferralExamples.in(ReferralStage.INTAKE_DONE);

        var data = JSON.writeValueAsString(
                MatchRequest.of(referral, List.of(), NOW).data());

        assertThat(data)
                .doesNotContain(referral.submission().patient().toString())
                .doesNotContain(referral.submission().sender().value())
                .doesNotContain("no impact on the knee");
    }

    private static void assertFits(OutgoingEvent event) {
        try {
            Contracts.assertFits(EVENTS.resolve(event.type() + ".schema.json"), JSON.writeValueAsString(event.data()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ReferralStage stageAfter(ReferralEvent.Kind kind) {
        return switch (kind) {
            case DRAFTED -> ReferralStage.DRAFT;
            case SUBMITTED -> ReferralStage.SUBMITTED;
            case TAKEN_UP,
                    ASSIGNED,
                    HANDED_OVER,
                    TRANSFER_ASKED,
                    TRANSFERRED,
                    TRANSFER_RETURNED,
                    TRANSFER_WITHDRAWN,
                    INFORMATION_ANSWERED,
                    OVERDUE -> ReferralStage.IN_TRIAGE;
            case INFORMATION_REQUESTED -> ReferralStage.INFORMATION_REQUESTED;
            case ACCEPTED -> ReferralStage.ACCEPTED;
            case REJECTED -> ReferralStage.REJECTED;
            case CONTACT_ATTEMPTED -> ReferralStage.CONTACTING;
            case INTAKE_RECORDED, CLEARANCE_GIVEN -> ReferralStage.INTAKE_DONE;
            case MATCHED, OFFER_FELL_THROUGH, PROFILE_UPDATED, PROGRAMME_CHANGED -> ReferralStage.MATCHED;
            case NOT_MATCHED -> ReferralStage.NO_MATCH;
            case CLEARANCE_NEEDED, CLEARANCE_REFUSED -> ReferralStage.NEEDS_CLEARANCE;
            case GUIDED,
                    RESUMED,
                    FIRST_SESSION_ATTENDED,
                    FIRST_SESSION_CORRECTED,
                    PROGRAMME_ENDED,
                    REMATCH_OPENED,
                    FOLLOWED_UP -> ReferralStage.GUIDED;
            case COMPLETED -> ReferralStage.COMPLETED;
            case CANCELLED -> ReferralStage.CANCELLED;
            case UNREACHABLE -> ReferralStage.UNREACHABLE;
            case DECLINED_BY_PATIENT -> ReferralStage.DECLINED_BY_PATIENT;
            case HANDED_BACK -> ReferralStage.HANDED_BACK;
            case ENTERED_IN_ERROR -> ReferralStage.ENTERED_IN_ERROR;
        };
    }

    private static ParticipationStage stageAfter(ParticipationEvent.Kind kind) {
        return switch (kind) {
            case OFFERED, OFFER_REMINDED -> ParticipationStage.OFFERED;
            case ACCEPTED, PLACE_TAKEN -> ParticipationStage.PLACE_REQUESTED;
            case WAITLISTED, PLACE_OFFERED -> ParticipationStage.WAITLISTED;
            case ENROLLED,
                    CONFIRMED,
                    SESSION_MISSED,
                    SESSIONS_MISSED_IN_A_ROW,
                    FIRST_SESSION_MOVED,
                    FIRST_SESSION_CANCELLED,
                    ABSENT_WITH_NOTICE,
                    ATTENDANCE_CORRECTED,
                    TRANSFER_REQUESTED,
                    TRANSFERRED,
                    TRANSFER_REFUSED,
                    PUT_ON_HOLD,
                    RESUMED -> ParticipationStage.ENROLLED;
            case STARTED -> ParticipationStage.STARTED;
            case ACTIVE, TRIAL_CONTINUED, EXTENDED, END_REACHED -> ParticipationStage.ACTIVE;
            case COMPLETED -> ParticipationStage.COMPLETED;
            case DECLINED_BY_PATIENT -> ParticipationStage.DECLINED_BY_PATIENT;
            case DECLINED_BY_PROVIDER -> ParticipationStage.DECLINED_BY_PROVIDER;
            case OFFER_EXPIRED -> ParticipationStage.OFFER_EXPIRED;
            case DID_NOT_START -> ParticipationStage.DID_NOT_START;
            case DROPPED_OUT -> ParticipationStage.DROPPED_OUT;
            case CANCELLED -> ParticipationStage.CANCELLED;
        };
    }
}

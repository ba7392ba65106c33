package org.caresport.referral.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.WHY;

import java.util.List;
import java.util.Optional;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of the table: who is written to, by whose hand it was. */
class WhoHearsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drafted                | ehr           |                 |
            submitted              | ehr           | patient-welcome | new-referral
            submitted              | patient       | patient-welcome | new-referral
            submitted              | told-broker   | patient-welcome | new-referral
            taken-up               | broker        |                 |
            handed-over            | broker        |                 |
            assigned               | platform      |                 | assigned
            transfer-asked         | broker        |                 |
            transferred            | broker        | patient-transferred |
            transfer-returned      | broker        |                 | transfer-returned
            transfer-withdrawn     | broker        |                 |
            information-requested  | broker        |                 |
            information-answered   | ehr           |                 | question-answered
            accepted               | broker        |                 |
            rejected               | broker        | patient-stopped |
            contact-attempted      | broker        |                 |
            intake-recorded        | broker        |                 |
            matched                | platform      |                 |
            not-matched            | platform      |                 | no-match
            clearance-needed       | platform      |                 | clearance-needed
            clearance-given        | ehr           |                 | clearance-given
            clearance-given        | broker        |                 |
            clearance-refused      | ehr           |                 | clearance-refused
            clearance-refused      | broker        |                 |
            guided                 | broker        |                 |
            resumed                | platform      |                 |
            first-session-attended | provider-link |                 |
            programme-ended        | provider-link |                 |
            first-session-corrected | provider-link |                |
            offer-fell-through     | patient       |                 |
            rematch-opened         | provider-link |                 |
            completed              | broker        |                 |
            cancelled              | ehr           | patient-stopped | cancelled-by-doctor
            cancelled              | broker        | patient-stopped |
            unreachable            | broker        | patient-not-reached |
            declined-by-patient    | broker        |                 |
            handed-back            | broker        | patient-stopped |
            entered-in-error       | ehr           |                 | cancelled-by-doctor
            profile-updated        | ehr           |                 | new-measurement
            profile-updated        | patient       |                 | new-measurement
            profile-updated        | broker        |                 |
            programme-changed      | platform      |                 |
            followed-up            | patient       |                 |
            overdue                | platform      |                 | overdue
            """)
    void ofAReferral(String kind, String hand, String patient, String broker) {
        var heard = WhoHears.of(change(kind(ReferralEvent.Kind.class, kind), hand(hand), Urgency.ROUTINE));

        assertThat(heard.patient().map(Codes::of)).isEqualTo(Optional.ofNullable(patient));
        assertThat(heard.broker().map(Codes::of)).isEqualTo(Optional.ofNullable(broker));
        assertThat(heard.provider()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            offered              | broker        | false | patient-offer                |                         |
            offer-reminded       | platform      | false | patient-offer-reminder       |                         |
            accepted             | patient       | false |                              |                         |
            waitlisted           | platform      | false | patient-waitlisted           |                         |
            place-offered        | platform      | false | patient-place-offered        |                         |
            place-taken          | patient       | false |                              |                         |
            enrolled             | platform      | false | patient-place-reserved       | provider-place-reserved | place-given
            confirmed            | provider-link | false | patient-place-confirmed      |                         |
            started              | provider-link | false |                              |                         |
            active               | provider-link | false |                              |                         |
            session-missed       | provider-link | false | patient-session-missed       |                         | session-missed
            sessions-missed-in-a-row | provider-link | false |                          |                         | second-session-missed
            put-on-hold          | platform      | false | patient-on-hold              | provider-on-hold        |
            resumed              | platform      | false | patient-resumed              | provider-resumed        |
            first-session-moved  | platform      | false | patient-session-moved        |                         |
            first-session-cancelled | platform   | false | patient-session-cancelled    |                         | session-cancelled
            absent-with-notice   | provider-link | false |                              |                         | absent-with-notice
            attendance-corrected | provider-link | false |                              |                         | attendance-corrected
            trial-continued      | patient       | false |                              | provider-trial-continued | trial-continued
            trial-continued      | provider-link | false | patient-trial-continued      |                         | trial-continued
            transfer-requested   | broker        | false |                              |                         |
            transferred          | platform      | false | patient-group-changed        | provider-group-changed  | place-given
            transfer-refused     | platform      | false |                              |                         | transfer-refused
            extended             | provider-link | false | patient-extended             |                         | programme-extended
            extended             | broker        | false | patient-extended             |                         |
            end-reached          | platform      | false |                              |                         | programme-end-reached
            completed            | provider-link | true  |                              |                         | programme-ended
            completed            | broker        | true  |                              |                         |
            declined-by-patient  | patient       | false |                              |                         | offer-declined
            declined-by-patient  | told-broker   | false |                              |                         |
            declined-by-provider | provider-link | true  | patient-declined-by-provider |                         | refused-by-club
            declined-by-provider | platform      | false | patient-declined-by-provider |                         | refused-by-club
            offer-expired        | platform      | false | patient-offer-expired        |                         | offer-lapsed
            did-not-start        | patient       | true  |                              | provider-place-released | withdrawn
            did-not-start        | told-broker   | true  |                              | provider-place-released |
            dropped-out          | patient       | true  |                              | provider-place-released | withdrawn
            dropped-out          | ehr           | true  |                              | provider-place-released | withdrawn
            cancelled            | ehr           | true  |                              | provider-place-released |
            cancelled            | platform      | false | patient-place-released       |                         | refused-by-club
            """)
    void ofAParticipation(
            String kind, String hand, boolean givesPlaceBack, String patient, String provider, String broker) {
        var heard = WhoHears.of(change(kind(ParticipationEvent.Kind.class, kind), hand(hand), givesPlaceBack));

        assertThat(heard.patient().map(Codes::of)).isEqualTo(Optional.ofNullable(patient));
        assertThat(heard.provider().map(Codes::of)).isEqualTo(Optional.ofNullable(provider));
        assertThat(heard.broker().map(Codes::of)).isEqualTo(Optional.ofNullable(broker));
    }

    @Test
    void thatSomethingFitsIsNewsToTheBrokerWhereNothingDid() {
        var referral = ReferralExamples.in(ReferralStage.NO_MATCH);
        var platform = Stamp.byThePlatform(NOW);

        assertThat(WhoHears.of(referral.match(platform)).broker()).contains(MessageRequest.Matter.MATCH_FOUND);
        assertThat(WhoHears.of(ReferralExamples.in(ReferralStage.INTAKE_DONE).match(platform))
                        .broker())
                .isEmpty();
    }

    @Test
    void ofANote() {
        assertThat(WhoHears.ofNoteForPatient())
                .isEqualTo(new WhoHears(
                        Optional.of(MessageRequest.Template.PATIENT_NOTE), Optional.empty(), Optional.empty()));
        assertThat(WhoHears.ofNoteForProvider())
                .isEqualTo(new WhoHears(
                        Optional.empty(), Optional.of(MessageRequest.Template.PROVIDER_NOTE), Optional.empty()));
        assertThat(WhoHears.ofAdvice()).isEqualTo(WhoHears.ofNoteForProvider());
    }

    @Test
    void ofAMeasure() {
        assertThat(WhoHears.ofMeasurement(Hand.EHR).broker()).contains(MessageRequest.Matter.NEW_MEASUREMENT);
        assertThat(WhoHears.ofMeasurement(Hand.BROKER).broker()).isEmpty();
        assertThat(WhoHears.ofDueMeasures(true).patient()).contains(MessageRequest.Template.PATIENT_MEASURE_DUE);
        assertThat(WhoHears.ofDueMeasures(false).patient()).isEmpty();
        assertThat(WhoHears.ofDueMeasures(true).broker()).contains(MessageRequest.Matter.MEASURE_DUE);
        assertThat(WhoHears.ofMeasuresDueAgain().patient()).contains(MessageRequest.Template.PATIENT_MEASURE_DUE);
        assertThat(WhoHears.ofMeasuresDueAgain().broker()).isEmpty();
        assertThat(WhoHears.ofDueMeasures(false).broker()).contains(MessageRequest.Matter.MEASURE_DUE);
    }

    @ParameterizedTest
    @EnumSource(names = "ROUTINE", mode = EnumSource.Mode.EXCLUDE)
    void anUrgentReferralIsSaidToBeUrgent(Urgency urgency) {
        var heard = WhoHears.of(change(ReferralEvent.Kind.SUBMITTED, Hand.EHR, urgency));

        assertThat(heard.broker()).contains(MessageRequest.Matter.URGENT_REFERRAL);
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfAReferralHasALine(ReferralEvent.Kind kind) {
        assertThat(WhoHears.of(change(kind, Hand.PLATFORM, Urgency.ROUTINE))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfAParticipationHasALine(ParticipationEvent.Kind kind) {
        assertThat(WhoHears.of(change(kind, Hand.PLATFORM, true))).isNotNull();
        assertThat(WhoHears.of(change(kind, Hand.PLATFORM, false))).isNotNull();
    }

    @Test
    void nobodyWritesToSomebodyWhoHasDied() {
        var died = ReferralExamples.in(ReferralStage.GUIDED)
                .cancel(new Reason("deceased", "Overleden"), new Stamp("ehr", Hand.EHR, NOW));

        assertThat(WhoHears.of(died).patient()).isEmpty();
        assertThat(WhoHears.of(died).broker()).contains(MessageRequest.Matter.CANCELLED_BY_DOCTOR);
    }

    @Test
    void aPlaceThatComesUpOnHoldIsToldToTheBrokerAlone() {
        var held = ReferralExamples.in(ParticipationStage.PLACE_REQUESTED)
                .follow(ReferralExamples.in(ReferralStage.GUIDED)
                        .askForClearance(List.of(ReferralExamples.QUESTION), ReferralExamples.BROKER)
                        .event())
                .orElseThrow()
                .participation();

        var heard = WhoHears.of(held.reserve(null, Stamp.byThePlatform(NOW)));

        assertThat(heard.patient()).isEmpty();
        assertThat(heard.provider()).isEmpty();
        assertThat(heard.broker()).contains(MessageRequest.Matter.PLACE_GIVEN);
    }

    @Test
    void aColleagueHearsThatACaseWasHandedOverToThem() {
        var handedOver = ReferralExamples.in(ReferralStage.MATCHED)
                .handOver(
                        new Owner("broker-bert", ""),
                        new Reason("handed-over", "Prefers a man"),
                        ReferralExamples.BROKER);

        assertThat(WhoHears.of(handedOver).broker()).contains(MessageRequest.Matter.HANDED_OVER);
    }

    private static Hand hand(String name) {
        return switch (name) {
            case "ehr" -> Hand.EHR;
            case "broker" -> Hand.BROKER;
            case "patient" -> Hand.PATIENT;
            case "provider-link" -> Hand.PROVIDER_BY_LINK;
            case "told-broker" -> Hand.ofBrokerFor(Actor.PATIENT, ContactAttempt.Channel.PHONE);
            default -> Hand.PLATFORM;
        };
    }

    private static <E extends Enum<E>> E kind(Class<E> type, String code) {
        return Codes.read(type, code).orElseThrow();
    }

    private static Referral.Change change(ReferralEvent.Kind kind, Hand hand, Urgency urgency) {
        var example = ReferralExamples.submission();
        var submission = new Submission(
                example.patient(),
                example.serviceRequestId(),
                example.sender(),
                example.requester(),
                example.municipality(),
                example.neighbourhood(),
                example.reasons(),
                example.profile(),
                urgency,
                example.submittedAt());
        var referral = Referral.submit(
                        ReferralExamples.in(ReferralStage.SUBMITTED).id(), submission, NOW)
                .referral();
        var stage = kind.stages().iterator().next();
        return new Referral.Change(
                referral,
                new ReferralEvent(referral.id(), kind, stage, Optional.of(WHY), new Stamp("somebody", hand, NOW)));
    }

    private static Participation.Change change(ParticipationEvent.Kind kind, Hand hand, boolean givesPlaceBack) {
        var participation = ReferralExamples.in(ParticipationStage.ENROLLED);
        var stage = kind.stages().iterator().next();
        return new Participation.Change(
                participation,
                new ParticipationEvent(
                        participation.id(),
                        participation.referral(),
                        kind,
                        ParticipationStage.ENROLLED,
                        stage,
                        givesPlaceBack,
                        Optional.of(WHY),
                        new Stamp("somebody", hand, NOW)));
    }
}

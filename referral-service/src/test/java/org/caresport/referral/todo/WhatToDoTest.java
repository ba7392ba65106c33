package org.caresport.referral.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.WHY;
import static org.caresport.referral.domain.ReferralExamples.in;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of the table: what an event asks a broker to do, and what it has overtaken. */
class WhatToDoTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            taken-up               | broker   |                     | overdue handed-over
            assigned               | platform |                     | overdue
            handed-over            | broker   | handed-over         |
            transfer-asked         | broker   | transfer-unanswered | transfer-returned
            transferred            | broker   |                     | overdue handed-over transfer-unanswered transfer-returned
            transfer-returned      | broker   | transfer-returned   | transfer-unanswered
            transfer-withdrawn     | broker   |                     | transfer-unanswered
            information-requested  | broker   | question-unanswered | overdue question-answered
            information-answered   | ehr      | question-answered   | overdue question-unanswered
            accepted               | broker   |                     | overdue question-answered question-unanswered
            contact-attempted      | broker   |                     | overdue
            intake-recorded        | broker   |                     | overdue question-answered no-match clearance-refused
            matched                | platform |                     | overdue no-match
            not-matched            | platform | no-match            | overdue clearance-given
            clearance-needed       | platform | question-unanswered | overdue clearance-given
            clearance-given        | ehr      | clearance-given     | overdue question-unanswered clearance-refused
            clearance-refused      | ehr      | clearance-refused   | overdue question-unanswered clearance-given
            guided                 | broker   |                     | overdue clearance-given no-match
            first-session-attended | platform |                     | overdue
            offer-fell-through     | patient  |                     | overdue
            rematch-opened         | platform |                     | overdue
            overdue                | platform | overdue             |
            """)
    void ofAReferral(String kind, String hand, @Nullable String makes, @Nullable String settles) {
        var next = WhatToDo.after(change(kind, hand));

        assertThat(next.makes().map(Codes::of)).isEqualTo(Optional.ofNullable(makes));
        assertThat(next.settles()).isEqualTo(kinds(settles));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            offered                  | broker        | false | offer-unanswered      | offer-declined offer-lapsed refused-by-club withdrawn no-match clearance-given programme-ended
            accepted                 | patient       | false |                       | offer-unanswered
            waitlisted               | platform      | false |                       |
            place-offered            | platform      | false | place-offered         |
            place-taken              | patient       | false |                       | place-offered
            enrolled                 | platform      | false |                       | place-offered
            confirmed                | provider-link | false |                       |
            started                  | provider-link | false |                       | session-missed second-session-missed session-cancelled
            first-session-cancelled  | platform      | false | session-cancelled     |
            first-session-moved      | platform      | false |                       | session-cancelled
            active                   | provider-link | false |                       | session-missed second-session-missed trial-held
            trial-continued          | patient       | false |                       | trial-held
            session-missed           | provider-link | false | session-missed        |
            sessions-missed-in-a-row | provider-link | false | second-session-missed | session-missed
            transfer-requested       | broker        | false |                       | transfer-refused
            transferred              | platform      | false |                       | session-cancelled
            transfer-refused         | platform      | false | transfer-refused      |
            extended                 | provider-link | false |                       | programme-end-reached
            end-reached              | platform      | false | programme-end-reached |
            completed                | broker        | true  | programme-ended       | session-missed second-session-missed transfer-refused programme-end-reached trial-held
            declined-by-patient      | patient       | false | offer-declined        | offer-unanswered place-offered
            declined-by-provider     | provider-link | true  | refused-by-club       | offer-unanswered place-offered transfer-refused programme-end-reached trial-held
            offer-expired            | platform      | false | offer-lapsed          | offer-unanswered place-offered
            did-not-start            | patient       | true  | withdrawn             | session-cancelled session-missed second-session-missed transfer-refused programme-end-reached trial-held
            dropped-out              | patient       | true  | withdrawn             | session-missed second-session-missed transfer-refused programme-end-reached trial-held
            cancelled                | platform      | false | refused-by-club       | session-cancelled session-missed second-session-missed transfer-refused programme-end-reached trial-held
            cancelled                | ehr           | true  |                       | session-cancelled offer-unanswered place-offered session-missed second-session-missed transfer-refused programme-end-reached trial-held
            """)
    void ofAParticipation(
            String kind, String hand, boolean givesPlaceBack, @Nullable String makes, @Nullable String settles) {
        var next = WhatToDo.after(change(kind, hand, givesPlaceBack), in(ReferralStage.MATCHED));

        assertThat(next.makes().map(Codes::of)).isEqualTo(Optional.ofNullable(makes));
        assertThat(next.settles()).isEqualTo(kinds(settles));
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfAReferralHasALine(ReferralEvent.Kind kind) {
        assertThat(WhatToDo.hasLineFor(kind)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfAParticipationHasALine(ParticipationEvent.Kind kind) {
        assertThat(WhatToDo.hasLineFor(kind)).isTrue();
    }

    @Test
    void onlyADoctorsWithdrawalLeavesSomethingToDo() {
        assertThat(WhatToDo.after(change("cancelled", "ehr")).makes()).contains(ToDoKind.CANCELLED_BY_DOCTOR);
        assertThat(WhatToDo.after(change("cancelled", "broker")).makes()).isEmpty();
        assertThat(WhatToDo.after(change("entered-in-error", "ehr")).makes()).contains(ToDoKind.CANCELLED_BY_DOCTOR);
    }

    @Test
    void anEndSettlesWhatEventsAskedForAndLeavesWhatBrokersWroteDown() {
        assertThat(WhatToDo.after(change("declined-by-patient", "broker")).settles())
                .contains(ToDoKind.SESSION_MISSED, ToDoKind.OFFER_LAPSED, ToDoKind.OVERDUE, ToDoKind.MEASURE_DUE)
                .doesNotContain(ToDoKind.BY_HAND);
        assertThat(WhatToDo.after(change("completed", "broker")).settles())
                .contains(ToDoKind.SESSION_MISSED)
                .doesNotContain(ToDoKind.BY_HAND, ToDoKind.MEASURE_DUE);
        assertThat(WhatToDo.after(change("entered-in-error", "ehr")).settles())
                .contains(ToDoKind.BY_HAND, ToDoKind.MEASURE_DUE);
    }

    @Test
    void nothingIsLeftToDoAboutAParticipationWhoseReferralHasEnded() {
        assertThat(WhatToDo.after(change("dropped-out", "patient", true), in(ReferralStage.CANCELLED))
                        .makes())
                .isEmpty();
    }

    private static Set<ToDoKind> kinds(@Nullable String codes) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(" +"))
                        .map(code -> Codes.read(ToDoKind.class, code).orElseThrow())
                        .collect(Collectors.toSet());
    }

    private static Hand hand(String name) {
        return switch (name) {
            case "ehr" -> Hand.EHR;
            case "broker" -> Hand.BROKER;
            case "patient" -> Hand.PATIENT;
            case "provider-link" -> Hand.PROVIDER_BY_LINK;
            default -> Hand.PLATFORM;
        };
    }

    private static Referral.Change change(String code, String hand) {
        var kind = Codes.read(ReferralEvent.Kind.class, code).orElseThrow();
        var stage = kind.stages().iterator().next();
        var referral = in(stage);
        return new Referral.Change(
                referral,
                new ReferralEvent(
                        referral.id(), kind, stage, Optional.of(WHY), new Stamp("somebody", hand(hand), NOW)));
    }

    private static Participation.Change change(String code, String hand, boolean givesPlaceBack) {
        var kind = Codes.read(ParticipationEvent.Kind.class, code).orElseThrow();
        var participation = in(ParticipationStage.ENROLLED);
        return new Participation.Change(
                participation,
                new ParticipationEvent(
                        participation.id(),
                        participation.referral(),
                        kind,
                        ParticipationStage.ENROLLED,
                        kind.stages().iterator().next(),
                        givesPlaceBack,
                        Optional.of(WHY),
                        new Stamp("somebody", hand(hand), NOW)));
    }
}

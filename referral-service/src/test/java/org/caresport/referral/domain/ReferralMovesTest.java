package org.caresport.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.referral.domain.ReferralExamples.BROKER;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.QUESTION;
import static org.caresport.referral.domain.ReferralExamples.WHY;
import static org.caresport.referral.domain.ReferralExamples.clearance;
import static org.caresport.referral.domain.ReferralExamples.in;
import static org.caresport.referral.domain.ReferralExamples.intake;
import static org.caresport.referral.domain.ReferralExamples.offer;
import static org.caresport.referral.domain.ReferralStage.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move from every state: where it leads, or that it is refused. The table is the specification. */
class ReferralMovesTest {

    private static final ContactAttempt UNANSWERED = new ContactAttempt(ContactAttempt.Channel.PHONE, false, null);

    /** A move, and where it leads from each stage that allows it; every other stage must refuse it. */
    private enum Move {
        SUBMIT(referral -> referral.submit(BROKER), Map.of(DRAFT, SUBMITTED)),
        TAKE_UP(
                referral -> referral.takeUp(BROKER),
                Map.ofEntries(
                        Map.entry(SUBMITTED, IN_TRIAGE),
                        Map.entry(IN_TRIAGE, IN_TRIAGE),
                        Map.entry(INFORMATION_REQUESTED, INFORMATION_REQUESTED),
                        Map.entry(ACCEPTED, ACCEPTED),
                        Map.entry(CONTACTING, CONTACTING),
                        Map.entry(INTAKE_DONE, INTAKE_DONE),
                        Map.entry(NEEDS_CLEARANCE, NEEDS_CLEARANCE),
                        Map.entry(MATCHED, MATCHED),
                        Map.entry(NO_MATCH, NO_MATCH),
                        Map.entry(GUIDED, GUIDED))),
        ASSIGN(
                referral -> referral.assign(new Owner("broker-bram", ""), BROKER),
                where(stage -> stage.isEnd() || stage == DRAFT ? null : stage)),
        ACCEPT(referral -> referral.accept(BROKER), Map.of(SUBMITTED, ACCEPTED, IN_TRIAGE, ACCEPTED)),
        REJECT(
                referral -> referral.reject(WHY, BROKER),
                Map.of(SUBMITTED, REJECTED, IN_TRIAGE, REJECTED, INFORMATION_REQUESTED, REJECTED)),
        ASK(
                referral -> referral.askForInformation("Which medication?", BROKER),
                Map.of(SUBMITTED, INFORMATION_REQUESTED, IN_TRIAGE, INFORMATION_REQUESTED)),
        ANSWER(referral -> referral.answer("A beta-blocker", BROKER), Map.of(INFORMATION_REQUESTED, IN_TRIAGE)),
        CONTACT(
                referral -> referral.recordContact(UNANSWERED, BROKER),
                Map.of(ACCEPTED, CONTACTING, CONTACTING, CONTACTING)),
        GIVE_UP(referral -> referral.giveUpContact(WHY, 1, BROKER), Map.of(CONTACTING, UNREACHABLE)),
        INTAKE(
                referral -> referral.recordIntake(intake(), BROKER),
                Map.of(
                        ACCEPTED, INTAKE_DONE,
                        CONTACTING, INTAKE_DONE,
                        INTAKE_DONE, INTAKE_DONE,
                        NEEDS_CLEARANCE, INTAKE_DONE,
                        MATCHED, INTAKE_DONE,
                        NO_MATCH, INTAKE_DONE)),
        MATCH(referral -> referral.match(BROKER), Map.of(INTAKE_DONE, MATCHED)),
        NO_MATCH_FOUND(referral -> referral.noMatch(WHY, BROKER), Map.of(INTAKE_DONE, NO_MATCH)),
        ASK_FOR_CLEARANCE(
                referral -> referral.askForClearance(List.of(QUESTION), BROKER), Map.of(INTAKE_DONE, NEEDS_CLEARANCE)),
        CLEAR(
                referral -> referral.clear(clearance(true), BROKER),
                Map.of(
                        INTAKE_DONE, INTAKE_DONE,
                        NEEDS_CLEARANCE, INTAKE_DONE,
                        MATCHED, INTAKE_DONE,
                        NO_MATCH, INTAKE_DONE)),
        REFUSE_CLEARANCE(
                referral -> referral.clear(clearance(false), BROKER),
                Map.of(
                        INTAKE_DONE, NEEDS_CLEARANCE,
                        NEEDS_CLEARANCE, NEEDS_CLEARANCE,
                        MATCHED, NEEDS_CLEARANCE,
                        NO_MATCH, NEEDS_CLEARANCE)),
        OFFER(referral -> referral.follow(offer(referral)).orElseThrow(), Map.of(MATCHED, GUIDED, NO_MATCH, GUIDED)),
        COMPLETE(referral -> referral.complete(WHY, BROKER), Map.of(GUIDED, COMPLETED)),
        CANCEL(referral -> referral.cancel(WHY, BROKER), allOpen(CANCELLED)),
        DECLINE(referral -> referral.decline(WHY, BROKER), allOpenBut(DRAFT, DECLINED_BY_PATIENT)),
        ENTER_IN_ERROR(referral -> referral.enterInError(WHY, BROKER), allBut(ENTERED_IN_ERROR, ENTERED_IN_ERROR)),
        ESCALATE(referral -> referral.escalate(BROKER), allOpenStaying());

        private final Function<Referral, Referral.Change> make;
        private final Map<ReferralStage, ReferralStage> legal;

        Move(Function<Referral, Referral.Change> make, Map<ReferralStage, ReferralStage> legal) {
            this.make = make;
            this.legal = legal;
        }
    }

    static Stream<Arguments> everyMoveFromEveryStage() {
        return Arrays.stream(Move.values())
                .flatMap(move -> Arrays.stream(ReferralStage.values())
                        .map(stage -> Arguments.of(move, stage, Optional.ofNullable(move.legal.get(stage)))));
    }

    @ParameterizedTest(name = "{0} from {1} leads to {2}")
    @MethodSource("everyMoveFromEveryStage")
    void aMoveLeadsWhereTheTableSaysOrIsRefused(Move move, ReferralStage from, Optional<ReferralStage> to) {
        var referral = in(from);

        if (to.isPresent()) {
            var change = move.make.apply(referral);

            assertThat(change.referral().stage()).isEqualTo(to.get());
            assertThat(change.event().stage()).isEqualTo(to.get());
            assertThat(change.event().referral()).isEqualTo(referral.id());
            assertThat(change.referral().lastUpdated()).isEqualTo(NOW);
        } else {
            assertThatThrownBy(() -> move.make.apply(referral))
                    .isInstanceOf(MoveNotAllowed.class)
                    .hasMessageEndingWith("it is " + Codes.of(from));
        }
    }

    private static Map<ReferralStage, ReferralStage> allOpen(ReferralStage to) {
        return where(stage -> stage.isEnd() ? null : to);
    }

    private static Map<ReferralStage, ReferralStage> allOpenBut(ReferralStage left, ReferralStage to) {
        return where(stage -> stage.isEnd() || stage == left ? null : to);
    }

    private static Map<ReferralStage, ReferralStage> allBut(ReferralStage left, ReferralStage to) {
        return where(stage -> stage == left ? null : to);
    }

    private static Map<ReferralStage, ReferralStage> allOpenStaying() {
        return where(stage -> stage.isEnd() ? null : stage);
    }

    private static Map<ReferralStage, ReferralStage> where(Function<ReferralStage, ReferralStage> to) {
        var table = new EnumMap<ReferralStage, ReferralStage>(ReferralStage.class);
        for (var stage : ReferralStage.values()) {
            var target = to.apply(stage);
            if (target != null) {
                table.put(stage, target);
            }
        }
        return table;
    }
}

package org.caresport.referral.domain;

import static org.caresport.referral.domain.ReferralExamples.BROKER;
import static org.caresport.referral.domain.ReferralExamples.QUESTION;
import static org.caresport.referral.domain.ReferralExamples.WHY;
import static org.caresport.referral.domain.ReferralExamples.clearance;
import static org.caresport.referral.domain.ReferralExamples.intake;
import static org.caresport.referral.domain.ReferralExamples.offer;
import static org.caresport.referral.domain.ReferralStage.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A move of a referral, and where it leads from each stage that allows it; every other stage must refuse it. */
public enum ReferralMove {
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
            referral -> referral.recordContact(unanswered(), BROKER),
            Map.of(
                    IN_TRIAGE, IN_TRIAGE,
                    INFORMATION_REQUESTED, INFORMATION_REQUESTED,
                    ACCEPTED, CONTACTING,
                    CONTACTING, CONTACTING,
                    INTAKE_DONE, INTAKE_DONE,
                    NEEDS_CLEARANCE, NEEDS_CLEARANCE,
                    MATCHED, MATCHED,
                    NO_MATCH, NO_MATCH,
                    GUIDED, GUIDED)),
    GIVE_UP(referral -> referral.giveUpContact(WHY, 1, BROKER), Map.of(CONTACTING, UNREACHABLE)),
    INTAKE(
            referral -> referral.recordIntake(intake(), BROKER),
            Map.of(
                    ACCEPTED, INTAKE_DONE,
                    CONTACTING, INTAKE_DONE,
                    INTAKE_DONE, INTAKE_DONE,
                    NEEDS_CLEARANCE, INTAKE_DONE,
                    MATCHED, INTAKE_DONE,
                    NO_MATCH, INTAKE_DONE,
                    GUIDED, GUIDED)),
    MATCH(referral -> referral.match(BROKER), Map.of(INTAKE_DONE, MATCHED, NO_MATCH, MATCHED)),
    NO_MATCH_FOUND(referral -> referral.noMatch(WHY, BROKER), Map.of(INTAKE_DONE, NO_MATCH)),
    ASK_FOR_CLEARANCE(
            referral -> referral.askForClearance(List.of(QUESTION), BROKER),
            Map.of(INTAKE_DONE, NEEDS_CLEARANCE, NO_MATCH, NEEDS_CLEARANCE, GUIDED, NEEDS_CLEARANCE)),
    RESUME(referral -> referral.resume(BROKER), Map.of(INTAKE_DONE, GUIDED)),
    CLEAR(
            referral -> referral.clear(clearance(true), BROKER),
            Map.of(
                    INTAKE_DONE, INTAKE_DONE,
                    NEEDS_CLEARANCE, INTAKE_DONE,
                    MATCHED, INTAKE_DONE,
                    NO_MATCH, INTAKE_DONE,
                    GUIDED, GUIDED)),
    REFUSE_CLEARANCE(
            referral -> referral.clear(clearance(false), BROKER),
            Map.of(
                    INTAKE_DONE, NEEDS_CLEARANCE,
                    NEEDS_CLEARANCE, NEEDS_CLEARANCE,
                    MATCHED, NEEDS_CLEARANCE,
                    NO_MATCH, NEEDS_CLEARANCE,
                    GUIDED, NEEDS_CLEARANCE)),
    OFFER(
            referral -> referral.follow(offer(referral), false).orElseThrow(),
            Map.of(MATCHED, GUIDED, NO_MATCH, GUIDED, GUIDED, GUIDED)),
    COMPLETE(referral -> referral.complete(WHY, BROKER), Map.of(GUIDED, COMPLETED)),
    CANCEL(referral -> referral.cancel(WHY, BROKER), allOpen(CANCELLED)),
    DECLINE(referral -> referral.decline(WHY, BROKER), allOpenBut(DRAFT, DECLINED_BY_PATIENT)),
    HAND_OVER(
            referral -> referral.handOver(new Owner("broker-bert", ""), WHY, BROKER),
            where(stage -> stage.isEnd() || stage == DRAFT ? null : stage)),
    ASK_TO_TAKE_ON(
            referral -> referral.askToTakeOn(BROKER), where(stage -> stage.isEnd() || stage == DRAFT ? null : stage)),
    PASS_ON(
            referral -> referral.passOn("GM0150", null, null, new Owner("broker-dirk", ""), BROKER),
            where(stage -> stage.isEnd() || stage == DRAFT ? null : stage)),
    RETURN_TRANSFER(
            referral -> referral.returnTransfer(WHY, BROKER),
            where(stage -> stage.isEnd() || stage == DRAFT ? null : stage)),
    WITHDRAW_TRANSFER(
            referral -> referral.withdrawTransfer(BROKER),
            where(stage -> stage.isEnd() || stage == DRAFT ? null : stage)),
    HAND_BACK(referral -> referral.handBack(WHY, BROKER), where(stage -> switch (stage) {
        case SUBMITTED, IN_TRIAGE, INFORMATION_REQUESTED -> REJECTED;
        default -> stage.isEnd() || stage == DRAFT ? null : HANDED_BACK;
    })),
    ENTER_IN_ERROR(referral -> referral.enterInError(WHY, BROKER), allBut(ENTERED_IN_ERROR, ENTERED_IN_ERROR)),
    LEARN(referral -> referral.learn(Profile.Measurements.NONE, WHY, BROKER), allOpenStaying()),
    LOOK_AGAIN(
            referral -> referral.lookAgain(BROKER),
            Map.of(
                    INTAKE_DONE, INTAKE_DONE,
                    NEEDS_CLEARANCE, NEEDS_CLEARANCE,
                    MATCHED, MATCHED,
                    GUIDED, GUIDED)),
    ESCALATE(referral -> referral.escalate(BROKER), allOpenStaying());

    private final Function<Referral, Referral.Change> make;
    private final Map<ReferralStage, ReferralStage> legal;

    ReferralMove(Function<Referral, Referral.Change> make, Map<ReferralStage, ReferralStage> legal) {
        this.make = make;
        this.legal = legal;
    }

    public Referral.Change make(Referral referral) {
        return make.apply(referral);
    }

    /** From the stages that allow it to where it leads. */
    public Map<ReferralStage, ReferralStage> legal() {
        return legal;
    }

    private static ContactAttempt unanswered() {
        return new ContactAttempt(ContactAttempt.Channel.PHONE, false, null);
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

package org.caresport.referral.domain;

import static java.util.stream.Collectors.toMap;
import static org.caresport.referral.domain.ParticipationStage.*;
import static org.caresport.referral.domain.ReferralExamples.BROKER;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.QUESTION;
import static org.caresport.referral.domain.ReferralExamples.WHY;
import static org.caresport.referral.domain.ReferralExamples.activity;
import static org.caresport.referral.domain.ReferralExamples.firstSession;
import static org.caresport.referral.domain.ReferralExamples.in;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.attendance.Register;
import org.caresport.referral.ending.Outcome;
import org.caresport.referral.enrolment.Trial;
import org.jspecify.annotations.Nullable;

/** A move of a participation, and where it leads from each stage that allows it; every other stage must refuse it. */
public enum ParticipationMove {
    ACCEPT(p -> p.accept(BROKER), Map.of(OFFERED, PLACE_REQUESTED)),
    DECLINE(p -> p.decline(WHY, BROKER), Map.of(OFFERED, DECLINED_BY_PATIENT)),
    WITHDRAW(
            p -> p.withdraw(WHY, BROKER),
            Map.of(
                    OFFERED, DECLINED_BY_PATIENT,
                    PLACE_REQUESTED, DECLINED_BY_PATIENT,
                    WAITLISTED, DECLINED_BY_PATIENT,
                    ENROLLED, DID_NOT_START,
                    STARTED, DROPPED_OUT,
                    ACTIVE, DROPPED_OUT)),
    RESERVE(p -> p.reserve(firstSession(), BROKER), Map.of(PLACE_REQUESTED, ENROLLED, WAITLISTED, ENROLLED)),
    WAITLIST(p -> p.waitlist(1, BROKER), Map.of(PLACE_REQUESTED, WAITLISTED, WAITLISTED, WAITLISTED)),
    OFFER_PLACE(p -> p.offerPlace(NOW, BROKER), Map.of(WAITLISTED, WAITLISTED)),
    TAKE_PLACE(
            p -> p.stage() == WAITLISTED
                    ? p.offerPlace(NOW, BROKER).participation().takePlace(BROKER)
                    : p.takePlace(BROKER),
            Map.of(WAITLISTED, PLACE_REQUESTED)),
    EXPIRE(
            p -> p.expire(BROKER),
            Map.of(OFFERED, OFFER_EXPIRED, PLACE_REQUESTED, OFFER_EXPIRED, WAITLISTED, OFFER_EXPIRED)),
    REFUSE_PLACE(
            p -> p.refusePlace(WHY, BROKER),
            Map.of(PLACE_REQUESTED, DECLINED_BY_PROVIDER, WAITLISTED, DECLINED_BY_PROVIDER)),
    LOSE_PLACE(
            p -> p.losePlace(WHY, BROKER),
            Map.of(
                    PLACE_REQUESTED, DECLINED_BY_PROVIDER,
                    WAITLISTED, DECLINED_BY_PROVIDER,
                    ENROLLED, DECLINED_BY_PROVIDER,
                    STARTED, CANCELLED,
                    ACTIVE, CANCELLED)),
    REMIND(p -> p.remind(BROKER), Map.of(OFFERED, OFFERED)),
    CANCEL(p -> p.follow(in(ReferralStage.GUIDED).cancel(WHY, BROKER).event()).orElseThrow(), running(_ -> CANCELLED)),
    PUT_ON_HOLD(p -> p.follow(stop()).orElseThrow(), running(stage -> stage)),
    RESUME(
            p -> p.follow(stop())
                    .orElseThrow()
                    .participation()
                    .follow(in(ReferralStage.INTAKE_DONE).resume(BROKER).event())
                    .orElseThrow(),
            running(stage -> stage)),
    CONFIRM(p -> p.confirm(BROKER), Map.of(ENROLLED, ENROLLED)),
    RESCHEDULE(p -> p.reschedule(firstSession(), BROKER), Map.of(ENROLLED, ENROLLED)),
    CANCEL_SESSION(p -> p.reschedule(null, BROKER), Map.of(ENROLLED, ENROLLED)),
    REFUSE(p -> p.refuse(WHY, BROKER), Map.of(ENROLLED, DECLINED_BY_PROVIDER)),
    ATTEND(p -> p.attend(later(), BROKER).orElse(null), Map.of(ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE, ACTIVE)),
    MISS(p -> p.miss(1, BROKER), Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    MISS_AGAIN(p -> p.miss(2, BROKER), Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    EXCUSE(p -> p.excuse(1, BROKER), Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    CORRECT_A_MISS(
            p -> p.correct(later(), Register.EMPTY.with(later(), Presence.ABSENT_WITHOUT_NOTICE), BROKER),
            Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    CORRECT_ONE_OF_TWO_DAYS(
            p -> p.correct(
                    first(), Register.EMPTY.with(first(), Presence.PRESENT).with(later(), Presence.PRESENT), BROKER),
            Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, STARTED)),
    CORRECT_THE_ONLY_DAY(
            p -> p.correct(first(), Register.EMPTY.with(first(), Presence.PRESENT), BROKER),
            Map.of(ENROLLED, ENROLLED, STARTED, ENROLLED, ACTIVE, ENROLLED)),
    REQUEST_TRANSFER(
            p -> p.requestTransfer(UUID.randomUUID(), activity(), WHY, BROKER),
            Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    TRANSFER(
            p -> asking(p).transfer(firstSession(), BROKER),
            Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    REFUSE_TRANSFER(
            p -> asking(p).refuseTransfer(WHY, BROKER), Map.of(ENROLLED, ENROLLED, STARTED, STARTED, ACTIVE, ACTIVE)),
    GO_ON_AFTER_TRIAL(p -> trying(p).goOnAfterTrial(BROKER), Map.of(STARTED, STARTED, ACTIVE, ACTIVE)),
    EXTEND(p -> p.extend(later(), BROKER), Map.of(STARTED, STARTED, ACTIVE, ACTIVE)),
    REACH_END(p -> p.reachEnd(BROKER), Map.of(STARTED, STARTED, ACTIVE, ACTIVE)),
    COMPLETE(p -> p.complete(BROKER), Map.of(STARTED, COMPLETED, ACTIVE, COMPLETED)),
    COMPLETE_WITH_OUTCOME(
            p -> p.complete(Outcome.REGULAR_MEMBERSHIP, BROKER), Map.of(STARTED, COMPLETED, ACTIVE, COMPLETED));

    private final Function<Participation, Participation.@Nullable Change> make;
    private final Map<ParticipationStage, ParticipationStage> legal;

    ParticipationMove(
            Function<Participation, Participation.@Nullable Change> make,
            Map<ParticipationStage, ParticipationStage> legal) {
        this.make = make;
        this.legal = legal;
    }

    /** Nothing when it is allowed and changes nothing. */
    public Optional<Participation.Change> make(Participation participation) {
        return Optional.ofNullable(make.apply(participation));
    }

    /** From the stages that allow it to where it leads. */
    public Map<ParticipationStage, ParticipationStage> legal() {
        return legal;
    }

    /** Of a referral that waits for a clinician's word: what runs on it is put on hold. */
    static ReferralEvent stop() {
        return in(ReferralStage.GUIDED)
                .askForClearance(List.of(QUESTION), BROKER)
                .event();
    }

    private static Participation trying(Participation participation) {
        var change = new Participation.Change(
                participation,
                new ParticipationEvent(
                        participation.id(),
                        participation.referral(),
                        ParticipationEvent.Kind.PUT_ON_HOLD,
                        OFFERED,
                        OFFERED,
                        false,
                        Optional.empty(),
                        BROKER));
        return change.asTrial(new Trial(UUID.randomUUID(), NOW, NOW.plusSeconds(3600)))
                .participation();
    }

    private static Participation asking(Participation participation) {
        return participation.stage().isKnownToProvider()
                ? participation
                        .requestTransfer(UUID.randomUUID(), activity(), WHY, BROKER)
                        .participation()
                : participation;
    }

    private static LocalDate first() {
        return LocalDate.of(2026, 12, 1);
    }

    private static LocalDate later() {
        return LocalDate.of(2026, 12, 15);
    }

    private static Map<ParticipationStage, ParticipationStage> running(UnaryOperator<ParticipationStage> to) {
        return Arrays.stream(ParticipationStage.values())
                .filter(stage -> !stage.isEnd())
                .collect(toMap(stage -> stage, to));
    }
}

package org.caresport.referral.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.measure.Moment;
import org.caresport.referral.move.MeasureWindows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A moment at which a patient is asked how it goes. */
record MyFollowUp(
        UUID referralId,
        Moment moment,
        LocalDate dueOn,
        LocalDate opensOn,
        LocalDate closesOn,
        FollowUpStage state,
        List<Question> questions,
        List<MyAnswer> answers) {

    /** What is known of that moment. */
    record MyAnswer(
            @Schema(description = "Left out: all of the moment") @Nullable
            Measure measure,

            @Nullable BigDecimal value,
            @Nullable MissingReason missing) {}

    static MyFollowUp of(
            FollowUp followUp, List<Measurement> results, MeasureWindows windows, LocalDate today, String language) {
        var counting =
                results.stream().filter(one -> one.isOf(followUp.moment())).toList();
        return new MyFollowUp(
                followUp.referral().value(),
                followUp.moment(),
                followUp.dueOn(),
                windows.opensOn(followUp),
                windows.closesOn(followUp),
                FollowUpView.stage(followUp, FollowUpView.missing(counting), windows, today),
                Question.at(followUp.moment(), language),
                counting.stream()
                        .map(Measurement::answer)
                        .map(answer -> new MyAnswer(answer.measure(), answer.value(), answer.missing()))
                        .toList());
    }
}

package org.caresport.referral.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.move.MeasureWindows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A moment at which a patient is asked how it goes. */
record MyFollowUp(
        UUID referralId,
        MeasureMoment moment,
        LocalDate dueOn,
        LocalDate opensOn,
        LocalDate closesOn,
        FollowUpStage state,

        @Schema(description = "Why there is no result") @Nullable
        MissingReason missing,

        List<Question> questions,
        List<MyAnswer> answers) {

    /** What is known of that moment. */
    record MyAnswer(
            Measure measure,
            @Nullable BigDecimal value,
            @Nullable MissingReason missing) {

        static Stream<MyAnswer> of(Answer answer) {
            var measure = answer.measure();
            return measure == null
                    ? Stream.empty()
                    : Stream.of(new MyAnswer(measure, answer.value(), answer.missing()));
        }
    }

    /** Of all that is known of the moment no more than what the questions ask: that is not for whoever holds a mailed link. */
    MyFollowUp asAsked() {
        var asked = questions.stream().map(Question::measure).toList();
        return new MyFollowUp(
                referralId,
                moment,
                dueOn,
                opensOn,
                closesOn,
                state,
                missing,
                questions,
                answers.stream()
                        .filter(answer -> asked.contains(answer.measure()))
                        .toList());
    }

    static MyFollowUp of(
            FollowUp followUp, List<Measurement> results, MeasureWindows windows, LocalDate today, String language) {
        var counting =
                results.stream().filter(one -> one.isOf(followUp.moment())).toList();
        var missing = FollowUpView.missing(counting);
        return new MyFollowUp(
                followUp.referral().value(),
                followUp.moment(),
                followUp.dueOn(),
                windows.opensOn(followUp),
                windows.closesOn(followUp),
                FollowUpView.stage(followUp, missing, windows, today),
                missing,
                Question.at(followUp.moment(), language),
                counting.stream().map(Measurement::answer).flatMap(MyAnswer::of).toList());
    }
}

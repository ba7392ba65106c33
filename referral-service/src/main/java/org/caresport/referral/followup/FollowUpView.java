package org.caresport.referral.followup;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.measure.Newest;
import org.caresport.referral.move.MeasureWindows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A moment after the first session, and what counts for it. */
record FollowUpView(
        MeasureMoment moment,
        LocalDate dueOn,
        LocalDate opensOn,
        LocalDate closesOn,
        FollowUpStage state,

        @Schema(description = "Whether it was measured after the window had closed")
        boolean late,

        @Schema(description = "Why there is no result") @Nullable
        MissingReason missing,

        @Schema(description = "Minutes a week of activity that is moderate at least: as told, or days times minutes")
        @Nullable
        BigDecimal minutesPerWeek,

        @Nullable Instant remindedAt,
        @Nullable Instant recordedAt,
        List<MeasuredView> values) {

    static FollowUpView of(FollowUp followUp, List<Measurement> all, MeasureWindows windows, LocalDate today) {
        var counting = all.stream()
                .filter(one -> one.counts() && one.isOf(followUp.moment()))
                .toList();
        var missing = missing(counting);
        return new FollowUpView(
                followUp.moment(),
                followUp.dueOn(),
                windows.opensOn(followUp),
                windows.closesOn(followUp),
                stage(followUp, missing, windows, today),
                followUp.late(),
                missing,
                Newest.of(counting.stream().map(Measurement::answer)).minutesAWeek(),
                followUp.remindedAt(),
                followUp.recordedAt(),
                counting.stream().map(MeasuredView::of).toList());
    }

    static FollowUpStage stage(
            FollowUp followUp, @Nullable MissingReason missing, MeasureWindows windows, LocalDate today) {
        if (followUp.recordedAt() != null) {
            return missing == null ? FollowUpStage.RECORDED : FollowUpStage.MISSING;
        }
        if (today.isBefore(windows.opensOn(followUp))) {
            return FollowUpStage.PLANNED;
        }
        return windows.holds(followUp, today) ? FollowUpStage.OPEN : FollowUpStage.OVERDUE;
    }

    static @Nullable MissingReason missing(List<Measurement> counting) {
        return counting.stream()
                .filter(one -> one.answer().measure() == null)
                .map(one -> requireNonNull(one.answer().missing()))
                .findFirst()
                .orElse(null);
    }
}

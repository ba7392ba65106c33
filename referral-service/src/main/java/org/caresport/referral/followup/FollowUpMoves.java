package org.caresport.referral.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.move.MeasureWindows;
import org.caresport.referral.move.Measuring;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.persistence.Measurements;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How broker and patient write down what was measured, and how it is shown to them. */
@ApplicationScoped
class FollowUpMoves {

    /** Nobody alive was measured before. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final ReferralMoves moves;
    private final Measuring measuring;
    private final Measurements measurements;
    private final MeasureWindows windows;
    private final Clock clock;
    private final WallClock wallClock;

    FollowUpMoves(
            ReferralMoves moves,
            Measuring measuring,
            Measurements measurements,
            MeasureWindows windows,
            Clock clock,
            WallClock wallClock) {
        this.moves = moves;
        this.measuring = measuring;
        this.measurements = measurements;
        this.windows = windows;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** @param view of the referral, as whoever records it may see it */
    <R> RestResponse<R> record(
            UUID id, MeasureMoment moment, RecordMeasures body, Hand hand, Function<Referral, R> view) {
        return made(id, body, hand, view, (referral, stamp) -> record(referral, moment, body, stamp));
    }

    /** Within the transaction of whoever asks for it. */
    Referral record(Referral referral, MeasureMoment moment, RecordMeasures body, Stamp stamp) {
        var followUp = measurements.followUp(referral.followed(), moment).orElseThrow();
        var answers = body.answers(days(referral, windows.opensOn(followUp)));
        refuseMissingBesideValues(referral, followUp, body);
        return measuring.record(referral, moment, answers, stamp);
    }

    RestResponse<FollowUpsView> measured(UUID id, RecordMeasures body, Hand hand) {
        return made(id, body, hand, this::view, (referral, stamp) -> {
            var answers = body.measured(days(referral.measurable(), LONG_AGO));
            return measuring.learn(referral, answers, stamp);
        });
    }

    FollowUpsView view(Referral referral) {
        var all = measurements.of(referral);
        var today = wallClock.todayIn(referral.submission().municipality());
        return new FollowUpsView(
                referral.id().value(),
                referral.isFollowed(),
                measurements.followUps(List.of(referral)).stream()
                        .map(followUp -> FollowUpView.of(followUp, all, windows, today))
                        .toList(),
                all.stream().map(MeasuredView::of).toList());
    }

    private <R> RestResponse<R> made(
            UUID id,
            RecordMeasures body,
            Hand hand,
            Function<Referral, R> view,
            BiFunction<Referral, Stamp, Referral> effect) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> shown(
                        effect.apply(referral, new Stamp(stamp.by(), stamp.organisation(), hand, stamp.at())), view),
                (referral, _) -> shown(referral, view));
    }

    private static <R> ResponseBuilder<R> shown(Referral referral, Function<Referral, R> view) {
        return ResponseBuilder.ok(view.apply(referral)).tag(ETags.of(referral.version()));
    }

    private Days days(Referral referral, LocalDate first) {
        var municipality = referral.submission().municipality();
        return new Days(first, wallClock.todayIn(municipality), clock.instant(), wallClock.zoneOf(municipality));
    }

    /** What is known is not missing. */
    private void refuseMissingBesideValues(Referral referral, FollowUp followUp, RecordMeasures body) {
        if (body.missing() != null
                && measurements.of(referral).stream()
                        .anyMatch(one -> one.counts()
                                && one.isOf(followUp.moment())
                                && one.answer().measure() != null)) {
            throw Problem.validation("Correct the values one by one; what is known is not missing.")
                    .invalid("missing", "there are values for this moment already");
        }
    }
}

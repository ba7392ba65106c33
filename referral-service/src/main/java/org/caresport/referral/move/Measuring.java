package org.caresport.referral.move;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.measure.Newest;
import org.caresport.referral.measure.Placed;
import org.caresport.referral.messaging.FollowUpAnnouncements;
import org.caresport.referral.persistence.Measurements;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a patient takes effect: it is kept with who told it, the profile has the newest of each measure, and
 * matching is asked again when that changes what it knows.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Measuring {

    private final Measurements measurements;
    private final Cases cases;
    private final FollowUpAnnouncements announcements;
    private final MeasureWindows windows;
    private final WallClock wallClock;

    Measuring(
            Measurements measurements,
            Cases cases,
            FollowUpAnnouncements announcements,
            MeasureWindows windows,
            WallClock wallClock) {
        this.measurements = measurements;
        this.cases = cases;
        this.announcements = announcements;
        this.windows = windows;
        this.wallClock = wallClock;
    }

    /** What came with the referral; its profile has it already. */
    public void begin(Referral opened, Collection<Answer> answers, Stamp stamp) {
        measurements.add(
                opened.id(),
                answers.stream().map(answer -> new Placed(answer, null)).toList(),
                stamp);
    }

    /**
     * What was measured at some time. Where that lies in the window of a moment it counts for that, unless something newer
     * does.
     */
    public Referral learn(Referral referral, List<Answer> answers, Stamp stamp) {
        var before = known(referral);
        var followUps = referral.isFollowed() ? measurements.followUps(List.of(referral)) : List.<FollowUp>of();
        var inOrder =
                answers.stream().sorted(Comparator.comparing(Answer::takenAt)).toList();
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < inOrder.size(); i++) {
            var answer = inOrder.get(i);
            var isLast = inOrder.subList(i + 1, inOrder.size()).stream()
                    .noneMatch(later -> later.measure() == answer.measure());
            placed.add(new Placed(answer, isLast ? moment(referral, followUps, before, answer) : null));
        }
        return take(referral, before, placed, stamp);
    }

    /** Nobody said anything while the window was open: what is not known is missing, and that is the result. */
    public void close(Referral referral, FollowUp unanswered, Stamp stamp) {
        var moment = unanswered.moment();
        var isKnown = counting(referral).stream().anyMatch(one -> one.isOf(moment));
        var zone = wallClock.zoneOf(referral.submission().municipality());
        var closed =
                windows.closesOn(unanswered).atTime(LocalTime.NOON).atZone(zone).toInstant();
        record(
                referral,
                moment,
                List.of(Answer.missing(isKnown ? Measure.ACTIVE_DAYS : null, MissingReason.NOT_ANSWERED, closed)),
                stamp);
    }

    /** What was asked at a moment; what was said of it before is corrected. */
    public Referral record(Referral referral, MeasureMoment moment, List<Answer> answers, Stamp stamp) {
        var placed = answers.stream().map(answer -> new Placed(answer, moment)).toList();
        return take(referral, known(referral), placed, stamp);
    }

    private Referral take(Referral referral, List<Measurement> before, List<Placed> placed, Stamp stamp) {
        if (placed.isEmpty()) {
            return referral;
        }
        var moments =
                placed.stream().map(Placed::moment).filter(Objects::nonNull).collect(toSet());
        for (var moment : moments) {
            var again = placed.stream()
                    .filter(one -> one.moment() == moment)
                    .map(one -> one.answer().measure())
                    .filter(Objects::nonNull)
                    .toList();
            measurements.replace(referral.id(), moment, again, stamp.at());
        }
        moments.stream()
                .filter(moment -> before.stream().anyMatch(known -> isUnanswered(known, moment)))
                .forEach(moment -> measurements.reopen(referral.id(), moment));
        measurements.add(referral.id(), placed, stamp);
        var learnt = learnt(referral, before, placed, stamp);
        for (var moment : moments) {
            learnt = followed(learnt, moment, stamp);
        }
        announcements.recorded(learnt, placed, stamp);
        return learnt;
    }

    /** Whoever has the case hears of what is new, whether or not matching can do anything with it. */
    private Referral learnt(Referral referral, List<Measurement> before, List<Placed> placed, Stamp stamp) {
        var after = new ArrayList<>(before.stream()
                .filter(known -> placed.stream().noneMatch(one -> replaces(one, known)))
                .map(Measurement::answer)
                .toList());
        placed.stream().map(Placed::answer).forEach(after::add);
        var newest = Newest.of(after.stream());
        var news = placed.stream().map(Placed::answer).filter(newest::holds).toList();
        if (!referral.stage().isEnd()
                && !newest.isKnownAs(referral.submission().profile().measurements())) {
            return cases.move(referral.learn(newest.measurements(), what(news), stamp));
        }
        if (!news.isEmpty()) {
            announcements.measured(referral, stamp);
        }
        return referral;
    }

    private static Reason what(List<Answer> news) {
        var measures = news.stream()
                .flatMap(answer -> Stream.ofNullable(answer.measure()))
                .map(Codes::of)
                .distinct()
                .collect(joining(", "));
        return new Reason("new-measurement", measures.isEmpty() ? "corrected" : measures);
    }

    private Referral followed(Referral referral, MeasureMoment moment, Stamp stamp) {
        var counting =
                counting(referral).stream().filter(one -> one.isOf(moment)).toList();
        if (FollowUp.isAnsweredBy(counting)) {
            var late = measurements
                    .followUp(referral, moment)
                    .filter(one -> counting.stream()
                            .allMatch(answer -> day(referral, answer.answer()).isAfter(windows.closesOn(one))));
            measurements.record(referral.id(), moment, late.isPresent(), stamp.at());
        }
        return cases.move(referral.followUp(new Reason(Codes.of(moment), words(moment)), stamp));
    }

    private static String words(MeasureMoment moment) {
        return moment == MeasureMoment.MONTH_0
                ? "Meting bij de eerste keer."
                : "Meting %d maanden na de eerste keer.".formatted(moment.months());
    }

    private static boolean isUnanswered(Measurement known, MeasureMoment moment) {
        return known.isOf(moment) && known.answer().missing() == MissingReason.NOT_ANSWERED;
    }

    private static boolean replaces(Placed one, Measurement known) {
        return one.moment() != null
                && known.isOf(one.moment())
                && (known.answer().measure() == null
                        || known.answer().measure() == one.answer().measure());
    }

    private @Nullable MeasureMoment moment(
            Referral referral, List<FollowUp> followUps, List<Measurement> before, Answer answer) {
        return followUps.stream()
                .filter(one -> windows.holds(one, day(referral, answer)))
                .map(FollowUp::moment)
                .filter(moment -> newer(before, moment, answer).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Of the same measure at that moment, what was measured later than this. */
    private static Optional<Measurement> newer(List<Measurement> before, MeasureMoment moment, Answer than) {
        return before.stream()
                .filter(known -> known.isOf(moment) && known.answer().measure() == than.measure())
                .filter(known -> !isUnanswered(known, moment))
                .filter(known -> known.answer().takenAt().isAfter(than.takenAt()))
                .findFirst();
    }

    private LocalDate day(Referral referral, Answer answer) {
        return wallClock.dayIn(referral.submission().municipality(), answer.takenAt());
    }

    /** Before anything is added: what came with the referral is older than that. */
    private List<Measurement> known(Referral referral) {
        measurements.seed(referral);
        return counting(referral);
    }

    private List<Measurement> counting(Referral referral) {
        return measurements.of(referral).stream().filter(Measurement::counts).toList();
    }
}

package org.caresport.referral.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.messaging.NoteMessages;
import org.caresport.referral.move.Measuring;
import org.caresport.referral.persistence.IntakeBook;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.screening.Screening;
import org.caresport.referral.todo.ToDoKind;
import org.jspecify.annotations.Nullable;

/** An intake, recorded or corrected: what was measured goes where everything measured is kept, and what was known before stays readable. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Intakes {

    private static final int NOON = 12;

    private final Measuring measuring;
    private final Measurements measurements;
    private final IntakeBook book;
    private final Referrals referrals;
    private final Participations participations;
    private final NoteMessages messages;
    private final ToDos toDos;
    private final GuidanceConfig agreed;
    private final WallClock wallClock;

    Intakes(
            Measuring measuring,
            Measurements measurements,
            IntakeBook book,
            Referrals referrals,
            Participations participations,
            NoteMessages messages,
            ToDos toDos,
            GuidanceConfig agreed,
            WallClock wallClock) {
        this.measuring = measuring;
        this.measurements = measurements;
        this.book = book;
        this.referrals = referrals;
        this.participations = participations;
        this.messages = messages;
        this.toDos = toDos;
        this.agreed = agreed;
        this.wallClock = wallClock;
    }

    /** @throws Problem that names each field at fault */
    Referral.Change record(Referral referral, RecordIntake sent, Stamp stamp) {
        var today = wallClock.dayIn(referral.submission().municipality(), stamp.at());
        check(sent, today);
        var screening = screening(sent);
        var intake = sent.toDomain(screening);
        book.add(referral.id(), intake, stamp);
        if (screening != null && screening.countsOn(today)) {
            toDos.settle(referral, Set.of(ToDoKind.SCREENING_EXPIRED), stamp.at());
        }
        return measured(referral, sent, stamp).recordIntake(intake, stamp);
    }

    private void check(RecordIntake sent, LocalDate today) {
        var problem = Problem.validation("'errors' names what is wrong with each part. Nothing was recorded.");
        var vitalSign = sent.vitalSign();
        if (vitalSign != null) {
            vitalSign.check(today, problem);
        }
        var screening = sent.screening();
        if (screening != null) {
            screening.check(today, agreed.screeningValidFor(), problem);
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
    }

    private @Nullable Screening screening(RecordIntake sent) {
        var screening = sent.screening();
        return screening == null ? null : screening.toDomain(agreed.screeningValidFor());
    }

    /** Sent again with a correction of something else, it was not measured again. */
    private Referral measured(Referral referral, RecordIntake sent, Stamp stamp) {
        var vitalSign = sent.vitalSign();
        if (vitalSign == null) {
            return referral;
        }
        var known = measurements.of(referral);
        var news = vitalSign.answers(at(referral, vitalSign.takenOn(), stamp.at())).stream()
                .filter(answer -> known.stream().noneMatch(one -> says(one, answer, referral)))
                .toList();
        return news.isEmpty() ? referral : measuring.learn(referral, news, stamp);
    }

    private boolean says(Measurement known, Answer answer, Referral referral) {
        var value = known.answer().value();
        return known.counts()
                && known.answer().measure() == answer.measure()
                && value != null
                && answer.value() != null
                && value.compareTo(answer.value()) == 0
                && day(referral, known.answer()).equals(day(referral, answer));
    }

    private LocalDate day(Referral referral, Answer answer) {
        return wallClock.dayIn(referral.submission().municipality(), answer.takenAt());
    }

    /** What was asked today is asked now; of another day nobody knows the hour, and it was noon. */
    private Instant at(Referral referral, LocalDate day, Instant now) {
        var zone = wallClock.zoneOf(referral.submission().municipality());
        return day.equals(LocalDate.ofInstant(now, zone))
                ? now
                : day.atTime(NOON, 0).atZone(zone).toInstant();
    }

    /** What the provider has to mind is put in other words; clubs that have the participant hear that there is something to read. */
    Referral advise(Referral referral, List<String> advice, Stamp stamp) {
        var advised = referral.advise(advice, stamp.at());
        if (advised.intake().equals(referral.intake())) {
            return referral;
        }
        var kept = referrals.keep(advised);
        book.add(kept.id(), kept.intake().orElseThrow(), stamp);
        participations.running(kept).stream()
                .filter(running -> running.stage().isKnownToProvider())
                .forEach(running -> messages.advised(running, kept, stamp.at()));
        return kept;
    }
}

package org.caresport.referral.followup;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.messaging.FollowUpAnnouncements;
import org.caresport.referral.move.MeasureWindows;
import org.caresport.referral.move.Measuring;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.todo.ToDoKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells patient and broker that it is time to measure, asks the patient once more, and writes down which moments nobody answered:
 * each once for a moment. A round that is broken off goes on with the next.
 */
@ApplicationScoped
class MeasureReminders {

    private static final int AT_A_TIME = 500;

    private final Measurements measurements;
    private final Referrals referrals;
    private final Patients patients;
    private final FollowUpAnnouncements announcements;
    private final Measuring measuring;
    private final MeasureWindows windows;
    private final ToDos toDos;
    private final Clock clock;
    private final WallClock wallClock;

    MeasureReminders(
            Measurements measurements,
            Referrals referrals,
            Patients patients,
            FollowUpAnnouncements announcements,
            Measuring measuring,
            MeasureWindows windows,
            ToDos toDos,
            Clock clock,
            WallClock wallClock) {
        this.measurements = measurements;
        this.referrals = referrals;
        this.patients = patients;
        this.announcements = announcements;
        this.measuring = measuring;
        this.windows = windows;
        this.toDos = toDos;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @Scheduled(every = "${caresport.measures.look-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        var today = wallClock.todayAtTheLatest();
        // first: what closes settles the to-do of before, not that of what is due now
        var closed = unanswered(today, null);
        while (!closed.isEmpty()) {
            closed.forEach(one -> settle(one, this::close));
            closed = unanswered(today, closed.getLast());
        }
        var due = due(today, null);
        while (!due.isEmpty()) {
            due.forEach(one -> settle(one, this::tell));
            due = due(today, due.getLast());
        }
        var again = dueAgain(today, null);
        while (!again.isEmpty()) {
            again.forEach(one -> settle(one, this::askAgain));
            again = dueAgain(today, again.getLast());
        }
    }

    /** What is too old to be asked in time is closed instead. */
    private List<FollowUp> due(LocalDate today, @Nullable FollowUp after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> measurements.due(today.minus(windows.after()), today, after, AT_A_TIME));
    }

    private List<FollowUp> dueAgain(LocalDate today, @Nullable FollowUp after) {
        var asked =
                clock.instant().atOffset(ZoneOffset.UTC).minus(windows.again()).toInstant();
        return QuarkusTransaction.requiringNew()
                .call(() -> measurements.dueAgain(today.minus(windows.after()), today, asked, after, AT_A_TIME));
    }

    private List<FollowUp> unanswered(LocalDate today, @Nullable FollowUp after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> measurements.unanswered(today.minus(windows.after()), after, AT_A_TIME));
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void settle(FollowUp due, BiConsumer<Referral, FollowUp> how) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> referrals
                            .findForPlatform(due.referral())
                            .filter(Referral::isFollowed)
                            .filter(referral -> !due.dueOn()
                                    .isAfter(wallClock.todayIn(
                                            referral.submission().municipality())))
                            .ifPresent(referral -> how.accept(referral, due)));
        } catch (RuntimeException e) {
            Log.errorf(
                    "a measure of referral %s could not be asked for, or closed: %s", due.referral(), Kinds.named(e));
        }
    }

    private void tell(Referral referral, FollowUp due) {
        var now = clock.instant();
        if (measurements.claim(due, now)) {
            announcements.due(referral, due.moment(), until(referral, due), isPatientAsked(referral), now);
            toDos.add(referral, ToDoKind.MEASURE_DUE, due.dueOn().plus(windows.after()), now);
        }
    }

    private void askAgain(Referral referral, FollowUp due) {
        var now = clock.instant();
        if (measurements.claimAgain(due, now) && isPatientAsked(referral)) {
            announcements.dueAgain(referral, due.moment(), until(referral, due), now);
        }
    }

    /** By the calendar of the municipality; somebody may have answered since the round began. */
    private void close(Referral referral, FollowUp due) {
        var today = wallClock.todayIn(referral.submission().municipality());
        var isOpen = measurements
                .followUp(referral, due.moment())
                .filter(one -> one.recordedAt() == null)
                .isPresent();
        if (isOpen && today.isAfter(windows.closesOn(due))) {
            measuring.close(referral, due, Stamp.byThePlatform(clock.instant()));
        }
    }

    private Instant until(Referral referral, FollowUp due) {
        return windows.closesAt(due, wallClock.zoneOf(referral.submission().municipality()));
    }

    /** Where there is no address of theirs, who speaks for them answers for them. */
    private boolean isPatientAsked(Referral referral) {
        return patients.find(referral.submission().patient())
                        .filter(person -> person.correspondence().email() != null)
                        .isPresent()
                && measurements.of(referral).stream().noneMatch(MeasureReminders::saidNo);
    }

    private static boolean saidNo(Measurement one) {
        return one.counts() && one.answer().measure() == null && one.answer().missing() == MissingReason.DOES_NOT_WANT;
    }
}

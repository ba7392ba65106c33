package org.caresport.referral.followup;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.messaging.FollowUpAnnouncements;
import org.caresport.referral.move.MeasureWindows;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.todo.ToDoKind;
import org.jspecify.annotations.Nullable;

/** Tells patient and broker that it is time to measure, once for each moment. A round that is broken off goes on with the next. */
@ApplicationScoped
class MeasureReminders {

    private static final int AT_A_TIME = 500;

    private final Measurements measurements;
    private final Referrals referrals;
    private final Patients patients;
    private final FollowUpAnnouncements announcements;
    private final MeasureWindows windows;
    private final ToDos toDos;
    private final Clock clock;
    private final WallClock wallClock;

    MeasureReminders(
            Measurements measurements,
            Referrals referrals,
            Patients patients,
            FollowUpAnnouncements announcements,
            MeasureWindows windows,
            ToDos toDos,
            Clock clock,
            WallClock wallClock) {
        this.measurements = measurements;
        this.referrals = referrals;
        this.patients = patients;
        this.announcements = announcements;
        this.windows = windows;
        this.toDos = toDos;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @Scheduled(every = "${caresport.measures.look-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        var today = wallClock.todayAtTheLatest();
        var due = due(today, null);
        while (!due.isEmpty()) {
            due.forEach(this::remind);
            due = due(today, due.getLast());
        }
    }

    /** What is too old to be asked in time waits for whoever looks at the referral. */
    private List<FollowUp> due(LocalDate today, @Nullable FollowUp after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> measurements.due(today.minus(windows.after()), today, after, AT_A_TIME));
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void remind(FollowUp due) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> referrals
                            .findForPlatform(due.referral())
                            .filter(Referral::isFollowed)
                            .filter(referral -> !due.dueOn()
                                    .isAfter(wallClock.todayIn(
                                            referral.submission().municipality())))
                            .ifPresent(referral -> tell(referral, due)));
        } catch (RuntimeException e) {
            Log.errorf(
                    "a measure of referral %s is due and could not be asked for: %s", due.referral(), Kinds.named(e));
        }
    }

    private void tell(Referral referral, FollowUp due) {
        var now = clock.instant();
        if (measurements.claim(due, now)) {
            announcements.due(referral, isPatientAsked(referral), now);
            toDos.add(referral, ToDoKind.MEASURE_DUE, due.dueOn().plus(windows.after()), now);
        }
    }

    private boolean isPatientAsked(Referral referral) {
        return patients.find(referral.submission().patient())
                        .filter(person -> person.contact().email() != null)
                        .isPresent()
                && measurements.of(referral).stream().noneMatch(MeasureReminders::saidNo);
    }

    private static boolean saidNo(Measurement one) {
        return one.counts() && one.answer().measure() == null && one.answer().missing() == MissingReason.DOES_NOT_WANT;
    }
}

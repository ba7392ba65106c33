package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Reminders;
import org.caresport.referral.persistence.Reminders.Expected;

/**
 * Reminds people of their first session on the day before it, once, at an hour at which one may ring at a door. Who took the place
 * on that very day was told then.
 */
@ApplicationScoped
class FirstSessionReminder {

    private static final Duration AHEAD = Duration.ofDays(2); // wherever it is: tomorrow ends before that
    private static final int AT_A_TIME = 500;

    private final Reminders reminders;
    private final Participations participations;
    private final Referrals referrals;
    private final Announcements announcements;
    private final ReminderConfig hours;
    private final WallClock wallClock;
    private final Clock clock;

    FirstSessionReminder(
            Reminders reminders,
            Participations participations,
            Referrals referrals,
            Announcements announcements,
            ReminderConfig hours,
            WallClock wallClock,
            Clock clock) {
        this.reminders = reminders;
        this.participations = participations;
        this.referrals = referrals;
        this.announcements = announcements;
        this.hours = hours;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.reminders.every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        remind(clock.instant());
    }

    void remind(Instant now) {
        var due = due(Expected.after(now), now);
        while (!due.isEmpty()) {
            due.forEach(expected -> remind(expected, now));
            due = due(due.getLast(), now);
        }
    }

    private List<Expected> due(Expected after, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> reminders.due(after, now.plus(AHEAD), AT_A_TIME));
    }

    /** One that fails is tried again with the next round; the others do not wait for it. */
    private void remind(Expected expected, Instant now) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> participations
                            .findForPlatform(expected.id())
                            .filter(participation -> isTheMoment(participation, expected, now))
                            .filter(_ -> reminders.note(expected, now))
                            .ifPresent(participation -> announce(participation, now)));
        } catch (RuntimeException e) {
            Log.errorf("participation %s could not be reminded: %s", expected.id(), Kinds.named(e));
        }
    }

    private void announce(Participation participation, Instant now) {
        referrals
                .findForPlatform(participation.referral())
                .ifPresent(referral -> announcements.remind(participation, referral, now));
    }

    private boolean isTheMoment(Participation participation, Expected expected, Instant now) {
        if (!(participation.state() instanceof Enrolled enrolled)
                || enrolled.firstSession() == null
                || !enrolled.firstSession().start().equals(expected.start())) {
            return false;
        }
        var municipality = participation.municipality();
        var today = wallClock.dayIn(municipality, now);
        var hour = LocalTime.ofInstant(now, wallClock.zoneOf(municipality));
        return wallClock.dayIn(municipality, expected.start()).equals(today.plusDays(1))
                && wallClock.dayIn(municipality, enrolled.since()).isBefore(today)
                && !hour.isBefore(hours.from())
                && hour.isBefore(hours.until());
    }
}

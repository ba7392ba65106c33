package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.problem.Problem.Fault;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.attendance.Register;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Attendances;
import org.caresport.referral.persistence.HeldSessions;
import org.caresport.referral.persistence.Referrals;

/** What is reported of a participant's sessions, and what follows from it: the same by a link, by account and by the broker. */
@ApplicationScoped
class Reporting {

    private static final int RECENT = 20;

    private final Cases cases;
    private final Referrals referrals;
    private final Attendances attendances;
    private final HeldSessions sessions;
    private final AttendanceConfig config;
    private final WallClock wallClock;
    private final ToDos toDos;
    private final Clock clock;

    Reporting(
            Cases cases,
            Referrals referrals,
            Attendances attendances,
            HeldSessions sessions,
            AttendanceConfig config,
            WallClock wallClock,
            ToDos toDos,
            Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.attendances = attendances;
        this.sessions = sessions;
        this.config = config;
        this.wallClock = wallClock;
        this.toDos = toDos;
        this.clock = clock;
    }

    /** The days on which sessions were held lately, the newest first, each with what is known of it. */
    List<HeldOn> lately(Participation participation) {
        var register = attendances.registerOf(participation.id());
        var firstReported = attendances.firstReported(participation.id());
        return sessions.begun(participation.activity().id(), clock.instant(), RECENT).stream()
                .map(session -> wallClock.dayIn(participation.municipality(), session.start()))
                .distinct()
                .filter(day -> !isBeforeTransfer(participation, day))
                .map(day -> new HeldOn(
                        day,
                        register.on(day).orElse(null),
                        Optional.ofNullable(firstReported.get(day))
                                .map(at -> wallClock
                                        .dayIn(participation.municipality(), at)
                                        .plus(config.correctableFor()))
                                .orElse(null)))
                .toList();
    }

    /** The days on which sessions of an activity were held lately, the newest first. */
    List<LocalDate> daysOf(ActivityId activity) {
        return sessions.begun(activity, clock.instant(), RECENT).stream()
                .map(session -> LocalDate.ofInstant(session.start(), wallClock.zone()))
                .distinct()
                .toList();
    }

    Register register(Participation participation) {
        return attendances.registerOf(participation.id());
    }

    /** What is wrong with a report before it is made: the day, mostly. */
    Optional<Fault> fault(Participation participation, LocalDate on, Presence presence) {
        if (on.isAfter(wallClock.todayIn(participation.municipality()))) {
            return Optional.of(new Fault("on", "must not be in the future"));
        }
        return groupFault(participation, on).or(() -> correctionFault(participation, on, presence));
    }

    /** @throws Problem with the field at fault; nothing is kept then */
    Participation report(Participation participation, Stamp stamp, LocalDate on, Presence presence) {
        requirePlace(participation);
        fault(participation, on, presence).ifPresent(fault -> {
            throw Problem.validation("Report a session that was held, on the day itself or later.")
                    .invalid(fault.field(), fault.message());
        });
        var register = attendances.registerOf(participation.id());
        var before = register.on(on);
        if (before.equals(Optional.of(presence))) {
            return participation;
        }
        var ready = before.isEmpty() ? participation : takeBack(participation, register, on, stamp);
        var followed = follow(ready, register.with(on, presence), on, presence, stamp);
        attendances.report(participation.id(), on, presence, before, stamp);
        return followed;
    }

    private static void requirePlace(Participation participation) {
        if (!participation.stage().isKnownToProvider()) {
            throw Problem.of(KitProblem.MOVE_NOT_ALLOWED, "Attendance is reported of somebody who has a place.")
                    .with("state", participation.stage());
        }
    }

    /** Of the group that they left, only what was reported can be corrected. */
    private Optional<Fault> groupFault(Participation participation, LocalDate on) {
        if (!isBeforeTransfer(participation, on)) {
            return sessionFault(participation, on);
        }
        return attendances.registerOf(participation.id()).on(on).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault("on", "was before the participant came to this group"));
    }

    private boolean isBeforeTransfer(Participation participation, LocalDate day) {
        return participation
                .enrolment()
                .former()
                .map(left -> wallClock.dayIn(participation.municipality(), left.until()))
                .filter(day::isBefore)
                .isPresent();
    }

    private Optional<Fault> sessionFault(Participation participation, LocalDate on) {
        var zone = wallClock.zoneOf(participation.municipality());
        var held = sessions.between(
                participation.activity().id(),
                on.atStartOfDay(zone).toInstant(),
                on.plusDays(1).atStartOfDay(zone).toInstant());
        if (held.isEmpty()) {
            return Optional.of(new Fault("on", "is no day on which a session was held"));
        }
        return held.getFirst().start().isAfter(clock.instant())
                ? Optional.of(new Fault("on", "must not be in the future: the session has not begun"))
                : Optional.empty();
    }

    private Optional<Fault> correctionFault(Participation participation, LocalDate on, Presence presence) {
        var until = Optional.ofNullable(
                        attendances.firstReported(participation.id()).get(on))
                .map(at -> wallClock.dayIn(participation.municipality(), at).plus(config.correctableFor()));
        var same = attendances.registerOf(participation.id()).on(on).equals(Optional.of(presence));
        return until.filter(last -> !same && last.isBefore(wallClock.todayIn(participation.municipality())))
                .map(last -> new Fault("on", "was reported before, and could be corrected until " + last));
    }

    /** What a mistaken report brought about is undone where it can be: what was sent is sent. */
    private Participation takeBack(Participation participation, Register register, LocalDate on, Stamp stamp) {
        var mistaken = participation.firstSessionOn();
        var corrected = cases.move(participation.correct(on, register, stamp));
        var instead = corrected.firstSessionOn();
        if (mistaken != null && !Objects.equals(mistaken, instead)) {
            referrals
                    .findForPlatform(corrected.referral())
                    .flatMap(referral -> referral.correctFirstSession(mistaken, instead, stamp))
                    .ifPresent(cases::move);
        }
        return corrected;
    }

    private Participation follow(
            Participation participation, Register register, LocalDate on, Presence presence, Stamp stamp) {
        return switch (presence) {
            case PRESENT -> {
                toDos.attended(participation, stamp.at());
                yield participation.attend(on, stamp).map(cases::move).orElse(participation);
            }
            case ABSENT_WITHOUT_NOTICE, ABSENT_WITH_NOTICE ->
                register.wasThereAfter(on) ? participation : miss(participation, register, presence, stamp);
            case CANCELLED_BY_CLUB -> participation;
        };
    }

    private Participation miss(Participation participation, Register register, Presence absence, Stamp stamp) {
        var inARow = register.missedInARow();
        return cases.move(
                absence == Presence.ABSENT_WITH_NOTICE
                        ? participation.excuse(inARow, stamp)
                        : participation.miss(inARow, stamp));
    }
}

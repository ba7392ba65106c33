package org.caresport.catalog.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * The local dates and times that a schedule's rule gives. The rule is unrolled on the wall clock, without a time zone;
 * {@link Timetable} puts the times into the zone, so a change of the clocks moves no session by an hour.
 */
final class Recurrence {

    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private Recurrence() {}

    /** What is wrong with the rule; empty when it gives at least one session. */
    static Optional<String> fault(Schedule schedule) {
        try {
            var rule = rule(schedule);
            if (!FREQUENCIES.contains(rule.getFreq())) {
                return Optional.of("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY");
            }
            if (setsTimeOfDay(rule)) {
                return Optional.of("must not set hours or minutes: startTime does");
            }
            return times(schedule, schedule.firstOn()).findFirst().isPresent()
                    ? Optional.empty()
                    : Optional.of("gives no session between firstOn and lastOn");
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.of("is not a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=TU");
        }
    }

    /** Not a constant: this library fails to load when {@code Part} is touched before {@code RecurrenceRule}. */
    private static boolean setsTimeOfDay(RecurrenceRule rule) {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
    }

    /** From that day on, in order, without end if the rule has none. */
    static Stream<LocalDateTime> times(Schedule schedule, LocalDate from) {
        var first = schedule.firstOn().atTime(schedule.startTime());
        var times = schedule.recurrence() == null
                ? Stream.of(first).filter(only -> !only.toLocalDate().isBefore(from))
                : unrolled(schedule, first, from);
        var last = schedule.lastOn();
        return last == null
                ? times
                : times.takeWhile(time -> !time.toLocalDate().isAfter(last));
    }

    private static Stream<LocalDateTime> unrolled(Schedule schedule, LocalDateTime first, LocalDate from) {
        try {
            var dates = rule(schedule).iterator(floating(first));
            if (from.isAfter(schedule.firstOn())) {
                dates.fastForward(floating(from.atStartOfDay()));
            }
            return stream(dates).map(Recurrence::local);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a stored recurrence rule cannot be read: " + schedule.recurrence(), e);
        }
    }

    private static RecurrenceRule rule(Schedule schedule) throws InvalidRecurrenceRuleException {
        var rule = new RecurrenceRule(Objects.requireNonNull(schedule.recurrence()), RfcMode.RFC5545_STRICT);
        var until = rule.getUntil();
        if (until != null) {
            rule.setUntil(onTheWallClock(until, schedule.zone()));
        }
        return rule;
    }

    /** RFC 5545 writes UNTIL in UTC or as a date; both are made a local time, to be compared with local times. */
    private static DateTime onTheWallClock(DateTime until, ZoneId zone) {
        if (until.isAllDay()) {
            return new DateTime(until.getYear(), until.getMonth(), until.getDayOfMonth(), 23, 59, 59);
        }
        var local = until.isFloating() ? until : until.shiftTimeZone(TimeZone.getTimeZone(zone));
        return new DateTime(
                local.getYear(),
                local.getMonth(),
                local.getDayOfMonth(),
                local.getHours(),
                local.getMinutes(),
                local.getSeconds());
    }

    /** Months count from 0 in this library. */
    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(), time.getMonth() + 1, time.getDayOfMonth(), time.getHours(), time.getMinutes());
    }

    private static Stream<DateTime> stream(Iterator<DateTime> dates) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(dates, Spliterator.ORDERED), false);
    }
}

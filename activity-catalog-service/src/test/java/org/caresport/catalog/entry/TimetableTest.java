package org.caresport.catalog.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final UUID WALKING = UUID.fromString("5d3c1b7e-0000-4000-8000-000000000001");
    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);

    @Test
    void tenOClockStaysTenOClockWhenTheClocksChange() {
        var autumn = coming("FREQ=WEEKLY;BYDAY=SU", "2026-10-18", null, "2026-10-17T00:00:00Z");
        var spring = coming("FREQ=WEEKLY;BYDAY=SU", "2026-03-22", null, "2026-03-21T00:00:00Z");

        assertThat(autumn).startsWith("2026-10-18T08:00:00Z", "2026-10-25T09:00:00Z", "2026-11-01T09:00:00Z");
        assertThat(spring).startsWith("2026-03-22T09:00:00Z", "2026-03-29T08:00:00Z", "2026-04-05T08:00:00Z");
    }

    @Test
    void aTimeThatTheClockSkipsIsMovedByTheHourThatIsSkipped() {
        var night = schedule("FREQ=DAILY", LocalTime.of(2, 30), "2026-03-28", "2026-03-30");

        assertThat(starts(new Timetable(WALKING, night).coming(Instant.parse("2026-03-27T00:00:00Z"), TWELVE_WEEKS, 5)))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void aSessionLastsAsLongAsItSaysEvenOverAChangeOfClocks() {
        var night = schedule("FREQ=DAILY;COUNT=1", LocalTime.of(1, 30), "2026-10-25", null);
        var session = new Timetable(WALKING, night)
                .coming(Instant.parse("2026-10-24T00:00:00Z"), TWELVE_WEEKS, 5)
                .getFirst();

        assertThat(Duration.between(session.start(), session.end())).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void whatWasHeldHasBegunAndIsNoOlderThanAskedFor() {
        var tuesdays = schedule("FREQ=WEEKLY;BYDAY=TU", LocalTime.of(10, 0), "2026-11-01", null);

        assertThat(starts(new Timetable(WALKING, tuesdays)
                        .between(Instant.parse("2026-11-17T09:00:00Z"), Instant.parse("2026-12-01T09:00:00Z"))))
                .containsExactly("2026-11-24T09:00:00Z", "2026-12-01T09:00:00Z");
        assertThat(new Timetable(WALKING, tuesdays)
                        .between(Instant.parse("2026-10-01T09:00:00Z"), Instant.parse("2026-11-03T08:59:00Z")))
                .isEmpty();
    }

    @Test
    void sessionsArePlannedForTwelveWeeks() {
        assertThat(coming("FREQ=WEEKLY;BYDAY=TU", "2026-01-06", null, "2026-11-22T00:00:00Z"))
                .hasSize(13)
                .startsWith("2026-11-24T09:00:00Z")
                .endsWith("2027-02-16T09:00:00Z");
    }

    @Test
    void whatComesSeldomIsPlannedFurther() {
        assertThat(coming("FREQ=YEARLY", "2026-01-01", null, "2026-11-22T00:00:00Z"))
                .containsExactly(
                        "2027-01-01T09:00:00Z",
                        "2028-01-01T09:00:00Z",
                        "2029-01-01T09:00:00Z",
                        "2030-01-01T09:00:00Z",
                        "2031-01-01T09:00:00Z");
    }

    @Test
    void whatStartsLaterIsPlannedFromItsStart() {
        assertThat(coming("FREQ=WEEKLY;BYDAY=TU", "2027-11-02", null, "2026-11-22T00:00:00Z"))
                .hasSize(13)
                .startsWith("2027-11-02T09:00:00Z");
    }

    @Test
    void aSessionThatIsRunningIsNotOver() {
        assertThat(coming("FREQ=DAILY", "2026-11-01", "2026-11-22", "2026-11-22T09:30:00Z"))
                .containsExactly("2026-11-22T09:00:00Z");
    }

    @Test
    void onceIsOnce() {
        assertThat(coming(null, "2026-12-01", null, "2026-11-22T00:00:00Z")).containsExactly("2026-12-01T09:00:00Z");
        assertThat(coming(null, "2026-11-01", null, "2026-11-22T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FREQ=WEEKLY;COUNT=3                   | -          | 2026-12-15T10:00:00Z",
                "FREQ=WEEKLY;UNTIL=20261208T100000Z    | -          | 2026-12-08T10:00:00Z",
                "FREQ=WEEKLY;UNTIL=20261208            | -          | 2026-12-08T10:00:00Z",
                "FREQ=WEEKLY;UNTIL=20261208T085959Z    | -          | 2026-12-01T10:00:00Z",
                "FREQ=WEEKLY                           | 2026-12-09 | 2026-12-08T10:00:00Z",
                "-                                     | -          | 2026-12-01T10:00:00Z",
            })
    void anEndIsFoundWhereverItStands(@Nullable String rule, @Nullable LocalDate lastOn, Instant end) {
        var schedule = schedule(rule, LocalTime.of(10, 0), "2026-12-01", lastOn == null ? null : lastOn.toString());

        assertThat(new Timetable(WALKING, schedule).end()).contains(end);
    }

    @Test
    void withoutAnEndItGoesOn() {
        var schedule = schedule("FREQ=DAILY", LocalTime.of(10, 0), "2000-01-01", null);

        assertThat(new Timetable(WALKING, schedule).end()).isEmpty();
    }

    @Test
    void aCountIsCountedFromTheFirstSessionNotFromNow() {
        assertThat(coming("FREQ=WEEKLY;COUNT=3", "2026-11-10", null, "2026-11-22T00:00:00Z"))
                .containsExactly("2026-11-24T09:00:00Z");
    }

    @Test
    void aSessionKeepsItsIdWhenTheTimetableIsMadeAnew() {
        var schedule = schedule("FREQ=WEEKLY;BYDAY=TU,TH", LocalTime.of(10, 0), "2026-11-01", null);
        var sooner = new Timetable(WALKING, schedule).coming(Instant.parse("2026-11-22T00:00:00Z"), TWELVE_WEEKS, 5);
        var later = new Timetable(WALKING, schedule).coming(Instant.parse("2026-11-25T00:00:00Z"), TWELVE_WEEKS, 5);

        assertThat(later.getFirst()).isEqualTo(sooner.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EVERY TUESDAY                     | is not a recurrence rule of RFC 5545",
                "FREQ=WEEKLY;BYDAY=XX              | is not a recurrence rule of RFC 5545",
                "FREQ=WEEKLY;COUNT=0               | is not a recurrence rule of RFC 5545",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20270101| is not a recurrence rule of RFC 5545",
                "FREQ=SECONDLY                     | FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY",
                "FREQ=DAILY;BYHOUR=9,10            | must not set hours",
                "FREQ=WEEKLY;UNTIL=20200101        | gives no session",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | is not a recurrence rule",
            })
    void aRuleThatMakesNoTimetableIsRefusedWithTheReason(String rule, String reason) {
        var schedule = schedule(rule, LocalTime.of(10, 0), "2026-12-01", null);

        assertThat(schedule.misfits()).containsOnlyKeys("recurrence");
        assertThat(schedule.misfits().get("recurrence")).startsWith(reason);
    }

    private static List<String> coming(@Nullable String rule, String firstOn, @Nullable String lastOn, String now) {
        var schedule = schedule(rule, LocalTime.of(10, 0), firstOn, lastOn);
        return starts(new Timetable(WALKING, schedule).coming(Instant.parse(now), TWELVE_WEEKS, 5));
    }

    private static List<String> starts(List<Session> sessions) {
        return sessions.stream().map(session -> session.start().toString()).toList();
    }

    private static Schedule schedule(@Nullable String rule, LocalTime at, String firstOn, @Nullable String lastOn) {
        return new Schedule(
                rule,
                at,
                60,
                "Europe/Amsterdam",
                LocalDate.parse(firstOn),
                lastOn == null ? null : LocalDate.parse(lastOn));
    }
}

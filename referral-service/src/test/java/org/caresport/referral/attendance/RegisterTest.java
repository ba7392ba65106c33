package org.caresport.referral.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.attendance.Presence.ABSENT_WITHOUT_NOTICE;
import static org.caresport.referral.attendance.Presence.ABSENT_WITH_NOTICE;
import static org.caresport.referral.attendance.Presence.CANCELLED_BY_CLUB;
import static org.caresport.referral.attendance.Presence.PRESENT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void whatIsMissedCountsFromTheSessionThatWasAttendedLast() {
        assertThat(weeks(ABSENT_WITHOUT_NOTICE, PRESENT, ABSENT_WITHOUT_NOTICE, ABSENT_WITHOUT_NOTICE)
                        .missedInARow())
                .isEqualTo(2);
        assertThat(weeks(ABSENT_WITHOUT_NOTICE, PRESENT).missedInARow()).isZero();
        assertThat(weeks(ABSENT_WITHOUT_NOTICE).missedInARow()).isEqualTo(1);
        assertThat(Register.EMPTY.missedInARow()).isZero();
    }

    @Test
    void anAbsenceWithNoticeCountsAndIsToldApart() {
        var register = weeks(PRESENT, ABSENT_WITH_NOTICE, ABSENT_WITHOUT_NOTICE);

        assertThat(register.missedInARow()).isEqualTo(2);
        assertThat(register.announcedInARow()).isEqualTo(1);
    }

    @Test
    void aCancelledSessionIsNobodysMissedOne() {
        assertThat(weeks(ABSENT_WITHOUT_NOTICE, CANCELLED_BY_CLUB, ABSENT_WITHOUT_NOTICE)
                        .missedInARow())
                .isEqualTo(2);
        assertThat(weeks(CANCELLED_BY_CLUB, CANCELLED_BY_CLUB).missedInARow()).isZero();
    }

    @Test
    void aLaterReportOfADayReplacesTheFirst() {
        var register = weeks(ABSENT_WITHOUT_NOTICE, ABSENT_WITHOUT_NOTICE).with(FIRST.plusWeeks(1), PRESENT);

        assertThat(register.missedInARow()).isZero();
        assertThat(register.attended()).containsExactly(FIRST.plusWeeks(1));
        assertThat(register.wasThereAfter(FIRST)).isTrue();
        assertThat(register.wasThereAfter(FIRST.plusWeeks(1))).isFalse();
    }

    @Test
    void onSecondThoughtsTheOtherDaysAreLeft() {
        var register = weeks(PRESENT, PRESENT);

        assertThat(register.attendedBut(FIRST, FIRST)).containsExactly(FIRST.plusWeeks(1));
        assertThat(register.attendedBut(FIRST.plusWeeks(1), FIRST)).containsExactly(FIRST);
    }

    private static Register weeks(Presence... told) {
        var register = Register.EMPTY;
        for (int week = 0; week < told.length; week++) {
            register = register.with(FIRST.plusWeeks(week), told[week]);
        }
        return register;
    }
}

package org.caresport.referral.measure;

import java.time.LocalDate;

/** When it is looked what came of a referral: so many months after the first session. */
public enum MeasureMoment {
    MONTH_0(0),
    MONTH_3(3),
    MONTH_6(6),
    MONTH_12(12);

    private final int months;

    MeasureMoment(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    public LocalDate dueAfter(LocalDate firstSession) {
        return firstSession.plusMonths(months);
    }
}

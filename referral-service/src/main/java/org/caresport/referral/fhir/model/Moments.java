package org.caresport.referral.fhir.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.caresport.kit.time.Era;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** What holds for the dates that senders write. */
public final class Moments {

    /** How many systems write that a period has no end. */
    private static final int NO_END = 9999;

    private Moments() {}

    /** Whether the day is one of the calendar: HAPI takes the thirtieth of February for one of March. */
    static boolean isInCalendar(BaseDateTimeType date) {
        try {
            return !date.hasValue() || firstDay(date).getYear() >= 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Whether the year is one that somebody alive can mean; the end of a period may stand for none. */
    static boolean isSensible(BaseDateTimeType date, String element) {
        if (!date.hasValue()) {
            return true;
        }
        int year = firstDay(date).getYear();
        return Era.holds(year) || (year == NO_END && element.equals("end"));
    }

    /** What tells of something that was done: at the latest tomorrow, because clocks and zones differ. */
    public static void past(BaseDateTimeType date, String path, LocalDate today, Faults faults) {
        if (date.hasValue() && firstDay(date).isAfter(today.plusDays(1))) {
            faults.invalid(path, "lies in the future");
        }
    }

    /** An order that somebody still wants carried out. */
    public static void recent(BaseDateTimeType date, String path, LocalDate today, int years, Faults faults) {
        past(date, path, today, faults);
        if (date.hasValue() && firstDay(date).isBefore(today.minusYears(years))) {
            faults.invalid(path, "is more than %d years ago".formatted(years));
        }
    }

    /** As it is written: of a year or a month, the first day. */
    private static LocalDate firstDay(BaseDateTimeType date) {
        var text = date.getValueAsString();
        return LocalDate.parse(
                switch (text.length()) {
                    case 4 -> text + "-01-01";
                    case 7 -> text + "-01";
                    default -> text.substring(0, 10);
                });
    }
}

package org.caresport.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years that a date of somebody alive can lie in. Java knows a thousand million more, PostgreSQL some of those, and sense none. */
public final class Era {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;

    private Era() {}

    public static boolean holds(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static boolean holds(LocalDate date) {
        return holds(date.getYear());
    }

    public static boolean holds(Instant moment) {
        return holds(moment.atOffset(ZoneOffset.UTC).getYear());
    }
}

package org.caresport.web.club;

import java.time.LocalDate;

/** Whether somebody has to look again at an entry. */
final class Stale {

    private Stale() {}

    static boolean is(ProgrammesApi.Programme programme, LocalDate today, int afterDays) {
        LocalDate verified = programme.verifiedOn();
        return verified == null || verified.isBefore(today.minusDays(afterDays));
    }
}

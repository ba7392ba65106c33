package org.caresport.referral.agenda;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.caresport.referral.todo.ToDoKind;

/** How many days somebody has for a to-do that an event made: a matter of policy, so configuration. */
@ConfigMapping(prefix = "caresport.to-do")
interface ToDoConfig {

    /** By kind, for example {@code caresport.to-do.within.no-match=P7D}; the table of kinds has the days of all others. */
    Map<ToDoKind, Period> within();

    default LocalDate due(ToDoKind kind, LocalDate today) {
        return today.plus(Optional.ofNullable(within().get(kind)).orElse(Period.ofDays(kind.days())));
    }
}

package org.caresport.referral.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a broker has to do for a case.
 *
 * @param participation which one it came from; null when it is about the referral
 * @param text in the broker's words; null on one that an event made
 * @param owner the login of whoever has to do it; empty where nobody has the case
 * @param madeBy the login of whoever wrote it down, or the platform
 * @param finished when, by whom and how it ended; empty while it is open
 * @param passings to whom it was given since, in order of time
 */
public record ToDo(
        UUID id,
        ReferralId referral,
        PatientId patient,
        @Nullable UUID participation,
        ToDoKind kind,
        @Nullable String text,
        Optional<String> owner,
        LocalDate dueOn,
        String madeBy,
        Instant madeAt,
        Optional<Finish> finished,
        List<Passing> passings) {

    public ToDo {
        passings = List.copyOf(passings);
    }

    /** @param text what came of it, in the broker's words */
    public record Finish(ToDoOutcome outcome, @Nullable String text, String by, Instant at) {}

    /** It was given to somebody else. */
    public record Passing(String to, String note, String by, Instant at) {}
}

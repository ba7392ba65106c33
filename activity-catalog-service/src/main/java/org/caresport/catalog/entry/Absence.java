package org.caresport.catalog.entry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A broker is away, and another one covers.
 *
 * @param from the first day
 * @param until the last day
 */
@Coherent
public record Absence(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull UUID coveredBy) implements Coherent.Parts {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Override
    public Map<String, String> misfits() {
        return from != null && until != null && until.isBefore(from)
                ? Map.of("until", "must not be before from")
                : Map.of();
    }
}

package org.caresport.web.offer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Activities to tell of. */
final class Activities {

    private Activities() {}

    static Activity named(String title, String description) {
        return with(title, description, price("3.50"), "FREQ=WEEKLY;BYDAY=TU,FR", 2);
    }

    static Activity with(
            String title, String description, Activity.Price price, @Nullable String recurrence, int placesLeft) {
        return new Activity(
                UUID.randomUUID(),
                new Activity.Organisation(UUID.randomUUID(), "Club", "sports-club", "+31314000202"),
                "GM0222",
                title,
                description,
                "programme",
                "published",
                "residents",
                List.of("older-people", "women"),
                3,
                "light",
                "low",
                null,
                new Activity.Place(
                        "Zaal; groot, licht",
                        "Weg 1",
                        "7001AB",
                        "Doetinchem",
                        51.96,
                        6.29,
                        List.of("wheelchair"),
                        true),
                new Activity.Schedule(recurrence, "10:00", 90, LocalDate.parse("2026-09-01"), null),
                List.of(new Activity.Session(
                        UUID.fromString("00000000-0000-4000-8000-000000000001"),
                        Instant.parse("2026-12-08T09:00:00Z"),
                        Instant.parse("2026-12-08T10:30:00Z"))),
                List.of("nl", "en"),
                new Activity.AgeRange(55, null),
                "none",
                "group",
                10,
                placesLeft,
                new Activity.WaitingList(true, 0),
                price,
                null,
                null,
                LocalDate.parse("2026-11-01"),
                Instant.parse("2026-11-01T10:00:00Z"),
                null);
    }

    static Activity.Price price(@Nullable String perSession) {
        return new Activity.Price(
                perSession == null ? null : new BigDecimal(perSession),
                null,
                BigDecimal.ZERO,
                List.of("gelrepas"),
                true);
    }
}

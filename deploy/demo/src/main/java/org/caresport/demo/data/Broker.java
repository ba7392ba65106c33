package org.caresport.demo.data;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one named buurtsportcoach of some neighbourhoods; {@code slug} is the person's user name too, and {@code login} the subject of that account. */
public record Broker(
        String slug,
        String name,
        String email,
        String phone,
        UUID login,
        String municipality,
        String neighbourhood,
        List<String> postcodes,
        boolean fallback,
        @Nullable Absence absence) {

    public UUID id() {
        return Ids.of("broker", slug);
    }

    public Body body() {
        var away = absence == null
                ? null
                : new AbsenceBody(absence.from(), absence.until(), Ids.of("broker", absence.coveredBy()));
        return new Body(name, email, phone, login, municipality, neighbourhood, postcodes, fallback, away);
    }

    /** Days away, both included, and the colleague who takes over. */
    public record Absence(LocalDate from, LocalDate until, String coveredBy) {}

    /** What is sent to the catalogue. */
    public record Body(
            String name,
            String email,
            String phone,
            UUID login,
            String municipality,
            String neighbourhood,
            List<String> postcodes,
            boolean fallback,
            @Nullable AbsenceBody absence) {}

    /** An absence with the colleague's id. */
    public record AbsenceBody(LocalDate from, LocalDate until, UUID coveredBy) {}
}

package org.caresport.web.patient;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as the open catalogue has it. */
record Programme(
        Organisation organisation,
        String description,
        @Nullable Leader leader,
        @Nullable Place place,
        @Nullable Schedule schedule,
        List<Session> nextSessions,
        List<String> languages,
        String socialForm,
        String genderRestriction,
        @Nullable AgeRange ageRange,
        String intensity,
        int capacity,
        @Nullable Price price,
        @Nullable String alert) {

    record Organisation(String name, @Nullable String phone) {}

    record Leader(String name) {}

    record AgeRange(@Nullable Integer min, @Nullable Integer max) {}

    /** @param accessibility {@code wheelchair}, {@code accessible-toilet}, {@code hearing-loop}, {@code parking} */
    record Place(
            String name,
            String street,
            String postcode,
            String locality,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            List<String> accessibility,
            boolean indoor) {

        /** Where a map shows the way from wherever the reader is. */
        public @Nullable String route() {
            return latitude == null || longitude == null
                    ? null
                    : "https://www.openstreetmap.org/directions?to=" + latitude + "," + longitude;
        }
    }

    /** @param recurrence RFC 5545 */
    record Schedule(@Nullable String recurrence, LocalTime startTime, int durationMinutes) {}

    /** In euros; left out what is not asked. */
    record Price(
            @Nullable BigDecimal perSession,
            @Nullable BigDecimal perMonth,
            @Nullable BigDecimal trial,
            List<String> funds,
            boolean municipalPass) {

        public boolean isFree() {
            return isNothing(perSession) && isNothing(perMonth) && (perSession != null || perMonth != null);
        }

        public boolean isCostsPerSession() {
            return !isNothing(perSession);
        }

        public boolean isCostsPerMonth() {
            return !isNothing(perMonth);
        }

        private static boolean isNothing(@Nullable BigDecimal amount) {
            return amount == null || amount.signum() == 0;
        }
    }
}

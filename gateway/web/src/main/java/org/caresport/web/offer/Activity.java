package org.caresport.web.offer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity as the catalogue tells it. */
record Activity(
        UUID activityId,
        Organisation organisation,
        String municipality,
        String title,
        String description,
        String kind,
        String status,
        String audience,
        List<String> targetGroups,
        int highestCareProfile,
        String intensity,
        String impact,
        @Nullable Leader leader,
        Place place,
        Schedule schedule,
        List<Session> nextSessions,
        List<String> languages,
        @Nullable AgeRange ageRange,
        String genderRestriction,
        String socialForm,
        int capacity,
        int placesLeft,
        WaitingList waitingList,
        Price price,
        @Nullable String qualityMark,
        @Nullable String alert,
        @Nullable LocalDate verifiedOn,
        Instant updatedAt,
        @Nullable Double distanceKilometres) {

    record Organisation(
            UUID organisationId,
            String name,
            String kind,
            @Nullable String phone) {}

    record Leader(String name, List<String> competences) {}

    record Place(
            String name,
            String street,
            String postcode,
            String locality,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> accessibility,
            boolean indoor) {}

    record Schedule(
            @Nullable String recurrence,
            String startTime,
            int durationMinutes,
            LocalDate firstOn,
            @Nullable LocalDate lastOn) {}

    record Session(UUID sessionId, Instant start, Instant end) {}

    record AgeRange(@Nullable Integer min, @Nullable Integer max) {}

    record WaitingList(boolean enabled, int length) {}

    record Price(
            @Nullable BigDecimal perSession,
            @Nullable BigDecimal perMonth,
            @Nullable BigDecimal trial,
            List<String> funds,
            boolean municipalPass) {}

    boolean full() {
        return placesLeft == 0;
    }
}

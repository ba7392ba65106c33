package org.caresport.demo.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.demo.data.Offer.AgeRange;
import org.jspecify.annotations.Nullable;

/** An activity as it is sent to the catalogue. */
public record ActivityBody(
        UUID organisationId,
        String municipality,
        String title,
        String description,
        String kind,
        String audience,
        List<String> concepts,
        List<String> targetGroups,
        List<Coding> indications,
        int highestCareProfile,
        String intensity,
        String impact,
        Leader leader,
        Location place,
        Schedule schedule,
        List<String> languages,
        @Nullable AgeRange ageRange,
        String genderRestriction,
        String socialForm,
        int capacity,
        WaitingList waitingList,
        Price price,
        @Nullable String alert) {

    /** The same programme as a small one of its own, for showing the waiting list. */
    public ActivityBody as(String newTitle, String newDescription, int newCapacity) {
        return new ActivityBody(
                organisationId,
                municipality,
                newTitle,
                newDescription,
                kind,
                audience,
                concepts,
                targetGroups,
                indications,
                highestCareProfile,
                intensity,
                impact,
                leader,
                place,
                schedule,
                languages,
                ageRange,
                genderRestriction,
                socialForm,
                newCapacity,
                waitingList,
                price,
                alert);
    }

    /** A code in a code system. */
    public record Coding(String system, String code) {}

    /** Who stands in front, and what they are trained for. */
    public record Leader(String name, List<String> competences) {}

    /** Where it is. */
    public record Location(
            UUID placeId,
            String name,
            String street,
            String postcode,
            String locality,
            double latitude,
            double longitude,
            List<String> accessibility,
            boolean indoor) {}

    /** When it is: an RFC 5545 rule and a local time. */
    public record Schedule(
            String recurrence, String startTime, int durationMinutes, String timezone, LocalDate firstOn) {}

    /** Whether people may wait for a place. */
    public record WaitingList(boolean enabled) {}

    /** What it costs. */
    public record Price(
            String currency,
            @Nullable BigDecimal perSession,
            @Nullable BigDecimal perMonth,
            @Nullable BigDecimal trial,
            List<String> funds,
            boolean municipalPass) {}
}

package org.caresport.matching.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of an activity matters when someone is matched to it; description and contact stay in the catalogue. */
public record Programme(
        UUID id,
        String title,
        Organisation organisation,
        String municipality,
        Nature nature,
        Entrance entrance,
        Support support,
        Place place,
        Timing timing,
        Capacity capacity,
        Price price,
        @Nullable LocalDate verifiedOn) {

    public record Organisation(UUID id, String name, String kind) {}

    /**
     * What one does there.
     *
     * @param concepts activity concepts of the OpenActive list, as URLs
     * @param forms the forms of exercise the rule set sees in those concepts ({@code walking}, {@code strength})
     */
    public record Nature(
            String kind,
            Set<String> concepts,
            Set<String> forms,
            Set<String> targetGroups,
            Set<String> indications,
            @Nullable String intensity,
            @Nullable String impact,
            @Nullable String socialForm) {}

    /** Who may come in, and whether the door is open at all. */
    public record Entrance(
            String status,
            String audience,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge,
            String genderRestriction,
            Set<String> languages) {}

    /** @param competences what the leader is trained for; {@code null} when nobody said who leads */
    public record Support(
            @Nullable Integer highestCareProfile, @Nullable Set<String> competences) {}

    public record Place(
            @Nullable Location location, @Nullable Set<String> accessibility) {}

    /** @param days two-letter RFC 5545 weekdays; {@code dayParts} morning, afternoon, evening */
    public record Timing(
            Set<String> days,
            Set<String> dayParts,
            double sessionsPerMonth,
            @Nullable LocalDate lastOn,
            @Nullable Instant nextSession) {}

    /** @param placesLeft {@code null} when the programme has no limit */
    public record Capacity(@Nullable Integer placesLeft, boolean waitingList, int waiting) {}

    /** Euros. {@code null} means that nobody stated it, zero that it is free. */
    public record Price(
            @Nullable Double perSession,
            @Nullable Double perMonth,
            @Nullable Double trial,
            Set<String> funds,
            boolean municipalPass) {

        /** What a month of taking part costs; where both prices are stated, the subscription is what people pay. */
        public @Nullable Double monthly(double sessionsPerMonth) {
            if (perMonth != null) {
                return perMonth;
            }
            return perSession == null ? null : perSession * sessionsPerMonth;
        }
    }
}

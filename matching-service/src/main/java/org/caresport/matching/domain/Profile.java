package org.caresport.matching.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of a person, under a pseudonym: no name, no contact, no number. {@code null} always means "not
 * known", never "none": an empty set is an answer, a missing one is a question.
 *
 * @param reasons why the person was referred, as ICPC-1 NL main codes ({@code T90})
 * @param otherDiagnoses what else was diagnosed, as main codes, too; {@code null} when nobody listed conditions
 * @param conditions coded limits, medication and clinical flags ({@code beta-blocker}); {@code null} when nobody listed them
 * @param notUnderstood codes that came with the request and mean nothing to the rule set, so that they can't pass silently
 * @param availableDays the weekdays ({@code MO} to {@code SU}) on which the person can come; none is any
 * @param careProfile the support the person needs, 1 (independent) to 5 (individually supervised)
 */
public record Profile(
        String municipality,
        @Nullable Location location,
        @Nullable Integer age,
        Gender gender,
        @Nullable Set<String> reasons,
        @Nullable Set<String> otherDiagnoses,
        @Nullable Set<String> conditions,
        Set<String> notUnderstood,
        @Nullable Clearance clearance,
        Clearances clearances,
        Measurements measurements,
        @Nullable Integer careProfile,
        @Nullable Set<String> accessibilityNeeds,
        @Nullable Set<String> languages,
        @Nullable Travel travel,
        @Nullable Budget budget,
        @Nullable String goal,
        Set<String> availableDays,
        Preferences preferences) {

    public enum Gender {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** A clinician's general word that this person may exercise, and when it was given; it lifts no medical stop. */
    public record Clearance(boolean given, @Nullable LocalDate on) {}

    /** Millimetres of mercury, beats a minute, kg/m², centimetres, minutes and days a week. */
    public record Measurements(
            @Nullable Double systolic,
            @Nullable Double diastolic,
            @Nullable Double restingHeartRate,
            @Nullable Double bodyMassIndex,
            @Nullable Double waist,
            @Nullable Double moderateMinutesPerWeek,
            @Nullable Double strengthDaysPerWeek) {

        public static final Measurements NONE = new Measurements(null, null, null, null, null, null, null);
    }

    /** How the person gets about ({@code walking}, {@code bicycle}, {@code public-transport}, {@code car}), and how far. */
    public record Travel(@Nullable String mode, @Nullable Double maxKilometres) {}

    /** What the person can pay, in euros a month, and whether they hold the municipality's pass. */
    public record Budget(
            @Nullable Double maxPerMonth, @Nullable Boolean municipalPass) {}

    /** What the person would like; leaving something out is no obstacle to anything. */
    public record Preferences(
            @Nullable Set<String> concepts,
            @Nullable String socialForm,
            @Nullable Set<String> days,
            @Nullable Set<String> dayParts) {

        public static final Preferences NONE = new Preferences(null, null, null, null);
    }
}

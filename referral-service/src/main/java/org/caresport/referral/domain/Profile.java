package org.caresport.referral.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What matching may know of a patient: no name, no contact, no BSN. The referral brings the first version, the
 * {@link Intake} a better one.
 *
 * @param age in years, on the day of the referral
 * @param conditions limits, medication and clinical flags in lower-kebab ({@code beta-blocker}), as the intake found them
 * @param codedConditions what the sender coded of the patient's conditions, in the sender's codes
 * @param careProfile zorgprofiel, 1 (independent) to 5 (individually supervised)
 * @param goal what the patient wants to reach, as a short code or phrase
 */
public record Profile(
        @Nullable Location location,
        @Nullable Integer age,
        Gender gender,
        List<String> conditions,
        List<CodedCondition> codedConditions,
        @Nullable Clearance clearance,
        Measurements measurements,
        @Nullable Integer careProfile,
        List<String> accessibilityNeeds,
        List<String> languages,
        @Nullable Travel travel,
        @Nullable Budget budget,
        @Nullable String goal,
        Preferences preferences) {

    public Profile {
        conditions = List.copyOf(conditions);
        codedConditions = List.copyOf(codedConditions);
        accessibilityNeeds = List.copyOf(accessibilityNeeds);
        languages = List.copyOf(languages);
    }

    /** The profile a referral brings: who and where, and what the referrer measured. */
    public static Profile referred(
            @Nullable Location location,
            @Nullable Integer age,
            Gender gender,
            List<CodedCondition> codedConditions,
            Measurements measurements,
            List<String> languages) {
        return new Profile(
                location,
                age,
                gender,
                List.of(),
                codedConditions,
                null,
                measurements,
                null,
                List.of(),
                languages,
                null,
                null,
                null,
                Preferences.NONE);
    }

    /**
     * What the intake found, over what was referred. Conditions add up: a conversation may find a limit, but never
     * takes away what a clinician has written down.
     */
    public Profile with(Intake intake) {
        return new Profile(
                location,
                age,
                gender,
                union(conditions, intake.conditions()),
                Stream.concat(codedConditions.stream(), intake.answeredYes()).toList(),
                clearance,
                measurements,
                intake.careProfile(),
                intake.accessibilityNeeds(),
                intake.languages().isEmpty() ? languages : intake.languages(),
                intake.travel(),
                intake.budget(),
                intake.goal(),
                intake.preferences());
    }

    /** With a newer word about exercise as such. */
    Profile cleared(Clearance word) {
        return new Profile(
                location,
                age,
                gender,
                conditions,
                codedConditions,
                clearance == null || !clearance.on().isAfter(word.on()) ? word : clearance,
                measurements,
                careProfile,
                accessibilityNeeds,
                languages,
                travel,
                budget,
                goal,
                preferences);
    }

    Profile at(Location home) {
        return new Profile(
                home,
                age,
                gender,
                conditions,
                codedConditions,
                clearance,
                measurements,
                careProfile,
                accessibilityNeeds,
                languages,
                travel,
                budget,
                goal,
                preferences);
    }

    Profile measuring(Measurements newest) {
        return new Profile(
                location,
                age,
                gender,
                conditions,
                codedConditions,
                clearance,
                newest,
                careProfile,
                accessibilityNeeds,
                languages,
                travel,
                budget,
                goal,
                preferences);
    }

    private static List<String> union(List<String> some, List<String> more) {
        return List.copyOf(
                new LinkedHashSet<>(Stream.concat(some.stream(), more.stream()).toList()));
    }

    /** A place to travel from, never more exact than the four-digit postcode area. */
    public record Location(double latitude, double longitude) {}

    /** The newest general word of a clinician. */
    public record Clearance(boolean given, LocalDate on) {}

    /** How the patient travels, and how far at most. */
    public record Travel(Mode mode, double maxKilometres) {
        public enum Mode {
            WALKING,
            BICYCLE,
            PUBLIC_TRANSPORT,
            CAR
        }
    }

    /** What the patient can pay a month in euros, and whether they hold a municipal pass. */
    public record Budget(@Nullable BigDecimal maxPerMonth, boolean municipalPass) {}

    /**
     * What was measured, each only when it was: pressures in mm[Hg], heart rate per minute, waist in cm, activity in
     * minutes and days a week.
     */
    public record Measurements(
            @Nullable Integer systolic,
            @Nullable Integer diastolic,
            @Nullable Integer restingHeartRate,
            @Nullable BigDecimal bodyMassIndex,
            @Nullable BigDecimal waist,
            @Nullable Integer moderateMinutesPerWeek,
            @Nullable Integer strengthDaysPerWeek) {

        public static final Measurements NONE = new Measurements(null, null, null, null, null, null, null);
    }

    /**
     * What the patient likes: activity concepts (OpenActive URLs), company, days (MO…SU) and parts of the day.
     *
     * @param availableDays on no other day can they come; none is any
     */
    public record Preferences(
            List<String> concepts,
            @Nullable SocialForm socialForm,
            List<String> availableDays,
            List<String> days,
            List<String> dayParts) {

        public static final Preferences NONE = new Preferences(List.of(), null, List.of(), List.of(), List.of());

        public Preferences {
            concepts = List.copyOf(concepts);
            availableDays = List.copyOf(availableDays);
            days = List.copyOf(days);
            dayParts = List.copyOf(dayParts);
        }

        public enum SocialForm {
            GROUP,
            PAIR,
            INDIVIDUAL
        }
    }
}

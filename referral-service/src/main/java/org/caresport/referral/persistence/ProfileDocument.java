package org.caresport.referral.persistence;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.domain.CodedCondition;
import org.caresport.referral.domain.Gender;
import org.caresport.referral.domain.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is stored; a list that came later is missing in what was stored before.
 *
 * @param conditions what came with the referral, too, as long as its codes were translated here (until December 2026)
 */
record ProfileDocument(
        @Nullable Location location,
        @Nullable Integer age,
        Gender gender,
        List<String> conditions,
        @Nullable List<Condition> codedConditions,
        @Nullable Clearance clearance,
        Measurements measurements,
        @Nullable Integer careProfile,
        List<String> accessibilityNeeds,
        List<String> languages,
        @Nullable Travel travel,
        @Nullable Budget budget,
        @Nullable String goal,
        Preferences preferences) {

    static ProfileDocument of(Profile profile) {
        var location = profile.location();
        return new ProfileDocument(
                location == null ? null : new Location(location.latitude(), location.longitude()),
                profile.age(),
                profile.gender(),
                profile.conditions(),
                profile.codedConditions().stream().map(Condition::of).toList(),
                Clearance.of(profile.clearance()),
                Measurements.of(profile.measurements()),
                profile.careProfile(),
                profile.accessibilityNeeds(),
                profile.languages(),
                Travel.of(profile.travel()),
                Budget.of(profile.budget()),
                profile.goal(),
                Preferences.of(profile.preferences()));
    }

    Profile read() {
        return new Profile(
                location == null ? null : new Profile.Location(location.latitude(), location.longitude()),
                age,
                gender,
                conditions,
                codedConditions == null
                        ? List.of()
                        : codedConditions.stream().map(Condition::read).toList(),
                Clearance.read(clearance),
                measurements.read(),
                careProfile,
                accessibilityNeeds,
                languages,
                Travel.read(travel),
                Budget.read(budget),
                goal,
                preferences.read());
    }

    record Location(double latitude, double longitude) {}

    record Condition(CodeDocument code, @Nullable String clinicalStatus) {

        static Condition of(CodedCondition condition) {
            return new Condition(CodeDocument.of(condition.code()), condition.clinicalStatus());
        }

        CodedCondition read() {
            return new CodedCondition(code.read(), clinicalStatus);
        }
    }

    record Clearance(boolean given, LocalDate on) {

        static @Nullable Clearance of(Profile.@Nullable Clearance clearance) {
            return clearance == null ? null : new Clearance(clearance.given(), clearance.on());
        }

        static Profile.@Nullable Clearance read(@Nullable Clearance stored) {
            return stored == null ? null : new Profile.Clearance(stored.given, stored.on);
        }
    }

    record Measurements(
            @Nullable Integer systolic,
            @Nullable Integer diastolic,
            @Nullable Integer restingHeartRate,
            @Nullable BigDecimal bodyMassIndex,
            @Nullable BigDecimal waist,
            @Nullable Integer moderateMinutesPerWeek,
            @Nullable Integer strengthDaysPerWeek) {

        static Measurements of(Profile.Measurements measured) {
            return new Measurements(
                    measured.systolic(),
                    measured.diastolic(),
                    measured.restingHeartRate(),
                    measured.bodyMassIndex(),
                    measured.waist(),
                    measured.moderateMinutesPerWeek(),
                    measured.strengthDaysPerWeek());
        }

        Profile.Measurements read() {
            return new Profile.Measurements(
                    systolic,
                    diastolic,
                    restingHeartRate,
                    bodyMassIndex,
                    waist,
                    moderateMinutesPerWeek,
                    strengthDaysPerWeek);
        }
    }

    record Travel(Profile.Travel.Mode mode, double maxKilometres) {

        static @Nullable Travel of(Profile.@Nullable Travel travel) {
            return travel == null ? null : new Travel(travel.mode(), travel.maxKilometres());
        }

        static Profile.@Nullable Travel read(@Nullable Travel stored) {
            return stored == null ? null : new Profile.Travel(stored.mode, stored.maxKilometres);
        }
    }

    record Budget(@Nullable BigDecimal maxPerMonth, boolean municipalPass) {

        static @Nullable Budget of(Profile.@Nullable Budget budget) {
            return budget == null ? null : new Budget(budget.maxPerMonth(), budget.municipalPass());
        }

        static Profile.@Nullable Budget read(@Nullable Budget stored) {
            return stored == null ? null : new Profile.Budget(stored.maxPerMonth, stored.municipalPass);
        }
    }

    record Preferences(
            List<String> concepts,
            Profile.Preferences.@Nullable SocialForm socialForm,
            @Nullable List<String> availableDays,
            List<String> days,
            List<String> dayParts) {

        static Preferences of(Profile.Preferences preferences) {
            return new Preferences(
                    preferences.concepts(),
                    preferences.socialForm(),
                    preferences.availableDays(),
                    preferences.days(),
                    preferences.dayParts());
        }

        Profile.Preferences read() {
            return new Profile.Preferences(
                    concepts, socialForm, requireNonNullElse(availableDays, List.of()), days, dayParts);
        }
    }
}

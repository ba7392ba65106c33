package org.caresport.referral.messaging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.domain.Referral;
import org.jspecify.annotations.Nullable;

/** The data of {@code match.requested.v1}: the pseudonymous profile for which proposals are wanted. */
record MatchRequest(
        UUID referralId,
        UUID requestId,
        String municipality,
        @Nullable Location location,
        @Nullable Integer age,
        String gender,
        List<Reason> reasons,
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
        Preferences preferences,
        Instant requestedAt) {

    record Location(double latitude, double longitude) {}

    record Reason(String system, String code) {}

    record CodedCondition(
            String system, String code, @Nullable String clinicalStatus) {}

    record Clearance(boolean given, LocalDate on) {}

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
    }

    record Travel(String mode, double maxKilometres) {}

    record Budget(@Nullable BigDecimal maxPerMonth, boolean municipalPass) {}

    record Preferences(List<String> concepts, @Nullable String socialForm, List<String> days, List<String> dayParts) {}

    static OutgoingEvent of(Referral referral, Instant at) {
        return OutgoingEvent.of(
                "match-request", referral.id().toString(), "match.requested.v1", at, data(referral, at));
    }

    private static MatchRequest data(Referral referral, Instant at) {
        var profile = referral.profile();
        var location = profile.location();
        var clearance = profile.clearance();
        var travel = profile.travel();
        var budget = profile.budget();
        var preferences = profile.preferences();
        return new MatchRequest(
                referral.id().value(),
                requireNonNull(referral.matchRequest(), "no proposals were asked for"),
                referral.submission().municipality(),
                location == null ? null : new Location(location.latitude(), location.longitude()),
                profile.age(),
                kebab(profile.gender()),
                referral.submission().reasons().stream()
                        .map(reason -> new Reason(reason.system(), reason.code()))
                        .toList(),
                profile.conditions(),
                profile.codedConditions().stream()
                        .map(condition -> new CodedCondition(
                                condition.code().system(), condition.code().code(), condition.clinicalStatus()))
                        .toList(),
                clearance == null ? null : new Clearance(clearance.given(), clearance.on()),
                Measurements.of(profile.measurements()),
                profile.careProfile(),
                profile.accessibilityNeeds(),
                profile.languages(),
                travel == null ? null : new Travel(kebab(travel.mode()), travel.maxKilometres()),
                budget == null ? null : new Budget(budget.maxPerMonth(), budget.municipalPass()),
                profile.goal(),
                new Preferences(
                        preferences.concepts(),
                        preferences.socialForm() == null ? null : kebab(preferences.socialForm()),
                        preferences.days(),
                        preferences.dayParts()),
                at);
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.caresport.referral.messaging;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Clearance;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.domain.Referral;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.matches.requested.v1}: the pseudonymous profile for which proposals are wanted. */
record MatchRequest(
        @Schema(
                description =
                        "The referral; the only thing that ties the profile to a person, and only for referral-service")
        UUID referralId,

        @Schema(description = "This request; the answer names it, and an answer to an older request is out of date")
        UUID requestId,

        @Schema(description = "CBS code of the municipality whose brokers help") @Pattern(regexp = "GM[0-9]{4}")
        String municipality,

        @Schema(description = "Centre of the patient's four-digit postcode area") @Nullable
        Location location,

        @Schema(description = "Years, on the day of the referral") @Min(0) @Max(130) @Nullable
        Integer age,

        @Pattern(regexp = "female|male|other|unknown") String gender,

        @Schema(description = "Why the patient was referred: ICPC-1 NL, SNOMED CT") @Size(max = 50)
        List<Reason> reasons,

        @Schema(description = "Limits, medication and clinical flags as the intake found them, lower-kebab")
        @Size(max = 50)
        List<@Size(max = 100) String> conditions,

        @Schema(
                description =
                        "The patient's other conditions; what they mean for exercise is for matching's rules to say. Missing in events from before December 2026")
        @Size(max = 260)
        List<CodedCondition> codedConditions,

        @Schema(description = "A clinician's newest word about exercise as such") @Nullable
        GeneralWord clearance,

        @Schema(
                description =
                        "What clinicians said, oldest first; each answers the rules that it covers. Missing in events from before December 2026")
        @Size(max = 50)
        List<ClinicianWord> clearances,

        @Schema(description = "Each only when it was measured")
        Measurements measurements,

        @Schema(description = "Zorgprofiel: 1 independent to 5 individually supervised") @Min(1) @Max(5) @Nullable
        Integer careProfile,

        @Schema(description = "Needs that a place must meet, lower-kebab") @Size(max = 50)
        List<@Size(max = 100) String> accessibilityNeeds,

        @Schema(description = "Languages the patient speaks, BCP 47") @Size(max = 20)
        List<@Size(max = 35) String> languages,

        @Schema(description = "How, and how far") @Nullable Travel travel,

        @Schema(description = "What the patient can pay") @Nullable
        Budget budget,

        @Schema(description = "What the patient wants to reach") @Size(max = 200) @Nullable
        String goal,

        @Schema(description = "When the patient can come") Availability availability,
        @Schema(description = "What the patient likes") Preferences preferences,

        @Schema(
                description =
                        "The activities that the patient is offered or takes part in: what speaks against going on is asked, too. Missing in events from before December 2026")
        @Size(max = 50)
        List<UUID> running,

        @Schema(description = "When it was asked") Instant requestedAt) {

    static final String TYPE = "org.caresport.matches.requested.v1";

    private static final int MOST_CLEARANCES = 50;
    private static final int MOST_RUNNING = 50;

    record Location(
            @Schema(description = "WGS 84") @Min(-90) @Max(90)
            double latitude,

            @Schema(description = "WGS 84") @Min(-180) @Max(180)
            double longitude) {}

    record Reason(
            @Schema(description = "URL of the code system", format = "uri") @Size(max = 200)
            String system,

            @Size(min = 1, max = 100) String code) {}

    record CodedCondition(
            @Schema(description = "URL of the code system", format = "uri") @Size(max = 200)
            String system,

            @Size(min = 1, max = 100) String code,

            @Schema(description = "FHIR, condition-clinical; null when it was not told")
            @Pattern(regexp = "active|recurrence|relapse|inactive|remission|resolved")
            @Nullable
            String clinicalStatus) {}

    record GeneralWord(boolean given, LocalDate on) {}

    record ClinicianWord(
            boolean given,
            LocalDate on,

            @Schema(description = "The last day on which it counts; null: as long as the rules let it") @Nullable
            LocalDate until,

            @Size(max = 50) List<Cover> covers) {

        static ClinicianWord of(Clearance word) {
            return new ClinicianWord(
                    word.given(),
                    word.on(),
                    word.until(),
                    word.covers().stream()
                            .map(cover -> new Cover(cover.rule(), cover.upTo()))
                            .toList());
        }
    }

    record Cover(
            @Schema(description = "Id of a rule of matching") @Size(max = 100)
            String rule,

            @Schema(description = "The highest measured value for which the answer holds") @Min(0) @Nullable
            BigDecimal upTo) {}

    record Measurements(
            @Schema(description = "mm[Hg]") @Min(0) @Max(400) @Nullable
            Integer systolic,

            @Schema(description = "mm[Hg]") @Min(0) @Max(300) @Nullable
            Integer diastolic,

            @Schema(description = "/min") @Min(0) @Max(300) @Nullable
            Integer restingHeartRate,

            @Schema(description = "kg/m2") @Min(0) @Max(150) @Nullable
            BigDecimal bodyMassIndex,

            @Schema(description = "cm") @Min(0) @Max(400) @Nullable
            BigDecimal waist,

            @Schema(description = "min/wk") @Min(0) @Max(10080) @Nullable
            Integer moderateMinutesPerWeek,

            @Schema(description = "d/wk") @Min(0) @Max(7) @Nullable
            Integer strengthDaysPerWeek) {

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

    record Travel(
            @Pattern(regexp = "walking|bicycle|public-transport|car")
            String mode,

            @Schema(description = "km") @Min(0) @Max(500) double maxKilometres) {}

    record Budget(
            @Schema(description = "EUR") @Min(0) @Max(10000) @Nullable
            BigDecimal maxPerMonth,

            boolean municipalPass) {}

    record Availability(
            @Schema(description = "Weekdays as iCalendar has them, MO to SU; none is any") @Size(max = 7)
            List<@Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String> days) {}

    record Preferences(
            @Schema(description = "OpenActive activity concepts (URL)") @Size(max = 50)
            List<@Size(max = 200) String> concepts,

            @Pattern(regexp = "group|pair|individual") @Nullable
            String socialForm,

            @Size(max = 7) List<@Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String> days,
            @Size(max = 3) List<@Pattern(regexp = "morning|afternoon|evening") String> dayParts) {}

    /** @param running of its participations those that have not ended */
    static OutgoingEvent of(Referral referral, List<Participation> running, Instant at) {
        return OutgoingEvent.of("match-request", referral.id().toString(), TYPE, at, data(referral, running, at));
    }

    private static MatchRequest data(Referral referral, List<Participation> running, Instant at) {
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
                Codes.of(profile.gender()),
                referral.submission().reasons().stream()
                        .map(reason -> new Reason(reason.system(), reason.code()))
                        .toList(),
                profile.conditions(),
                profile.codedConditions().stream()
                        .map(condition -> new CodedCondition(
                                condition.code().system(), condition.code().code(), condition.clinicalStatus()))
                        .toList(),
                clearance == null ? null : new GeneralWord(clearance.given(), clearance.on()),
                newest(referral.clearances()),
                Measurements.of(profile.measurements()),
                profile.careProfile(),
                profile.accessibilityNeeds(),
                profile.languages(),
                travel == null ? null : new Travel(Codes.of(travel.mode()), travel.maxKilometres()),
                budget == null ? null : new Budget(budget.maxPerMonth(), budget.municipalPass()),
                profile.goal(),
                new Availability(preferences.availableDays()),
                new Preferences(
                        preferences.concepts(),
                        preferences.socialForm() == null ? null : Codes.of(preferences.socialForm()),
                        preferences.days(),
                        preferences.dayParts()),
                running.stream()
                        .map(participation -> participation.activity().id().value())
                        .distinct()
                        .limit(MOST_RUNNING)
                        .toList(),
                at);
    }

    /** What counts of them: of two words of one day about a rule, the one that came later. */
    private static List<ClinicianWord> newest(List<Clearance> words) {
        var said = new HashMap<LocalDate, Set<String>>();
        return words.reversed().stream()
                .map(word -> {
                    var sameDay = said.computeIfAbsent(word.on(), _ -> new HashSet<>());
                    var counts = word.without(sameDay);
                    counts.covers().forEach(cover -> sameDay.add(cover.rule()));
                    return counts;
                })
                .filter(word -> !word.covers().isEmpty())
                .limit(MOST_CLEARANCES)
                .map(ClinicianWord::of)
                .toList()
                .reversed();
    }
}

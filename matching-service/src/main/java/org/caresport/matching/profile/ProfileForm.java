package org.caresport.matching.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caresport.matching.domain.Clearances;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.rules.Vocabulary;
import org.caresport.matching.rules.Vocabulary.Coded;
import org.caresport.matching.rules.Vocabulary.Understood;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pseudonymous profile as a request carries it. What is left out is not known; an empty list means "none". */
public record ProfileForm(
        @NotNull @Pattern(regexp = "GM[0-9]{4}", message = "must be a CBS code such as GM0222")
        String municipality,

        @Valid @Nullable Place location,
        @Min(0) @Max(130) @Nullable Integer age,

        @Pattern(regexp = "female|male|other|unknown") @Nullable
        String gender,

        @Size(max = 50) @Nullable List<@NotNull @Valid Reason> reasons,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 100) String> conditions,
        @Size(max = 260) @Nullable List<@NotNull @Valid CodedCondition> codedConditions,
        @Valid @Nullable Clearance clearance,
        @Size(max = 50) @Nullable List<@NotNull @Valid NamedClearance> clearances,
        @Valid @Nullable Measurements measurements,
        @Min(1) @Max(5) @Nullable Integer careProfile,
        @Size(max = 50) @Nullable Set<@NotNull @Size(max = 100) String> accessibilityNeeds,
        @Size(max = 20) @Nullable Set<@NotNull @Size(max = 35) String> languages,
        @Valid @Nullable Travel travel,
        @Valid @Nullable Budget budget,
        @Size(max = 200) @Nullable String goal,
        @Valid @Nullable Availability availability,
        @Valid @Nullable Preferences preferences) {

    @Schema(name = "ProfileLocation")
    public record Place(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    @Schema(name = "ProfileReason")
    public record Reason(
            @NotNull @Size(max = 200) String system,
            @NotNull @Size(min = 1, max = 100) String code) {}

    /** A condition in the sender's own code; the rules' vocabulary decides what it means. */
    public record CodedCondition(
            @NotNull @Size(max = 200) String system,
            @NotNull @Size(min = 1, max = 100) String code,
            @Size(max = 20) @Nullable String clinicalStatus) {

        private Vocabulary.CodedCondition inWordsOfRules() {
            return new Vocabulary.CodedCondition(new Coded(system, code), clinicalStatus);
        }
    }

    /** A clinician's general word; it answers rules that ask for one, and lifts no medical stop. */
    public record Clearance(
            @Schema(required = true) boolean given,
            @Nullable @PastOrPresent LocalDate on) {}

    /** A clinician's word about the rules that it names. */
    public record NamedClearance(
            @Schema(description = "Whether the person may exercise, as far as these rules go") @NotNull
            Boolean given,

            @NotNull @PastOrPresent LocalDate on,

            @Schema(
                    description =
                            "The last day on which a yes counts; without, as long as the rule set says. A no counts"
                                    + " until a newer word")
            @Nullable
            LocalDate until,

            @Schema(
                    description =
                            "Of each rule the newest word counts, and of two of one day the no. A rule that there is"
                                    + " not changes nothing")
            @NotNull
            @Size(max = 50)
            List<@NotNull @Valid Cover> covers) {

        private Clearances.Word inWordsOfRules() {
            return new Clearances.Word(
                    given, on, until, covers.stream().map(Cover::inWordsOfRules).toList());
        }
    }

    /** One rule that a clearance names. */
    @Schema(name = "ClearanceCover")
    public record Cover(
            @Schema(
                    description =
                            "Id of a matching rule of the kind medical-stop or clearance, or of a hard-filter that says how a clinician lifts it")
            @NotNull
            @Size(max = 100)
            String rule,

            @Schema(
                    description =
                            "The largest measured value for which it is meant: above it the rule stands, and so does"
                                    + " one that measures nothing")
            @Nullable
            Double upTo) {

        private Clearances.Cover inWordsOfRules() {
            return new Clearances.Cover(rule, upTo);
        }
    }

    public record Measurements(
            @PositiveOrZero @Nullable Double systolic,
            @PositiveOrZero @Nullable Double diastolic,
            @PositiveOrZero @Nullable Double restingHeartRate,
            @PositiveOrZero @Nullable Double bodyMassIndex,
            @PositiveOrZero @Nullable Double waist,
            @PositiveOrZero @Nullable Double moderateMinutesPerWeek,
            @PositiveOrZero @Nullable Double strengthDaysPerWeek) {}

    public record Travel(
            @Pattern(regexp = "walking|bicycle|public-transport|car") @Nullable
            String mode,

            @PositiveOrZero @Max(500) @Nullable Double maxKilometres) {}

    public record Budget(
            @PositiveOrZero @Nullable Double maxPerMonth,
            @Nullable Boolean municipalPass) {}

    /** When the person can come: what is on other days only is not proposed. */
    public record Availability(
            @Schema(description = "Weekdays as iCalendar has them; none is any") @Size(max = 7) @Nullable
            Set<@NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String> days) {}

    public record Preferences(
            @Size(max = 50) @Nullable Set<@NotNull @Size(max = 200) String> concepts,

            @Pattern(regexp = "group|pair|individual") @Nullable
            String socialForm,

            @Size(max = 7) @Nullable Set<@NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String> days,
            @Size(max = 3) @Nullable Set<@NotNull @Pattern(regexp = "morning|afternoon|evening") String> dayParts) {}

    /** What it says in the words of a rule set. */
    public Profile inWordsOf(RuleBook rules) {
        var understood =
                rules.vocabulary().understand(coded(), conditions == null ? List.of() : conditions, codedByTheSender());
        return new Profile(
                municipality,
                location == null ? null : new Location(location.latitude(), location.longitude()),
                age,
                gender == null ? Profile.Gender.UNKNOWN : Profile.Gender.valueOf(gender.toUpperCase(Locale.ROOT)),
                reasons == null || reasons.isEmpty() ? null : understood.reasons(),
                listed() ? understood.otherDiagnoses() : null,
                !listed() && understood.conditions().isEmpty() ? null : understood.conditions(),
                notUnderstood(understood),
                clearance == null ? null : new Profile.Clearance(clearance.given(), clearance.on()),
                cleared(),
                measured(),
                careProfile,
                accessibilityNeeds,
                languages == null || languages.isEmpty() ? null : languages,
                travel == null ? null : rules.travel(travel.mode(), travel.maxKilometres()),
                budget == null ? null : new Profile.Budget(budget.maxPerMonth(), budget.municipalPass()),
                goal,
                availability == null || availability.days() == null ? Set.of() : availability.days(),
                preferred());
    }

    private Clearances cleared() {
        return clearances == null
                ? Clearances.NONE
                : new Clearances(
                        clearances.stream().map(NamedClearance::inWordsOfRules).toList());
    }

    /** A flag found among the reasons is taken seriously, but does not stand for the list of conditions that is missing. */
    private Set<String> notUnderstood(Understood understood) {
        if (listed() || understood.conditions().isEmpty()) {
            return understood.notUnderstood();
        }
        var open = new HashSet<>(understood.notUnderstood());
        open.add("conditions");
        return Set.copyOf(open);
    }

    private boolean listed() {
        return conditions != null || codedConditions != null;
    }

    private List<Vocabulary.CodedCondition> codedByTheSender() {
        return codedConditions == null
                ? List.of()
                : codedConditions.stream().map(CodedCondition::inWordsOfRules).toList();
    }

    private List<Coded> coded() {
        return reasons == null
                ? List.of()
                : reasons.stream()
                        .map(reason -> new Coded(reason.system(), reason.code()))
                        .toList();
    }

    private Profile.Measurements measured() {
        return measurements == null
                ? Profile.Measurements.NONE
                : new Profile.Measurements(
                        measurements.systolic(),
                        measurements.diastolic(),
                        measurements.restingHeartRate(),
                        measurements.bodyMassIndex(),
                        measurements.waist(),
                        measurements.moderateMinutesPerWeek(),
                        measurements.strengthDaysPerWeek());
    }

    private Profile.Preferences preferred() {
        return preferences == null
                ? Profile.Preferences.NONE
                : new Profile.Preferences(
                        preferences.concepts(), preferences.socialForm(), preferences.days(), preferences.dayParts());
    }
}

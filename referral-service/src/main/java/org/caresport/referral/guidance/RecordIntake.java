package org.caresport.referral.guidance;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.screening.Screening;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What broker and patient found in their conversation, as it is sent. */
record RecordIntake(
        @NotNull @Min(0) @Max(10) Integer motivation,
        @Nullable @Size(max = 200) String goal,
        @Nullable @Min(1) @Max(5) Integer careProfile,
        @Nullable @Valid Travel travel,
        @Nullable @Valid Budget budget,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a language code") String>
                languages,

        @Nullable @Valid Preferences preferences,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = CODE, message = A_CODE) String> accessibilityNeeds,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 300) String> functionalAdvice,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = CODE, message = A_CODE) String> conditions,
        @Nullable @Valid EmergencyContact emergencyContact,
        @Nullable @Valid IntakeVitalSign vitalSign,
        @Nullable @Valid IntakeScreening screening) {

    static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,10}";
    static final String A_CODE = "must be a code in lower-kebab";

    @Schema(name = "IntakeTravel")
    record Travel(
            @NotNull @Pattern(regexp = "walking|bicycle|public-transport|car")
            String mode,

            @NotNull @DecimalMin("0.1") @DecimalMax("500") Double maxKilometres) {

        Profile.Travel toDomain() {
            return new Profile.Travel(
                    Codes.read(Profile.Travel.Mode.class, mode).orElseThrow(), maxKilometres);
        }
    }

    /** @param maxPerMonth in euros */
    @Schema(name = "IntakeBudget")
    record Budget(
            @Nullable @DecimalMin("0") @DecimalMax("10000") BigDecimal maxPerMonth, boolean municipalPass) {

        Profile.Budget toDomain() {
            return new Profile.Budget(maxPerMonth, municipalPass);
        }
    }

    @Schema(name = "IntakePreferences")
    record Preferences(
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> concepts,

            @Nullable @Pattern(regexp = "group|pair|individual")
            String socialForm,

            @Schema(description = "Weekdays on which the patient can come: what is on other days only is not proposed")
            @Nullable
            @Size(max = 7)
            List<@NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String> availableDays,

            @Schema(description = "Weekdays that the patient likes best") @Nullable @Size(max = 7)
            List<@NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU") String> days,

            @Nullable @Size(max = 3) List<@NotNull @Pattern(regexp = "morning|afternoon|evening") String> dayParts) {

        Profile.Preferences toDomain() {
            return new Profile.Preferences(
                    orEmpty(concepts),
                    socialForm == null
                            ? null
                            : Codes.read(Profile.Preferences.SocialForm.class, socialForm)
                                    .orElseThrow(),
                    orEmpty(availableDays),
                    orEmpty(days),
                    orEmpty(dayParts));
        }
    }

    @Schema(name = "IntakeEmergencyContact")
    record EmergencyContact(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 32) String phone) {

        Intake.EmergencyContact toDomain() {
            return new Intake.EmergencyContact(name, phone);
        }
    }

    /**
     * @param answered the screening, when it is known to be sound
     */
    Intake toDomain(@Nullable Screening answered) {
        return new Intake(
                motivation,
                goal,
                careProfile,
                travel == null ? null : travel.toDomain(),
                budget == null ? null : budget.toDomain(),
                orEmpty(languages),
                preferences == null ? Profile.Preferences.NONE : preferences.toDomain(),
                orEmpty(accessibilityNeeds),
                orEmpty(functionalAdvice),
                orEmpty(conditions),
                emergencyContact == null ? null : emergencyContact.toDomain(),
                answered);
    }

    private static List<String> orEmpty(@Nullable List<String> sent) {
        return requireNonNullElse(sent, List.of());
    }
}

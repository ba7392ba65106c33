package org.caresport.referral.worklist;

import java.util.List;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.CodedCondition;
import org.caresport.referral.domain.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What matching knows of a patient, as their broker sees it; codes are spelled as they are sent. */
@Schema(name = "Profile")
record ProfileView(
        Profile.@Nullable Location location,
        @Nullable Integer age,

        @Schema(enumeration = {"female", "male", "other", "unknown"})
        String gender,

        List<String> conditions,
        List<CodedCondition> codedConditions,
        Profile.@Nullable Clearance clearance,
        Profile.Measurements measurements,
        @Nullable Integer careProfile,
        List<String> accessibilityNeeds,
        List<String> languages,
        @Nullable Travel travel,
        Profile.@Nullable Budget budget,
        @Nullable String goal,
        Preferences preferences) {

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.location(),
                profile.age(),
                Codes.of(profile.gender()),
                profile.conditions(),
                profile.codedConditions(),
                profile.clearance(),
                profile.measurements(),
                profile.careProfile(),
                profile.accessibilityNeeds(),
                profile.languages(),
                Travel.of(profile.travel()),
                profile.budget(),
                profile.goal(),
                Preferences.of(profile.preferences()));
    }

    record Travel(
            @Schema(enumeration = {"walking", "bicycle", "public-transport", "car"})
            String mode,

            double maxKilometres) {

        static @Nullable Travel of(Profile.@Nullable Travel travel) {
            return travel == null ? null : new Travel(Codes.of(travel.mode()), travel.maxKilometres());
        }
    }

    record Preferences(
            List<String> concepts,

            @Schema(enumeration = {"group", "pair", "individual"}) @Nullable
            String socialForm,

            @Schema(description = "On no other day can they come; none is any")
            List<String> availableDays,

            List<String> days,
            List<String> dayParts) {

        static Preferences of(Profile.Preferences preferences) {
            var form = preferences.socialForm();
            return new Preferences(
                    preferences.concepts(),
                    form == null ? null : Codes.of(form),
                    preferences.availableDays(),
                    preferences.days(),
                    preferences.dayParts());
        }
    }
}

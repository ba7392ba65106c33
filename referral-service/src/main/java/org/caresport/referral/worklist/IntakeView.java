package org.caresport.referral.worklist;

import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.worklist.ProfileView.Preferences;
import org.caresport.referral.worklist.ProfileView.Travel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found in the conversation, as the broker sees it; codes are spelled as they are sent. */
@Schema(name = "Intake")
record IntakeView(
        int motivation,
        @Nullable String goal,
        @Nullable Integer careProfile,
        @Nullable Travel travel,
        Profile.@Nullable Budget budget,
        List<String> languages,
        Preferences preferences,
        List<String> accessibilityNeeds,
        List<String> functionalAdvice,
        List<String> conditions,
        Intake.@Nullable EmergencyContact emergencyContact,
        @Nullable ScreeningView screening) {

    static IntakeView of(Intake intake, LocalDate today) {
        return new IntakeView(
                intake.motivation(),
                intake.goal(),
                intake.careProfile(),
                Travel.of(intake.travel()),
                intake.budget(),
                intake.languages(),
                Preferences.of(intake.preferences()),
                intake.accessibilityNeeds(),
                intake.functionalAdvice(),
                intake.conditions(),
                intake.emergencyContact(),
                ScreeningView.of(intake.screening(), today));
    }
}

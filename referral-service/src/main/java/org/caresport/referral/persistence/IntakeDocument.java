package org.caresport.referral.persistence;

import java.util.List;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.persistence.ProfileDocument.Budget;
import org.caresport.referral.persistence.ProfileDocument.Preferences;
import org.caresport.referral.persistence.ProfileDocument.Travel;
import org.jspecify.annotations.Nullable;

/** An intake as it is stored, with the same parts as the profile that it adds to. */
record IntakeDocument(
        int motivation,
        @Nullable String goal,
        @Nullable Integer careProfile,
        @Nullable Travel travel,
        @Nullable Budget budget,
        List<String> languages,
        Preferences preferences,
        List<String> accessibilityNeeds,
        List<String> functionalAdvice,
        List<String> conditions,
        @Nullable EmergencyContact emergencyContact,
        @Nullable ScreeningDocument screening) {

    record EmergencyContact(String name, String phone) {}

    static IntakeDocument of(Intake intake) {
        var contact = intake.emergencyContact();
        return new IntakeDocument(
                intake.motivation(),
                intake.goal(),
                intake.careProfile(),
                Travel.of(intake.travel()),
                Budget.of(intake.budget()),
                intake.languages(),
                Preferences.of(intake.preferences()),
                intake.accessibilityNeeds(),
                intake.functionalAdvice(),
                intake.conditions(),
                contact == null ? null : new EmergencyContact(contact.name(), contact.phone()),
                ScreeningDocument.of(intake.screening()));
    }

    Intake read() {
        return new Intake(
                motivation,
                goal,
                careProfile,
                Travel.read(travel),
                Budget.read(budget),
                languages,
                preferences.read(),
                accessibilityNeeds,
                functionalAdvice,
                conditions,
                emergencyContact == null
                        ? null
                        : new Intake.EmergencyContact(emergencyContact.name(), emergencyContact.phone()),
                screening == null ? null : screening.read());
    }
}

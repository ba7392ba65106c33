package org.caresport.referral.domain;

import java.util.List;
import org.caresport.referral.domain.Profile.Budget;
import org.caresport.referral.domain.Profile.Preferences;
import org.caresport.referral.domain.Profile.Travel;
import org.jspecify.annotations.Nullable;

/**
 * What broker and patient found in their conversation.
 *
 * @param motivation 0 (none) to 10
 * @param careProfile zorgprofiel, 1 (independent) to 5 (individually supervised)
 * @param functionalAdvice what the provider must mind, in words that name no diagnosis ("no impact on the knee")
 */
public record Intake(
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
        @Nullable EmergencyContact emergencyContact) {

    public Intake {
        languages = List.copyOf(languages);
        accessibilityNeeds = List.copyOf(accessibilityNeeds);
        functionalAdvice = List.copyOf(functionalAdvice);
        conditions = List.copyOf(conditions);
    }

    /** Whom the provider calls when something happens. */
    public record EmergencyContact(String name, String phone) {}
}

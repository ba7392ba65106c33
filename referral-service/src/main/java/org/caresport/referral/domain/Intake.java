package org.caresport.referral.domain;

import java.util.List;
import java.util.stream.Stream;
import org.caresport.referral.domain.Profile.Budget;
import org.caresport.referral.domain.Profile.Preferences;
import org.caresport.referral.domain.Profile.Travel;
import org.caresport.referral.screening.Screening;
import org.jspecify.annotations.Nullable;

/**
 * What broker and patient found in their conversation.
 *
 * @param motivation 0 (none) to 10
 * @param careProfile zorgprofiel, 1 (independent) to 5 (individually supervised)
 * @param functionalAdvice what the provider must mind, in words that name no diagnosis ("no impact on the knee")
 * @param screening what was answered before exercise; null when nobody asked
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
        @Nullable EmergencyContact emergencyContact,
        @Nullable Screening screening) {

    public Intake {
        languages = List.copyOf(languages);
        accessibilityNeeds = List.copyOf(accessibilityNeeds);
        functionalAdvice = List.copyOf(functionalAdvice);
        conditions = List.copyOf(conditions);
    }

    /** The same, with other words for the provider. */
    Intake advising(List<String> advice) {
        return new Intake(
                motivation,
                goal,
                careProfile,
                travel,
                budget,
                languages,
                preferences,
                accessibilityNeeds,
                advice,
                conditions,
                emergencyContact,
                screening);
    }

    /** The questions that were answered with yes, for matching's rules to understand. They stay questions when the screening is out of date. */
    Stream<CodedCondition> answeredYes() {
        return screening == null
                ? Stream.empty()
                : screening.yes().stream()
                        .map(question ->
                                new CodedCondition(new Code(screening.tool().system(), question, null), null));
    }

    /** Whom the provider calls when something happens. */
    public record EmergencyContact(String name, String phone) {}
}

package org.caresport.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a referral carries from its sender. It never changes, but for what was measured since, and for whose brokers help:
 * what is learnt otherwise stands in the {@link Intake}.
 *
 * @param neighbourhood the four digits of the patient's postcode; null when it is not known
 */
public record Submission(
        PatientId patient,
        UUID serviceRequestId,
        SenderReference sender,
        Requester requester,
        String municipality,
        @Nullable String neighbourhood,
        List<Code> reasons,
        Profile profile,
        Urgency urgency,
        Instant submittedAt) {

    public Submission {
        reasons = List.copyOf(reasons);
    }

    /** With the brokers of another municipality. */
    Submission in(String municipality, @Nullable String neighbourhood, Profile.@Nullable Location location) {
        return new Submission(
                patient,
                serviceRequestId,
                sender,
                requester,
                municipality,
                neighbourhood,
                reasons,
                location == null ? profile : profile.at(location),
                urgency,
                submittedAt);
    }

    Submission measuring(Profile.Measurements newest) {
        return new Submission(
                patient,
                serviceRequestId,
                sender,
                requester,
                municipality,
                neighbourhood,
                reasons,
                profile.measuring(newest),
                urgency,
                submittedAt);
    }
}

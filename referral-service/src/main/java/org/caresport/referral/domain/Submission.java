package org.caresport.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a referral carries from its sender. It never changes: what is learnt later stands in the {@link Intake}.
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
}

package org.caresport.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything a referral carries from its sender. It never changes: what is learnt later stands in the {@link Intake}. */
public record Submission(
        PatientId patient,
        UUID serviceRequestId,
        SenderReference sender,
        Requester requester,
        String municipality,
        List<Code> reasons,
        Profile profile,
        Urgency urgency,
        Instant submittedAt) {

    public Submission {
        reasons = List.copyOf(reasons);
    }
}

package org.caresport.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One referral on the list.
 *
 * @param owner the broker's subject; null when nobody has taken it up
 * @param overdue whether its next-action date has passed
 * @param proposals how many programmes were proposed
 */
record WorklistItem(
        UUID id,
        ReferralStage state,
        Instant submittedAt,
        @Nullable LocalDate nextActionOn,
        boolean overdue,
        @Nullable String owner,
        Urgency urgency,
        Patient patient,
        List<Code> reasons,
        int proposals) {

    /** The patient, as far as a list needs them. */
    @Schema(name = "WorklistPatient")
    record Patient(String name) {}

    static WorklistItem of(Referral referral, String patientName, int proposals, LocalDate today) {
        var submission = referral.submission();
        return new WorklistItem(
                referral.id().value(),
                referral.stage(),
                submission.submittedAt(),
                referral.nextActionOn(),
                referral.isOverdue(today),
                referral.owner().map(Owner::broker).orElse(null),
                submission.urgency(),
                new Patient(patientName),
                submission.reasons(),
                proposals);
    }
}

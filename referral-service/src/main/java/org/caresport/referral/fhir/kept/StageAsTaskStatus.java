package org.caresport.referral.fhir.kept;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.caresport.referral.domain.ReferralStage;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Where a referral stands, in the words of {@code Task.status}. */
public final class StageAsTaskStatus {

    private StageAsTaskStatus() {}

    public static TaskStatus of(ReferralStage stage) {
        return switch (stage) {
            case DRAFT -> TaskStatus.DRAFT;
            case SUBMITTED, IN_TRIAGE -> TaskStatus.REQUESTED;
            case ACCEPTED, CONTACTING -> TaskStatus.ACCEPTED;
            case INTAKE_DONE, MATCHED, GUIDED -> TaskStatus.INPROGRESS;
            case INFORMATION_REQUESTED, NEEDS_CLEARANCE, NO_MATCH -> TaskStatus.ONHOLD;
            case COMPLETED -> TaskStatus.COMPLETED;
            case REJECTED -> TaskStatus.REJECTED;
            case CANCELLED -> TaskStatus.CANCELLED;
            case UNREACHABLE, DECLINED_BY_PATIENT, HANDED_BACK -> TaskStatus.FAILED;
            case ENTERED_IN_ERROR -> TaskStatus.ENTEREDINERROR;
        };
    }

    /** Every stage that is told as this status. */
    public static Set<ReferralStage> stages(String status) {
        return Arrays.stream(ReferralStage.values())
                .filter(stage -> of(stage).toCode().equals(status))
                .collect(Collectors.toSet());
    }
}

package org.caresport.referral.fhir.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.caresport.referral.domain.ReferralStage;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageAsTaskStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, draft", "SUBMITTED, requested", "IN_TRIAGE, requested", "INFORMATION_REQUESTED, on-hold",
        "ACCEPTED, accepted", "CONTACTING, accepted", "INTAKE_DONE, in-progress", "NEEDS_CLEARANCE, on-hold",
        "MATCHED, in-progress", "NO_MATCH, on-hold", "GUIDED, in-progress", "COMPLETED, completed",
        "REJECTED, rejected", "CANCELLED, cancelled", "UNREACHABLE, failed", "DECLINED_BY_PATIENT, failed",
        "HANDED_BACK, failed", "ENTERED_IN_ERROR, entered-in-error"
    })
    void everyStageIsToldAsTheDomainSays(ReferralStage stage, String status) {
        assertThat(StageAsTaskStatus.of(stage).toCode()).isEqualTo(status);
        assertThat(StageAsTaskStatus.stages(status)).contains(stage);
    }

    @ParameterizedTest
    @EnumSource(ReferralStage.class)
    void receivedAndReadyAreNeverTold(ReferralStage stage) {
        assertThat(StageAsTaskStatus.of(stage)).isNotIn(EnumSet.of(TaskStatus.RECEIVED, TaskStatus.READY));
        assertThat(Arrays.stream(TaskStatus.values())).contains(StageAsTaskStatus.of(stage));
    }
}

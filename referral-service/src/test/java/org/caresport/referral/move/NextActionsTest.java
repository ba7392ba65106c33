package org.caresport.referral.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class NextActionsTest {

    private static final LocalDate MOVED = LocalDate.of(2026, 12, 1);

    @Inject
    NextActions nextActions;

    @ParameterizedTest
    @CsvSource({
        "ROUTINE, SUBMITTED, 2026-12-15",
        "URGENT, SUBMITTED, 2026-12-04",
        "ASAP, SUBMITTED, 2026-12-02",
        "STAT, SUBMITTED, 2026-12-01",
        "STAT, NEEDS_CLEARANCE, 2026-12-01",
        "ROUTINE, GUIDED, 2026-12-15",
        "URGENT, GUIDED, 2026-12-08",
        "STAT, GUIDED, 2026-12-08",
    })
    void theMoreUrgentTheSooner(Urgency urgency, ReferralStage stage, LocalDate due) {
        assertThat(nextActions.after(stage, urgency, MOVED)).isEqualTo(due);
    }
}

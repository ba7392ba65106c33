package org.caresport.referral.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Step;
import org.jspecify.annotations.Nullable;

/** Where a referral stands after a move. */
public record MovedReferral(
        UUID id,
        ReferralStage state,
        Instant since,
        @Nullable Reason reason,
        Step step,
        @Nullable String owner,
        @Nullable LocalDate nextActionOn) {

    static MovedReferral of(Referral referral) {
        return new MovedReferral(
                referral.id().value(),
                referral.stage(),
                referral.state().since(),
                referral.state().reason().orElse(null),
                referral.step(),
                referral.owner().map(Owner::broker).orElse(null),
                referral.nextActionOn());
    }
}

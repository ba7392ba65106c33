package org.caresport.referral.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Step;
import org.caresport.referral.note.Note;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral, as the patient sees it. */
record MyReferral(
        UUID id,
        ReferralStage state,
        Instant since,
        Step step,
        String referredBy,
        Instant submittedAt,
        @Nullable String reasonCode,

        @Schema(description = "What the referrer says to me, in their own words") @Nullable
        String instruction,

        @Schema(description = "What my broker wrote to me, in order of time")
        List<SharedNote> notes,

        @Nullable LocalDate firstSessionOn) {

    static MyReferral of(Referral referral, @Nullable String instruction, List<Note> notes) {
        return new MyReferral(
                referral.id().value(),
                referral.stage(),
                referral.state().since(),
                referral.step(),
                referral.submission().requester().display(),
                referral.submission().submittedAt(),
                referral.state().reason().map(why -> why.code()).orElse(null),
                instruction,
                notes.stream().map(SharedNote::of).toList(),
                referral.firstSessionOn());
    }
}

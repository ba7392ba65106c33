package org.caresport.referral.referringon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.persistence.Transfers.Known;
import org.caresport.referral.transfer.ReturnReason;
import org.caresport.referral.transfer.Transfer.Answer;
import org.caresport.referral.transfer.TransferState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What another municipality's brokers were asked, as those see it who asked: how it went, and what became of the case. */
@Schema(name = "OutgoingTransfer")
record OutgoingTransfer(
        UUID id,
        UUID referralId,

        @Schema(description = "Who was asked: the CBS code of their municipality")
        String municipality,

        TransferState state,
        String note,

        @Schema(description = "The login of whoever asked") String by,

        Instant askedAt,

        @Schema(description = "The last day on which an answer is in time")
        LocalDate answerBy,

        @Nullable Instant answeredAt,

        @Schema(description = "Why it was returned") @Nullable
        ReturnReason returnReason,

        @Schema(description = "The same in their words") @Nullable
        String returnText,

        @Schema(description = "What became of it since; only where it was accepted") @Nullable
        WhatBecame outcome) {

    /** @param reasonCode why it was refused or handed back; of other ends the first municipality has nothing to know */
    @Schema(name = "WhatBecameOfTransfer")
    record WhatBecame(
            ReferralStage state, Instant since, @Nullable String reasonCode) {

        static WhatBecame of(Known known) {
            var isRefused = known.stage() == ReferralStage.REJECTED || known.stage() == ReferralStage.HANDED_BACK;
            return new WhatBecame(known.stage(), known.since(), isRefused ? known.reasonCode() : null);
        }
    }

    static OutgoingTransfer of(Known known) {
        var transfer = known.transfer();
        var answer = transfer.answer();
        return new OutgoingTransfer(
                transfer.id(),
                transfer.referral().value(),
                transfer.to(),
                transfer.state(),
                transfer.note(),
                transfer.firstBroker(),
                transfer.askedAt(),
                transfer.answerBy(),
                answer.map(Answer::at).orElse(null),
                answer.map(Answer::reason).orElse(null),
                answer.map(Answer::text).orElse(null),
                transfer.state() == TransferState.ACCEPTED ? WhatBecame.of(known) : null);
    }
}

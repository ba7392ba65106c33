package org.caresport.referral.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * The brokers of a municipality ask those of another to take a case on. Until they do, nothing about the case changes.
 *
 * @param from CBS code of the municipality that has the case
 * @param firstBroker the login of whoever asks; they hear how it goes
 * @param to CBS code of the municipality that is asked
 * @param broker whom of them, by their entry in the directory; null when it is whoever is on duty
 * @param note what the others should know; for brokers alone
 * @param answerBy the day after which it is asked why there is no answer
 */
public record Transfer(
        UUID id,
        ReferralId referral,
        PatientId patient,
        String from,
        String firstBroker,
        String to,
        @Nullable UUID broker,
        String note,
        LocalDate answerBy,
        Instant askedAt,
        TransferState state,
        Optional<Answer> answer) {

    /**
     * How it ended.
     *
     * @param reason why it was returned; null when it was not
     * @param text the same in words, for brokers alone
     * @param by the login of whoever said so, or the platform
     */
    public record Answer(
            @Nullable ReturnReason reason, @Nullable String text, String by, Instant at) {}

    public boolean isOpen() {
        return state == TransferState.ASKED;
    }
}

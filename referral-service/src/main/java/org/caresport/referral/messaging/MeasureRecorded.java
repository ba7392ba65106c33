package org.caresport.referral.messaging;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.measure.Placed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.measures.recorded.v1}: that something was measured, or why not; never the value. */
record MeasureRecorded(
        @Schema(description = "The referral") UUID referralId,

        @Schema(description = "CBS code of the municipality whose brokers help") @Pattern(regexp = "GM[0-9]{4}")
        String municipality,

        @Schema(description = "What was measured; null: all of the moment is missing")
        @Size(max = 40)
        @Pattern(regexp = CODE)
        @Nullable
        String measure,

        @Schema(description = "For which moment after the first session; null: in between")
        @Pattern(regexp = "month-(0|3|6|12)")
        @Nullable
        String moment,

        @Schema(description = "Why there is no value; null when there is one")
        @Size(max = 20)
        @Pattern(regexp = CODE)
        @Nullable
        String missing,

        @Schema(description = "Whose word it is") Actor source,

        @Schema(description = "When it was measured") Instant takenAt,
        @Schema(description = "When it was recorded") Instant at) {

    static final String TYPE = "org.caresport.measures.recorded.v1";

    private static final String CODE = "[a-z0-9-]+";
    private static final String TOPIC = "referral";

    static OutgoingEvent of(Referral referral, Placed placed, Stamp stamp) {
        var answer = placed.answer();
        var hand = stamp.hand();
        var data = new MeasureRecorded(
                referral.id().value(),
                referral.submission().municipality(),
                code(answer.measure()),
                code(placed.moment()),
                code(answer.missing()),
                hand.onBehalfOf().orElse(hand.actor()),
                answer.takenAt(),
                stamp.at());
        return OutgoingEvent.of(TOPIC, referral.id().toString(), TYPE, stamp.at(), data);
    }

    private static @Nullable String code(@Nullable Enum<?> constant) {
        return constant == null ? null : Codes.of(constant);
    }
}

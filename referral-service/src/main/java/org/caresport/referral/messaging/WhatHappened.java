package org.caresport.referral.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Completed;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.ending.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The topic {@code referral}: ids, states, municipality and coded reasons. No health data, no person, no free text. */
final class WhatHappened {

    private static final String TOPIC = "referral";
    private static final String MUNICIPALITY = "GM[0-9]{4}";
    private static final String CODE = "[a-z0-9-]+";
    private static final String WHY =
            "Why it was refused, stands still or was stopped; the text stays with the care side";

    private WhatHappened() {}

    /** The data of every {@code org.caresport.referrals.*.v1}. */
    record ReferralData(
            @Schema(description = "The referral") UUID referralId,

            @Schema(description = "CBS code of the municipality whose brokers help") @Pattern(regexp = MUNICIPALITY)
            String municipality,

            @Schema(description = "Where the referral stands because of it")
            ReferralStage state,

            @Schema(description = WHY) @Size(max = 64) @Pattern(regexp = CODE) @Nullable
            String reasonCode,

            @Schema(description = "When it happened") Instant at) {}

    /** The data of every {@code org.caresport.participations.*.v1}. */
    record ParticipationData(
            @Schema(description = "The participation") UUID participationId,

            @Schema(description = "The referral it belongs to")
            UUID referralId,

            @Schema(description = "The activity of the catalogue")
            UUID activityId,

            @Schema(description = "CBS code of the municipality whose brokers help") @Pattern(regexp = MUNICIPALITY)
            String municipality,

            @Schema(description = "Where the participation stands because of it")
            ParticipationStage state,

            @Schema(description = WHY) @Size(max = 64) @Pattern(regexp = CODE) @Nullable
            String reasonCode,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "What comes after a programme that was finished")
            @Nullable
            Outcome outcome,

            @Schema(description = "When it happened") Instant at) {}

    static OutgoingEvent of(Referral.Change change) {
        var event = change.event();
        var data = new ReferralData(
                event.referral().value(),
                change.referral().submission().municipality(),
                event.stage(),
                event.reason().map(Reason::code).orElse(null),
                event.stamp().at());
        return OutgoingEvent.of(TOPIC, event.referral().toString(), event.kind().eventName(), data.at(), data);
    }

    static OutgoingEvent of(Participation.Change change) {
        var event = change.event();
        var participation = change.participation();
        var data = new ParticipationData(
                event.participation().value(),
                event.referral().value(),
                participation.activity().id().value(),
                participation.municipality(),
                event.stage(),
                event.reason().map(Reason::code).orElse(null),
                participation.state() instanceof Completed completed ? completed.outcome() : null,
                event.stamp().at());
        return OutgoingEvent.of(
                TOPIC, event.participation().toString(), event.kind().eventName(), data.at(), data);
    }
}

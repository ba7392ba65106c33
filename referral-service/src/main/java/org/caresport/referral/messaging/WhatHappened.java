package org.caresport.referral.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.jspecify.annotations.Nullable;

/** The topic {@code referral}: ids, states, municipality and coded reasons. No health data, no person, no free text. */
final class WhatHappened {

    private static final String TOPIC = "referral";

    private WhatHappened() {}

    /** The data of every {@code referral.*.v1}. */
    record ReferralData(
            UUID referralId,
            String municipality,
            ReferralStage state,
            @Nullable String reasonCode,
            Instant at) {}

    /** The data of every {@code participation.*.v1}. */
    record ParticipationData(
            UUID participationId,
            UUID referralId,
            UUID activityId,
            String municipality,
            ParticipationStage state,
            @Nullable String reasonCode,
            Instant at) {}

    static OutgoingEvent of(Referral.Change change) {
        var event = change.event();
        var data = new ReferralData(
                event.referral().value(),
                change.referral().submission().municipality(),
                event.stage(),
                event.reason().map(Reason::code).orElse(null),
                event.stamp().at());
        return OutgoingEvent.of(TOPIC, event.referral().toString(), type("referral", event.kind()), data.at(), data);
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
                event.stamp().at());
        return OutgoingEvent.of(
                TOPIC, event.participation().toString(), type("participation", event.kind()), data.at(), data);
    }

    /** {@code FIRST_SESSION_ATTENDED} of a referral is {@code referral.first-session-attended.v1}. */
    private static String type(String aggregate, Enum<?> kind) {
        return "%s.%s.v1"
                .formatted(aggregate, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

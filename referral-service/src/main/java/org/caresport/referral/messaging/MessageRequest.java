package org.caresport.referral.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.OfferedActivity;
import org.jspecify.annotations.Nullable;

/** The data of {@code message.requested.v1}: somebody is to be told that there is something to see, and where. */
record MessageRequest(
        UUID messageId,
        UUID recipientId,
        String municipality,
        String template,
        @Nullable String link,
        Parameters parameters,
        @Nullable Instant notAfter,
        Instant requestedAt) {

    /** What the text may name: an activity and a moment, never a person or a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameters(
            @Nullable String activityTitle,
            @Nullable String organisationName,
            @Nullable Instant firstSessionStart,
            @Nullable Instant expiresAt) {

        static final Parameters NONE = new Parameters(null, null, null, null);

        static Parameters of(OfferedActivity activity) {
            return new Parameters(activity.title(), activity.organisationName(), null, null);
        }

        Parameters startingAt(@Nullable Instant start) {
            return new Parameters(activityTitle, organisationName, start, expiresAt);
        }

        Parameters expiringAt(@Nullable Instant expiry) {
            return new Parameters(activityTitle, organisationName, firstSessionStart, expiry);
        }
    }

    /** @param municipality whose people may see that it was sent: the one that guides the referral that it is about */
    static OutgoingEvent of(
            UUID recipient,
            String municipality,
            String template,
            @Nullable String link,
            Parameters parameters,
            Instant at) {
        var data = new MessageRequest(
                UUID.randomUUID(), recipient, municipality, template, link, parameters, parameters.expiresAt(), at);
        return OutgoingEvent.of("message-request", recipient.toString(), "message.requested.v1", at, data);
    }
}

package org.caresport.notification.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryState;
import org.caresport.notification.persistence.DeliveryStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Delivery",
        description =
                "One message on its way to one recipient. It shows no address, no link and nothing of what was said.")
record DeliveryView(
        @Schema(description = "The id of the message that was asked for")
        UUID id,

        @Schema(description = "Opaque id of the person or organisation")
        UUID recipientId,

        @Schema(examples = "patient-offer", maxLength = 40) String template,
        @Schema(examples = "email", maxLength = 8) String channel,

        @Schema(enumeration = {"pending", "sending", "sent", "failed", "suppressed", "expired"})
        String status,

        @Schema(description = "Attempts since it was asked for, or last retried by hand", minimum = "0")
        int attempts,

        @Schema(description = "When it was asked for (UTC)") Instant requestedAt,

        @Schema(description = "From then on it is not sent any more (UTC)")
        Instant notAfter,

        @Schema(description = "Pending: when it is tried next (UTC)") @Nullable
        Instant nextAttemptAt,

        @Schema(
                description =
                        "Why it is not sent (yet), as a code: smtp-<reply code>, smtp-timeout, smtp-unreachable, outcome-unknown, address-invalid, not-renderable, recipient-cap (written to enough for now; it goes later), recipient-unknown, recipient-erased, no-email-wanted, said-already (one that waits says the same)",
                examples = "smtp-451",
                maxLength = 60)
        @Nullable
        String reason,

        @Schema(description = "Sent: the language it was sent in", examples = "nl", maxLength = 2) @Nullable
        String language,

        @Schema(description = "When it was sent, failed, suppressed or expired (UTC)") @Nullable
        Instant settledAt) {

    static DeliveryView of(Delivery delivery) {
        return switch (delivery.state()) {
            case DeliveryState.Pending(var dueAt, var error) -> of(delivery, dueAt, error, null, null);
            case DeliveryState.Sending s -> of(delivery, null, null, null, null);
            case DeliveryState.Sent(var language, var at) -> of(delivery, null, null, language.code(), at);
            case DeliveryState.Failed(var reason, var at) -> of(delivery, null, reason, null, at);
            case DeliveryState.Suppressed(var reason, var at) -> of(delivery, null, reason, null, at);
            case DeliveryState.Expired(var error, var at) -> of(delivery, null, error, null, at);
        };
    }

    private static DeliveryView of(
            Delivery delivery,
            @Nullable Instant nextAttemptAt,
            @Nullable String reason,
            @Nullable String language,
            @Nullable Instant settledAt) {
        return new DeliveryView(
                delivery.id().value(),
                delivery.recipient().value(),
                delivery.template().kebab(),
                "email",
                Codes.of(DeliveryStatus.of(delivery.state())),
                delivery.attempts(),
                delivery.requestedAt(),
                delivery.notAfter(),
                nextAttemptAt,
                reason,
                language,
                settledAt);
    }
}

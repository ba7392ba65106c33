package org.caresport.notification.requests;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.event.CannotHandle;
import org.caresport.notification.domain.Appointment;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.Matter;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code org.caresport.messages.requested.v1} that matter here. What older events say of an activity and who offers
 * it is not read: no message names them.
 */
record MessageRequested(
        @Nullable UUID messageId,
        @Nullable UUID recipientId,
        @Nullable String municipality,
        @Nullable String template,
        @Nullable URI link,
        @Nullable Parameters parameters,
        @Nullable Instant notAfter,
        @Nullable Instant requestedAt) {

    static final String TYPE = "org.caresport.messages.requested.v1";

    record Parameters(
            @Nullable Instant firstSessionStart,
            @Nullable Instant firstSessionEnd,
            @Nullable Instant expiresAt,
            @Nullable String matter,
            @Nullable UUID appointmentId,
            @Nullable Integer appointmentRevision,
            @Nullable String address,
            @Nullable String placePhone,
            @Nullable String brokerName,
            @Nullable String brokerPhone) {

        static final Parameters NONE = new Parameters(null, null, null, null, null, null, null, null, null, null);

        Appointment appointment() {
            return new Appointment(
                    appointmentId,
                    appointmentRevision == null ? 0 : appointmentRevision,
                    firstSessionStart,
                    firstSessionEnd,
                    address,
                    placePhone);
        }
    }

    /** @param usefulFor how long a message whose sender set no limit is worth delivering */
    Delivery delivery(Duration usefulFor, Instant now) {
        var requested = required(requestedAt, "requestedAt");
        return Delivery.request(
                new DeliveryId(required(messageId, "messageId")),
                new RecipientId(required(recipientId, "recipientId")),
                municipality == null ? "" : municipality,
                template(required(template, "template")),
                content(),
                requested,
                notAfter == null ? requested.plus(usefulFor) : notAfter,
                now);
    }

    private Content content() {
        var said = parameters == null ? Parameters.NONE : parameters;
        return new Content(
                link,
                said.expiresAt(),
                said.matter() == null ? null : matter(said.matter()),
                said.appointment(),
                new Content.Contact(said.brokerName(), said.brokerPhone()));
    }

    private static Template template(String name) {
        return Template.find(name)
                .orElseThrow(
                        () -> new CannotHandle("org.caresport.messages.requested.v1 names a template we do not have"));
    }

    private static Matter matter(String code) {
        return Codes.read(Matter.class, code)
                .orElseThrow(() ->
                        new CannotHandle("org.caresport.messages.requested.v1 names a matter we have no sentence for"));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new CannotHandle("org.caresport.messages.requested.v1 has no " + field);
        }
        return value;
    }
}
